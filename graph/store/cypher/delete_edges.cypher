// Takes derived edges between two labels away.
// Parameters: rows [{subject, object}]. Columns: none. One statement a pattern.
// All are found before the first goes: ArcadeDB stumbles over an edge that went while it walks the others of its node.

//: Position AT Body
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:AT]->(o:Body {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Person ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Position ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Person CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Position CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Meeting CITES Directive
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})-[r:CITES]->(o:Directive {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Meeting HELD_IN Place
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})-[r:HELD_IN]->(o:Place {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Person HOLDS Position
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:HOLDS]->(o:Position {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body ISSUED Directive
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ISSUED]->(o:Directive {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body LOCATED_IN Place
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:LOCATED_IN]->(o:Place {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body ORGANIZED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ORGANIZED]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body PART_OF Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:PART_OF]->(o:Body {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Place PART_OF Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})-[r:PART_OF]->(o:Place {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SIGNED]->(o:Agreement {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Person SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:SIGNED]->(o:Agreement {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body SIGNED_WITH Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SIGNED_WITH]->(o:Body {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Person SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Position SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Body SUCCEEDED_BY Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SUCCEEDED_BY]->(o:Body {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: Place SUCCEEDED_BY Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})-[r:SUCCEEDED_BY]->(o:Place {id: row.object})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

// Writes derived edges that are new between two labels, with exactly the properties given; put_edges looks first.
// Parameters: rows [{subject, object, properties}]. Columns: none. One statement a pattern.

//: Position AT Body
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})
MATCH (o:Body {id: row.object})
CREATE (s)-[r:AT]->(o)
SET r = row.properties;

//: Body ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:ATTENDED]->(o)
SET r = row.properties;

//: Person ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:ATTENDED]->(o)
SET r = row.properties;

//: Position ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:ATTENDED]->(o)
SET r = row.properties;

//: Body CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:CHAIRED]->(o)
SET r = row.properties;

//: Person CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:CHAIRED]->(o)
SET r = row.properties;

//: Position CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:CHAIRED]->(o)
SET r = row.properties;

//: Meeting CITES Directive
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})
MATCH (o:Directive {id: row.object})
CREATE (s)-[r:CITES]->(o)
SET r = row.properties;

//: Meeting HELD_IN Place
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})
MATCH (o:Place {id: row.object})
CREATE (s)-[r:HELD_IN]->(o)
SET r = row.properties;

//: Person HOLDS Position
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})
MATCH (o:Position {id: row.object})
CREATE (s)-[r:HOLDS]->(o)
SET r = row.properties;

//: Body ISSUED Directive
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Directive {id: row.object})
CREATE (s)-[r:ISSUED]->(o)
SET r = row.properties;

//: Body LOCATED_IN Place
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Place {id: row.object})
CREATE (s)-[r:LOCATED_IN]->(o)
SET r = row.properties;

//: Body ORGANIZED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:ORGANIZED]->(o)
SET r = row.properties;

//: Body PART_OF Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Body {id: row.object})
CREATE (s)-[r:PART_OF]->(o)
SET r = row.properties;

//: Place PART_OF Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})
MATCH (o:Place {id: row.object})
CREATE (s)-[r:PART_OF]->(o)
SET r = row.properties;

//: Body SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Agreement {id: row.object})
CREATE (s)-[r:SIGNED]->(o)
SET r = row.properties;

//: Person SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})
MATCH (o:Agreement {id: row.object})
CREATE (s)-[r:SIGNED]->(o)
SET r = row.properties;

//: Body SIGNED_WITH Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Body {id: row.object})
CREATE (s)-[r:SIGNED_WITH]->(o)
SET r = row.properties;

//: Body SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:SPOKE_AT]->(o)
SET r = row.properties;

//: Person SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:SPOKE_AT]->(o)
SET r = row.properties;

//: Position SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})
MATCH (o:Meeting {id: row.object})
CREATE (s)-[r:SPOKE_AT]->(o)
SET r = row.properties;

//: Body SUCCEEDED_BY Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})
MATCH (o:Body {id: row.object})
CREATE (s)-[r:SUCCEEDED_BY]->(o)
SET r = row.properties;

//: Place SUCCEEDED_BY Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})
MATCH (o:Place {id: row.object})
CREATE (s)-[r:SUCCEEDED_BY]->(o)
SET r = row.properties;

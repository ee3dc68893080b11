// Derived edges between two labels: every one, or those between some entities.
// Parameters: none, or rows [{subject, object}]. Columns: subject, object, properties. Two statements a pattern.

//: every Position AT Body
MATCH (s:Position)-[r:AT]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body ATTENDED Meeting
MATCH (s:Body)-[r:ATTENDED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Person ATTENDED Meeting
MATCH (s:Person)-[r:ATTENDED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Position ATTENDED Meeting
MATCH (s:Position)-[r:ATTENDED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body CHAIRED Meeting
MATCH (s:Body)-[r:CHAIRED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Person CHAIRED Meeting
MATCH (s:Person)-[r:CHAIRED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Position CHAIRED Meeting
MATCH (s:Position)-[r:CHAIRED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Meeting CITES Directive
MATCH (s:Meeting)-[r:CITES]->(o:Directive)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Meeting HELD_IN Place
MATCH (s:Meeting)-[r:HELD_IN]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Person HOLDS Position
MATCH (s:Person)-[r:HOLDS]->(o:Position)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body ISSUED Directive
MATCH (s:Body)-[r:ISSUED]->(o:Directive)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body LOCATED_IN Place
MATCH (s:Body)-[r:LOCATED_IN]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body ORGANIZED Meeting
MATCH (s:Body)-[r:ORGANIZED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body PART_OF Body
MATCH (s:Body)-[r:PART_OF]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Place PART_OF Place
MATCH (s:Place)-[r:PART_OF]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body SIGNED Agreement
MATCH (s:Body)-[r:SIGNED]->(o:Agreement)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Person SIGNED Agreement
MATCH (s:Person)-[r:SIGNED]->(o:Agreement)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body SIGNED_WITH Body
MATCH (s:Body)-[r:SIGNED_WITH]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body SPOKE_AT Meeting
MATCH (s:Body)-[r:SPOKE_AT]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Person SPOKE_AT Meeting
MATCH (s:Person)-[r:SPOKE_AT]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Position SPOKE_AT Meeting
MATCH (s:Position)-[r:SPOKE_AT]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Body SUCCEEDED_BY Body
MATCH (s:Body)-[r:SUCCEEDED_BY]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: every Place SUCCEEDED_BY Place
MATCH (s:Place)-[r:SUCCEEDED_BY]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: some Position AT Body
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:AT]->(o:Body {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Person ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Position ATTENDED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:ATTENDED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Person CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Position CHAIRED Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:CHAIRED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Meeting CITES Directive
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})-[r:CITES]->(o:Directive {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Meeting HELD_IN Place
UNWIND $rows AS row
MATCH (s:Meeting {id: row.subject})-[r:HELD_IN]->(o:Place {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Person HOLDS Position
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:HOLDS]->(o:Position {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body ISSUED Directive
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ISSUED]->(o:Directive {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body LOCATED_IN Place
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:LOCATED_IN]->(o:Place {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body ORGANIZED Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:ORGANIZED]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body PART_OF Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:PART_OF]->(o:Body {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Place PART_OF Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})-[r:PART_OF]->(o:Place {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SIGNED]->(o:Agreement {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Person SIGNED Agreement
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:SIGNED]->(o:Agreement {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body SIGNED_WITH Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SIGNED_WITH]->(o:Body {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Person SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Person {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Position SPOKE_AT Meeting
UNWIND $rows AS row
MATCH (s:Position {id: row.subject})-[r:SPOKE_AT]->(o:Meeting {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Body SUCCEEDED_BY Body
UNWIND $rows AS row
MATCH (s:Body {id: row.subject})-[r:SUCCEEDED_BY]->(o:Body {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

//: some Place SUCCEEDED_BY Place
UNWIND $rows AS row
MATCH (s:Place {id: row.subject})-[r:SUCCEEDED_BY]->(o:Place {id: row.object})
RETURN s.id AS subject, o.id AS object, properties(r) AS properties;

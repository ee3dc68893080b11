// Every derived edge between two labels.
// Parameters: none. Columns: subject, object, properties. One statement a pattern.

//: Position AT Body
MATCH (s:Position)-[r:AT]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body ATTENDED Meeting
MATCH (s:Body)-[r:ATTENDED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Person ATTENDED Meeting
MATCH (s:Person)-[r:ATTENDED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body CHAIRED Meeting
MATCH (s:Body)-[r:CHAIRED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Person CHAIRED Meeting
MATCH (s:Person)-[r:CHAIRED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Meeting CITES Directive
MATCH (s:Meeting)-[r:CITES]->(o:Directive)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Meeting HELD_IN Place
MATCH (s:Meeting)-[r:HELD_IN]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Person HOLDS Position
MATCH (s:Person)-[r:HOLDS]->(o:Position)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body ISSUED Directive
MATCH (s:Body)-[r:ISSUED]->(o:Directive)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body LOCATED_IN Place
MATCH (s:Body)-[r:LOCATED_IN]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body ORGANIZED Meeting
MATCH (s:Body)-[r:ORGANIZED]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body PART_OF Body
MATCH (s:Body)-[r:PART_OF]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Place PART_OF Place
MATCH (s:Place)-[r:PART_OF]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body SIGNED Agreement
MATCH (s:Body)-[r:SIGNED]->(o:Agreement)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Person SIGNED Agreement
MATCH (s:Person)-[r:SIGNED]->(o:Agreement)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body SIGNED_WITH Body
MATCH (s:Body)-[r:SIGNED_WITH]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body SPOKE_AT Meeting
MATCH (s:Body)-[r:SPOKE_AT]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Person SPOKE_AT Meeting
MATCH (s:Person)-[r:SPOKE_AT]->(o:Meeting)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Body SUCCEEDED_BY Body
MATCH (s:Body)-[r:SUCCEEDED_BY]->(o:Body)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

//: Place SUCCEEDED_BY Place
MATCH (s:Place)-[r:SUCCEEDED_BY]->(o:Place)
RETURN s.id AS subject, o.id AS object, properties(r) AS properties
ORDER BY r.id;

// Writes claims that are new, tied to their documents and to the entities that they are about.
// Parameters: rows [{properties}]. Columns: none. One statement a pair of labels; changed claims: documents.cypher.

//: Body Agreement
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Body {id: row.properties.subject})
MATCH (o:Agreement {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Body Body
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Body {id: row.properties.subject})
MATCH (o:Body {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Body Directive
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Body {id: row.properties.subject})
MATCH (o:Directive {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Body Meeting
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Body {id: row.properties.subject})
MATCH (o:Meeting {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Body Place
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Body {id: row.properties.subject})
MATCH (o:Place {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Meeting Directive
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Meeting {id: row.properties.subject})
MATCH (o:Directive {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Meeting Place
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Meeting {id: row.properties.subject})
MATCH (o:Place {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Person Agreement
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Person {id: row.properties.subject})
MATCH (o:Agreement {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Person Meeting
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Person {id: row.properties.subject})
MATCH (o:Meeting {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Person Position
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Person {id: row.properties.subject})
MATCH (o:Position {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Place Place
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Place {id: row.properties.subject})
MATCH (o:Place {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Position Body
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Position {id: row.properties.subject})
MATCH (o:Body {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

//: Position Meeting
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (s:Position {id: row.properties.subject})
MATCH (o:Meeting {id: row.properties.object})
CREATE (c:Claim {key: row.properties.key})-[:FROM]->(d), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = row.properties;

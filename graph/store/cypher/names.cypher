// Which documents name which entity, mention by mention.
// Parameters and columns stand above each statement. All that goes is found before the first goes, as in delete_edges.

//: of documents
// ids [Document.id] → document, mention, entity, key
UNWIND $ids AS id
MATCH (d:Document {id: id})-[r:NAMES]->(n)
RETURN d.id AS document, r.mention AS mention, n.id AS entity, r.key AS key;

//: of agreements
// rows [{entity}] → document
UNWIND $rows AS row
MATCH (n:Agreement {id: row.entity})<-[:NAMES]-(d:Document)
RETURN DISTINCT d.id AS document;

//: all
// → every naming
MATCH (d:Document)-[r:NAMES]->(n)
RETURN d.id AS document, n.id AS entity, properties(r) AS properties
ORDER BY document, properties.mention;

//: put Person
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Person {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Position
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Position {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Body
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Body {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Place
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Place {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Meeting
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Meeting {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Agreement
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Agreement {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: put Directive
// rows [{document, entity, mention, properties}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (n:Directive {id: row.entity})
MERGE (d)-[r:NAMES {mention: row.mention}]->(n)
SET r = row.properties;

//: delete Person
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Person {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Position
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Position {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Body
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Body {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Place
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Place {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Meeting
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Meeting {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Agreement
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Agreement {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: delete Directive
// rows [{document, entity, mention}]
UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[r:NAMES {mention: row.mention}]->(n:Directive {id: row.entity})
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: outside Person
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Person {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Position
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Position {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Body
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Body {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Place
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Place {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Meeting
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Meeting {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Agreement
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Agreement {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

//: outside Directive
// rows [{entity}], documents: ids to leave out → entity, document, properties
UNWIND $rows AS row
MATCH (n:Directive {id: row.entity})<-[r:NAMES]-(d:Document)
WHERE NOT d.id IN $documents
RETURN n.id AS entity, d.id AS document, properties(r) AS properties;

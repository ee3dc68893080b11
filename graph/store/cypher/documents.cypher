// Writes documents, their texts, their readings and their claims, takes them away and finds them.
// Parameters and columns stand above each statement.

//: put
// rows [{id, document, text, reading}]: three property maps
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d = row.document
MERGE (t:Text {id: row.id})
SET t = row.text
MERGE (x:Reading {id: row.id})
SET x = row.reading
MERGE (d)-[:HAS_TEXT]->(t)
MERGE (d)-[:HAS_READING]->(x);

//: delete documents
// ids [Document.id]
UNWIND $ids AS id
MATCH (d:Document {id: id})
DETACH DELETE d;

//: delete texts
// ids [Document.id]
UNWIND $ids AS id
MATCH (t:Text {id: id})
DETACH DELETE t;

//: delete readings
// ids [Document.id]
UNWIND $ids AS id
MATCH (x:Reading {id: id})
DETACH DELETE x;

//: put claims
// rows [{key, properties}]: of claims that are there
UNWIND $rows AS row
MATCH (c:Claim {key: row.key})
SET c = row.properties;

//: delete claims
// keys [Claim.key]
UNWIND $keys AS key
MATCH (c:Claim {key: key})
DETACH DELETE c;

//: unlink claims
// keys [Claim.key]: claims whose entities change
UNWIND $keys AS key
MATCH (c:Claim {key: key})-[r:SUBJECT|OBJECT]->()
WITH collect(r) AS gone
UNWIND gone AS one
DELETE one;

//: all
// → properties of every document, by id
MATCH (d:Document)
RETURN properties(d) AS properties
ORDER BY d.id;

//: by id
// ids [Document.id] → properties
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN properties(d) AS properties;

//: by path
// paths [Document.path] → properties
UNWIND $paths AS path
MATCH (d:Document {path: path})
RETURN properties(d) AS properties;

//: named
// name: an id, URL, path, text hash or raw hash → id, once for each that fits; each way in has its index
MATCH (d:Document {id: $name}) RETURN d.id AS id
UNION ALL
MATCH (d:Document {url: $name}) RETURN d.id AS id
UNION ALL
MATCH (d:Document {path: $name}) RETURN d.id AS id
UNION ALL
MATCH (d:Document {text_hash: $name}) RETURN d.id AS id
UNION ALL
MATCH (d:Document {raw_hash: $name}) RETURN d.id AS id;

//: text
// id → properties of the text
MATCH (t:Text {id: $id})
RETURN properties(t) AS properties;

//: readings
// ids [Document.id] → id, body and extractor of their readings
UNWIND $ids AS id
MATCH (x:Reading {id: id})
RETURN x.id AS id, x.body AS body, x.extractor AS extractor;

//: prints
// ids [Document.id] → id, words and sketch of their readings
UNWIND $ids AS id
MATCH (x:Reading {id: id})
WHERE x.sketch IS NOT NULL
RETURN x.id AS id, x.words AS words, x.sketch AS sketch;

//: restate
// rows [{id, source}]
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.source = row.source;

//: claims by id
// ids [Claim.id] → properties
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN properties(c) AS properties;

//: claims
// → properties of every claim, by key
MATCH (c:Claim)
RETURN properties(c) AS properties
ORDER BY c.key;

//: claim links
// → every tie of a claim to a document or an entity
MATCH (c:Claim)-[r:FROM|SUBJECT|OBJECT]->(n)
RETURN c.key AS claim, type(r) AS role, n.id AS end
ORDER BY claim, role, end;

// Which readings are compared with which: a reading lies in the blocks of its mentions.

//: documents
// keys [Block.id] → document
UNWIND $keys AS key
MATCH (b:Block {id: key})<-[:IN_BLOCK]-(x:Reading)
RETURN DISTINCT x.id AS document;

//: put
// rows [{document, key}], each once; the reading lies in none of these blocks yet
UNWIND $rows AS row
MATCH (x:Reading {id: row.document})
MERGE (b:Block {id: row.key})
CREATE (x)-[:IN_BLOCK]->(b);

//: leave
// ids [Reading.id]: they lie in no block any more but those of their prints
UNWIND $ids AS id
MATCH (x:Reading {id: id})-[r:IN_BLOCK]->(b:Block)
WHERE NOT b.id STARTS WITH 'print|'
DELETE r;

//: tidy
// keys [Block.id]: those that no reading lies in any more go
UNWIND $keys AS key
MATCH (b:Block {id: key})
WHERE NOT EXISTS { (b)<-[:IN_BLOCK]-() }
DELETE b;

//: all
// → every block with the documents in it
MATCH (b:Block)
OPTIONAL MATCH (b)<-[:IN_BLOCK]-(x:Reading)
RETURN b.id AS key, x.id AS document;

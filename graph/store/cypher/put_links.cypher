// Ties claims to the entities they are about.
// Parameters: rows [{claim: Claim.key, entity: id}]. Columns: none. One statement a role and label.

//: SUBJECT Person
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Person {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Position
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Position {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Body
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Body {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Place
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Place {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Meeting
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Meeting {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Agreement
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Agreement {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: SUBJECT Directive
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Directive {id: row.entity})
MERGE (c)-[:SUBJECT]->(n);

//: OBJECT Person
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Person {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Position
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Position {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Body
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Body {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Place
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Place {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Meeting
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Meeting {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Agreement
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Agreement {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

//: OBJECT Directive
UNWIND $rows AS row
MATCH (c:Claim {key: row.claim})
MATCH (n:Directive {id: row.entity})
MERGE (c)-[:OBJECT]->(n);

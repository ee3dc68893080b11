// What people decided, one node a decision. They are a ledger: no retraction takes them away, no digest counts them.

//: all
// → line: a decision as JSON
MATCH (d:Decision)
RETURN d.line AS line
ORDER BY d.id;

//: put
// rows [{id, line}]
UNWIND $rows AS row
MERGE (d:Decision {id: row.id})
SET d.line = row.line;

//: delete
// ids [Decision.id]
UNWIND $ids AS id
MATCH (d:Decision {id: id})
DELETE d;

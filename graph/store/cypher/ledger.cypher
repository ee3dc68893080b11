// What became of ids of people, meetings and agreements that are no more, one node an id. It is history: no digest counts it.

//: put
// rows [{id, to, reason, at}]
UNWIND $rows AS row
MERGE (r:Redirect {id: row.id})
SET r.to = row.to, r.reason = row.reason, r.at = row.at;

//: drop
// ids [Redirect.id]: they are ids of entities again
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
DELETE r;

//: some
// ids [Redirect.id] → properties
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
RETURN properties(r) AS properties;

//: all
// → properties of every note, by id
MATCH (r:Redirect)
RETURN properties(r) AS properties
ORDER BY r.id;

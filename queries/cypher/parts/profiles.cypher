// The posts of people, the best attested first.
// Parameters: ids [Person.id], as_of. Columns: id, post, body.
UNWIND $ids AS id
MATCH (p:Person {id: id})-[h:HOLDS]->(q:Position)
WHERE $as_of IS NULL OR h.first_seen IS NULL OR h.first_seen <= $as_of
OPTIONAL MATCH (q)-[:AT]->(b:Body)
RETURN id, q.name AS post, b.name AS body
ORDER BY id, h.former, h.n_documents DESC, h.last_seen DESC, q.id;

// The posts of people, the best attested first; one row, since a row costs more than its posts.
// Parameters: ids [Person.id], as_of. Columns: posts [[Person.id, post, body or null]].
UNWIND $ids AS id
MATCH (p:Person {id: id})-[h:HOLDS]->(q:Position)
WHERE $as_of IS NULL OR h.first_seen IS NULL OR h.first_seen <= $as_of
OPTIONAL MATCH (q)-[:AT]->(b:Body)
WITH id, h, q, b
ORDER BY id, h.former, h.n_documents DESC, h.last_seen DESC, q.id
RETURN collect([id, q.name, b.name]) AS posts;

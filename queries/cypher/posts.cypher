// vi: Người này giữ những chức vụ nào, từ khi nào?
// en: Which posts did this person hold, and when?
// answer: Posts
// param person!: person — whose posts
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column post: entity — the post
// column title: text — its title, without the body
// column body: entity — the body it belongs to
// column edge: edge — the tenure as observed, with its evidence
// example: giaoban ask posts "Lương Thị Khuyên"
MATCH (p:Person {id: $person})-[r:HOLDS]->(q:Position)
WITH r, q, coalesce(r.first_seen, '9999') + ' ' + q.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH r, q, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (q)-[:AT]->(b:Body)
RETURN
  key AS key,
  q {.id, .name, kind: 'Position'} AS post,
  q.title AS title,
  b {.id, .name, kind: 'Body'} AS body,
  r {.*, predicate: type(r)} AS edge
ORDER BY key;

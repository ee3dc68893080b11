// vi: Người này giữ những chức vụ nào, từ khi nào?
// en: Which posts did this person hold, and when?
// answer: Posts
// param person!: person — whose posts
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column post: entity — the post
// column title: text — its title, without the body
// column body: entity — the body it belongs to
// column body_key: text — that body's canonical key
// column body_unit: text — the id of the unit it belongs to
// column edge: edge — the tenure as observed, with its evidence
// column others: list — the tenures of others in the same post
// column own: list — the other tenures of the person
// example: giaoban ask posts "Y Ngơl Byă"
MATCH (p:Person {id: $person})-[r:HOLDS]->(q:Position)
WITH r, q, coalesce(r.first_seen, '9999') + ' ' + q.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH r, q, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (q)-[:AT]->(b:Body)
// Of the others in a post only those in one for one person tell anything: many are members and deputies at once.
OPTIONAL MATCH (o:Person)-[h:HOLDS]->(q)
WHERE o.id <> $person
  AND NOT q.folded STARTS WITH 'uy vien ' AND NOT q.folded STARTS WITH 'chuyen vien '
  AND (NOT q.folded STARTS WITH 'pho ' OR q.folded CONTAINS 'thuong truc')
WITH r, q, b, key, h, o
ORDER BY key, h.first_seen, o.id
WITH r, q, b, key, collect(h {.first_seen, .last_seen, .start, .end, .former, id: o.id, name: o.name}) AS others
OPTIONAL MATCH (:Person {id: $person})-[w:HOLDS]->(x:Position)
WHERE x.id <> q.id
WITH r, q, b, key, others, w
ORDER BY key, w.id
WITH r, q, b, key, others, collect(w {.first_seen, .last_seen, .start, .end, .former, .id}) AS own
RETURN
  key AS key,
  q {.id, .name, kind: 'Position'} AS post,
  q.title AS title,
  b {.id, .name, kind: 'Body'} AS body,
  b.key AS body_key,
  b.unit AS body_unit,
  r {.*, predicate: type(r)} AS edge,
  others AS others,
  own AS own
ORDER BY key;

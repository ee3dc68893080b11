// vi: Giữa hai ngày này, ai vào, ai rời, ai còn ở lại cơ quan này?
// en: Between two days, who joined this body, who left it and who stayed?
// answer: Turnover
// param body!: body — whose posts
// shape from!: first_day — the first day to compare
// shape to!: last_day — the other
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column person: entity — who held a post there on one of the days, as far as anybody can say
// column post: entity — which
// column title: text — its title, without the body
// column body_key: text — the body's canonical key
// column body_unit: text — the id of the unit the body belongs to
// column edge: edge — the tenure as observed, with its evidence
// column others: list — the tenures of others in the same post
// example: giaoban ask turnover "Huyện ủy Sơn Dương" --from 2024-01 --to 2025-08
MATCH (b:Body {id: $body})<-[:AT]-(q:Position)<-[r:HOLDS]-(p:Person)
WITH b, p, r, q, p.folded + ' ' + p.id + ' ' + q.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH b, p, r, q, key
ORDER BY key
LIMIT $limit
// Of the others in a post only those in one for one person tell anything: many are members and deputies at once.
OPTIONAL MATCH (o:Person)-[h:HOLDS]->(q)
WHERE o.id <> p.id
  AND NOT q.folded STARTS WITH 'uy vien ' AND NOT q.folded STARTS WITH 'chuyen vien '
  AND (NOT q.folded STARTS WITH 'pho ' OR q.folded CONTAINS 'thuong truc')
WITH b, p, r, q, key, h, o
ORDER BY key, h.first_seen, o.id
WITH b, p, r, q, key, collect(h {.first_seen, .last_seen, .start, .end, .former, id: o.id, name: o.name}) AS others
RETURN
  key AS key,
  p {.id, .name, kind: 'Person'} AS person,
  q {.id, .name, kind: 'Position'} AS post,
  q.title AS title,
  b.key AS body_key,
  b.unit AS body_unit,
  r {.*, predicate: type(r)} AS edge,
  others AS others
ORDER BY key;

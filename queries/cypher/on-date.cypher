// vi: Ngày ấy ai giữ chức vụ gì?
// en: Who held which post on this day?
// answer: OnDate
// param as_of!: last_day — the day
// param body: body — the posts of this body
// param post: post — this post
// param person: person — the posts of this person
// common: min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column post: entity — the post
// column title: text — its title, without the body
// column body: entity — the body it belongs to
// column body_key: text — that body's canonical key
// column body_unit: text — the id of the unit it belongs to
// column person: entity — who held it
// column edge: edge — the tenure as observed, with its evidence
// column others: list — the tenures of others in the same post
// example: giaoban ask on-date 2024-01-01 --body "Ban Tuyên giáo Tỉnh ủy Tuyên Quang"
CALL {
  MATCH (p:Person {id: $person})-[r:HOLDS]->(q:Position)
  RETURN p, r, q
  UNION ALL
  MATCH (q:Position {id: $post})<-[r:HOLDS]-(p:Person)
  WHERE $person IS NULL
  RETURN p, r, q
  UNION ALL
  MATCH (:Body {id: $body})<-[:AT]-(q:Position)<-[r:HOLDS]-(p:Person)
  WHERE $person IS NULL AND $post IS NULL
  RETURN p, r, q
  UNION ALL
  UNWIND CASE WHEN $person IS NULL AND $post IS NULL AND $body IS NULL THEN [1] ELSE [] END AS everything
  MATCH (q:Position)<-[r:HOLDS]-(p:Person)
  RETURN p, r, q
}
WITH DISTINCT p, r, q
WHERE ($post IS NULL OR q.id = $post)
  AND ($body IS NULL OR EXISTS { (q)-[:AT]->(:Body {id: $body}) })
  AND (r.start IS NOT NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
WITH p, r, q, q.folded + ' ' + q.id + ' ' + p.id AS key
WHERE ($after IS NULL OR key > $after)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH p, r, q, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (q)-[:AT]->(b:Body)
// Of the others in a post only those in one for one person tell anything: many are members and deputies at once.
OPTIONAL MATCH (o:Person)-[h:HOLDS]->(q)
WHERE o.id <> p.id
  AND NOT q.folded STARTS WITH 'uy vien ' AND NOT q.folded STARTS WITH 'chuyen vien '
  AND (NOT q.folded STARTS WITH 'pho ' OR q.folded CONTAINS 'thuong truc')
WITH p, r, q, b, key, h, o
ORDER BY key, h.first_seen, o.id
WITH p, r, q, b, key, collect(h {.first_seen, .last_seen, .start, .end, .former, id: o.id, name: o.name}) AS others
RETURN
  key AS key,
  q {.id, .name, kind: 'Position'} AS post,
  q.title AS title,
  b {.id, .name, kind: 'Body'} AS body,
  b.key AS body_key,
  b.unit AS body_unit,
  p {.id, .name, kind: 'Person'} AS person,
  r {.*, predicate: type(r)} AS edge,
  others AS others
ORDER BY key;

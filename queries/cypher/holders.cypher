// vi: Những ai đã giữ chức vụ này, lần lượt ra sao?
// en: Who held this post, one after the other?
// answer: Holders
// param post: post — the post, as "Trưởng ban Tuyên giáo Tỉnh ủy Bắc Kạn"
// param body: body — or all posts of this body
// param title: words — of these, the ones whose title begins so
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column post: entity — the post
// column title: text — its title, without the body
// column body: entity — the body it belongs to
// column body_key: text — that body's canonical key
// column body_unit: text — the id of the unit it belongs to
// column person: entity — who held it
// column edge: edge — the tenure as observed, with its evidence
// column others: list — the tenures of others in the same post
// example: giaoban ask holders --body "Ban Tuyên giáo Tỉnh ủy Tuyên Quang" --title "Trưởng ban"
CALL {
  MATCH (q:Position {id: $post})
  RETURN q
  UNION ALL
  MATCH (:Body {id: $body})<-[:AT]-(q:Position)
  WHERE $post IS NULL
  RETURN q
}
WITH DISTINCT q
WHERE $title IS NULL OR q.folded STARTS WITH $title
MATCH (p:Person)-[r:HOLDS]->(q)
WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
WITH p, r, q, q.folded + ' ' + q.id + ' ' + coalesce(r.start, r.first_seen, '9999') + ' ' + p.id AS key
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

// vi: Ai tổ chức, chủ trì, phát biểu, dự cuộc họp này; họp ở đâu; quán triệt văn bản nào?
// en: Who organised, chaired, spoke at and attended this meeting, where was it, and what did it cite?
// answer: Meeting
// param meeting!: meeting — the meeting
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column meeting: meeting — the meeting
// column who: entity — the person, body, post, place or document tied to it; of a post the one holder is told, observed or presumed
// column posts: list — posts of a person, as the same reports say or as observed around that date
// column title: text — of a post named without its holder, the title
// column body_key: text — and the canonical key of its body
// column body_unit: text — and the id of the unit that body belongs to
// column tenures: list — and the tenures of those who held that post
// column edge: edge — the tie with its evidence
// example: giaoban ask meeting "Hội nghị giao ban công tác tuyên giáo quý III"
CALL {
  MATCH (m:Meeting {id: $meeting})<-[r:ORGANIZED|CHAIRED|SPOKE_AT|ATTENDED]-(w)
  RETURN m, r, w
  UNION ALL
  MATCH (m:Meeting {id: $meeting})-[r:HELD_IN|CITES]->(w)
  RETURN m, r, w
}
WITH DISTINCT m, r, w, CASE type(r)
  WHEN 'ORGANIZED' THEN '1' WHEN 'CHAIRED' THEN '2' WHEN 'SPOKE_AT' THEN '3' WHEN 'ATTENDED' THEN '4'
  WHEN 'HELD_IN' THEN '5' ELSE '6' END AS rank
WITH m, r, w, rank + substring(toString(100000 + coalesce(r.order, 99999)), 1) + ' ' + w.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH m, r, w, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (w)-[h:HOLDS]->(q:Position)
WHERE NOT h.former AND (
  (h.first_seen <= m.date_latest AND h.last_seen >= m.date_earliest)
  OR EXISTS { UNWIND r.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: h.id}) }
)
WITH m, r, w, key, q
ORDER BY key, q.name
WITH m, r, w, key, collect(q.name) AS posts
OPTIONAL MATCH (w)-[:AT]->(b:Body)
OPTIONAL MATCH (t:Person)-[h:HOLDS]->(w)
WITH m, r, w, key, posts, b, h, t
ORDER BY key, t.id
WITH m, r, w, key, posts, b,
  collect(h {.first_seen, .last_seen, .start, .end, .former, id: t.id, name: t.name}) AS tenures
RETURN
  key AS key,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting,
  w {.id, .name, kind: labels(w)[0]} AS who,
  posts AS posts,
  w.title AS title,
  b.key AS body_key,
  b.unit AS body_unit,
  tenures AS tenures,
  r {.*, predicate: type(r)} AS edge
ORDER BY key;

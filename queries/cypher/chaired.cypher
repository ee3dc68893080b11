// vi: Ai chủ trì những cuộc họp nào?
// en: Who chaired which meetings?
// answer: Chaired
// param person: person — the chair
// param body: body — organised it, chaired it, or was headed or staffed by the chair at the time
// param place: place — where it was held, or a unit above that
// param kind: words — in the meeting's name: giao ban, hội thảo
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column meeting: meeting — what was chaired
// column chair: entity — the person, body or post that chaired; of a post the one holder is told, observed or presumed
// column posts: list — posts of the chair, as the same reports say or as observed around that date
// column through: text — what ties the meeting to the body asked about: organizer, chair or post
// column organizers: list — bodies that organised it
// column title: text — of a chair named by title alone, the title
// column body_key: text — and the canonical key of its body
// column body_unit: text — and the id of the unit that body belongs to
// column tenures: list — and the tenures of those who held that post
// column edge: edge — the role with its evidence
// example: giaoban ask chaired --body "Ban Tuyên giáo Tỉnh ủy Tuyên Quang" --from 2023 --to 2024
// $place is sent as the ids of the place and of all that lie in it.
CALL {
  MATCH (c:Person {id: $person})-[r:CHAIRED]->(m:Meeting)
  RETURN c, r, m
  UNION ALL
  MATCH (:Person {id: $person})-[:HOLDS]->(c:Position)-[r:CHAIRED]->(m:Meeting)
  RETURN c, r, m
  UNION ALL
  MATCH (:Body {id: $body})<-[:AT]-(c:Position)-[r:CHAIRED]->(m:Meeting)
  WHERE $person IS NULL
  RETURN c, r, m
  UNION ALL
  MATCH (:Body {id: $body})-[:ORGANIZED|CHAIRED]->(m:Meeting)<-[r:CHAIRED]-(c)
  WHERE $person IS NULL
  RETURN c, r, m
  UNION ALL
  MATCH (:Body {id: $body})<-[:AT]-(:Position)<-[h:HOLDS]-(c:Person)-[r:CHAIRED]->(m:Meeting)
  WHERE $person IS NULL AND NOT h.former AND (
    (h.first_seen <= m.date_latest AND h.last_seen >= m.date_earliest)
    OR EXISTS { UNWIND r.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: h.id}) }
  )
  RETURN c, r, m
  UNION ALL
  UNWIND $place AS place
  MATCH (:Place {id: place})<-[:HELD_IN]-(m:Meeting)<-[r:CHAIRED]-(c)
  WHERE $person IS NULL AND $body IS NULL
  RETURN c, r, m
  UNION ALL
  UNWIND CASE WHEN $person IS NULL AND $body IS NULL AND $place IS NULL THEN [1] ELSE [] END AS everything
  MATCH (m:Meeting)
  WHERE ($kind IS NULL OR m.folded CONTAINS $kind)
    AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
    AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  MATCH (m)<-[r:CHAIRED]-(c)
  RETURN c, r, m
}
WITH DISTINCT c, r, m
WITH c, r, m, coalesce(m.date_earliest, '9999') + ' ' + m.id + ' ' + c.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($kind IS NULL OR m.folded CONTAINS $kind)
  AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($place IS NULL OR EXISTS { MATCH (m)-[:HELD_IN]->(l:Place) WHERE l.id IN $place })
WITH c, r, m, key, CASE
  WHEN $body IS NULL THEN null
  WHEN EXISTS { (:Body {id: $body})-[:ORGANIZED]->(m) } THEN 'organizer'
  WHEN EXISTS { (:Body {id: $body})-[:CHAIRED]->(m) } THEN 'chair'
  WHEN EXISTS { (c)-[:AT]->(:Body {id: $body}) } THEN 'post'
  WHEN EXISTS {
    MATCH (c)-[h:HOLDS]->(:Position)-[:AT]->(:Body {id: $body})
    WHERE NOT h.former AND (
      (h.first_seen <= m.date_latest AND h.last_seen >= m.date_earliest)
      OR EXISTS { UNWIND r.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: h.id}) }
    )
  } THEN 'post'
  END AS through
WHERE $body IS NULL OR through IS NOT NULL
WITH c, r, m, key, through
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (c)-[h:HOLDS]->(q:Position)
WHERE NOT h.former AND (
  (h.first_seen <= m.date_latest AND h.last_seen >= m.date_earliest)
  OR EXISTS { UNWIND r.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: h.id}) }
)
WITH c, r, m, key, through, q
ORDER BY q.name
WITH c, r, m, key, through, collect(q.name) AS posts
OPTIONAL MATCH (o:Body)-[:ORGANIZED]->(m)
WITH c, r, m, key, through, posts, o
ORDER BY o.id
WITH c, r, m, key, through, posts, [b IN collect(o) | b {.id, .name, kind: 'Body'}] AS organizers
OPTIONAL MATCH (c)-[:AT]->(b:Body)
OPTIONAL MATCH (t:Person)-[h:HOLDS]->(c)
WITH c, r, m, key, through, posts, organizers, b, h, t
ORDER BY key, t.id
WITH c, r, m, key, through, posts, organizers, b,
  collect(h {.first_seen, .last_seen, .start, .end, .former, id: t.id, name: t.name}) AS tenures
RETURN
  key AS key,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting,
  c {.id, .name, kind: labels(c)[0]} AS chair,
  posts AS posts,
  through AS through,
  organizers AS organizers,
  c.title AS title,
  b.key AS body_key,
  b.unit AS body_unit,
  tenures AS tenures,
  r {.*, predicate: type(r)} AS edge
ORDER BY key;

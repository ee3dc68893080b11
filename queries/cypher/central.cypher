// vi: Trong thời gian này, ai gặp gỡ nhiều người nhất ở các cuộc họp?
// en: Who was central to the meetings of a period?
// answer: Central
// param body: body — only meetings that it organised
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent
// beside: limit
// column person: entity — who was there
// column meetings: ids — the ids of the meetings
// example: giaoban ask central --from 2024 --to 2024
MATCH (p:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)
WHERE ($from IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($body IS NULL OR EXISTS { MATCH (:Body {id: $body})-[:ORGANIZED]->(m) })
WITH p, m
ORDER BY p.id, m.id
WITH p, collect(DISTINCT m.id) AS meetings
RETURN
  p {.id, .name, kind: 'Person'} AS person,
  meetings AS meetings
ORDER BY p.id;

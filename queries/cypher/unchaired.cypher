// vi: Những cuộc họp nào chưa rõ ai chủ trì?
// en: Of which meetings is no chair known?
// answer: Unchaired
// param body: body — which organised it
// param kind: words — in the meeting's name: giao ban, hội thảo
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column meeting: meeting — the meeting
// column organizers: list — who organised it, each with its evidence
// example: giaoban ask unchaired --from 2024
CALL {
  MATCH (:Body {id: $body})-[r:ORGANIZED]->(m:Meeting)
  WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  RETURN m
  UNION ALL
  UNWIND CASE WHEN $body IS NULL THEN [1] ELSE [] END AS everything
  MATCH (m:Meeting)
  RETURN m
}
WITH DISTINCT m
WITH m, coalesce(m.date_earliest, '9999') + ' ' + m.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($kind IS NULL OR m.folded CONTAINS $kind)
  AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND NOT EXISTS {
    MATCH (c)-[r:CHAIRED]->(m)
    WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  }
WITH m, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (b:Body)-[r:ORGANIZED]->(m)
WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH m, key, b {.id, .name, kind: 'Body'} AS who, r {.*, predicate: type(r)} AS edge
ORDER BY key, who.id
WITH m, key, [x IN collect({who: who, edge: edge}) WHERE x.who IS NOT NULL] AS organizers
RETURN
  key AS key,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting,
  organizers AS organizers
ORDER BY key;

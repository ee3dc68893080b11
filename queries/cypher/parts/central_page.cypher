// The rows of `central` for some people after another, of however many.
// Parameters: those of central, after (a person's id) and most. Columns: person, meetings.
MATCH (p:Person)
WHERE p.id > $after
WITH p
ORDER BY p.id
LIMIT $most
OPTIONAL MATCH (p)-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)
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

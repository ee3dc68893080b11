// How many people `central` is about.
// Parameters: those of central. Columns: people.
MATCH (p:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)
WHERE ($from IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($body IS NULL OR EXISTS { MATCH (:Body {id: $body})-[:ORGANIZED]->(m) })
RETURN count(DISTINCT p.id) AS people;

// vi: Những văn bản nào được ban hành, và được quán triệt ở đâu?
// en: Which numbered documents were issued, and where were they cited?
// answer: Directives
// param text: words — in its name or number
// param body: body — which issued it
// param meeting: meeting — which cited it
// param from: first_day — issued not before
// param to: last_day — issued not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column directive: directive — the document
// column issuers: list — who issued it, each with evidence
// column n_meetings: integer — meetings that cited it
// column cited: list — up to five of them, the latest first, each with evidence
// example: giaoban ask directives --text 35
CALL {
  MATCH (:Body {id: $body})-[r:ISSUED]->(d:Directive)
  WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  RETURN d
  UNION ALL
  MATCH (:Meeting {id: $meeting})-[r:CITES]->(d:Directive)
  WHERE $body IS NULL AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  RETURN d
  UNION ALL
  UNWIND CASE WHEN $body IS NULL AND $meeting IS NULL THEN [1] ELSE [] END AS everything
  MATCH (d:Directive)
  RETURN d
}
WITH DISTINCT d
WITH d, coalesce(d.date_earliest, '9999') + ' ' + d.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($text IS NULL OR d.folded CONTAINS $text OR toLower(coalesce(d.number, '')) CONTAINS $text)
  AND ($meeting IS NULL OR EXISTS { (:Meeting {id: $meeting})-[:CITES]->(d) })
  AND ($from IS NULL OR d.date_latest IS NULL OR d.date_latest >= $from)
  AND ($to IS NULL OR d.date_earliest IS NULL OR d.date_earliest <= $to)
  AND ($as_of IS NULL OR coalesce(d.date_earliest, d.first_seen, '0') <= $as_of)
WITH d, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (b:Body)-[r:ISSUED]->(d)
WITH d, key, b {.id, .name, kind: 'Body'} AS who, r {.*, predicate: type(r)} AS edge
ORDER BY key, who.id
WITH d, key, [x IN collect({who: who, edge: edge}) WHERE x.who IS NOT NULL] AS issuers
OPTIONAL MATCH (m:Meeting)-[c:CITES]->(d)
WITH d, key, issuers, coalesce(m.date_latest, '') AS day, c {.*, predicate: type(c)} AS edge,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting
ORDER BY key, day DESC, meeting.id
WITH d, key, issuers, [x IN collect({meeting: meeting, edge: edge}) WHERE x.meeting IS NOT NULL] AS cited
RETURN
  key AS key,
  d {.id, .name, .type, .number, .date, kind: 'Directive', reported: d.first_seen} AS directive,
  issuers AS issuers,
  size(cited) AS n_meetings,
  cited[0..5] AS cited
ORDER BY key;

// vi: Cơ quan này đã tổ chức những gì?
// en: What did this body organise?
// answer: Organized
// param body!: body — the organiser
// param kind: words — in the meeting's name
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column meeting: meeting — what it organised
// column body: entity — the organiser
// column chairs: list — who chaired it
// column edge: edge — the organising with its evidence
// example: giaoban ask organized "Ban Tuyên giáo Tỉnh ủy Tuyên Quang" --from 2023
MATCH (b:Body {id: $body})-[r:ORGANIZED]->(m:Meeting)
WITH b, r, m, coalesce(m.date_earliest, '9999') + ' ' + m.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($kind IS NULL OR m.folded CONTAINS $kind)
  AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH b, r, m, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (c)-[:CHAIRED]->(m)
WITH b, r, m, key, c
ORDER BY key, c.id
WITH b, r, m, key, collect(c {.id, .name, kind: labels(c)[0]}) AS chairs
RETURN
  key AS key,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting,
  b {.id, .name, kind: 'Body'} AS body,
  chairs AS chairs,
  r {.*, predicate: type(r)} AS edge
ORDER BY key;

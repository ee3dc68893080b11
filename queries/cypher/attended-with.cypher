// vi: Người này thường họp cùng những ai?
// en: With whom was this person at meetings, and how often?
// answer: AttendedWith
// param person!: person — who was there
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column other: entity — who else was there
// column n_meetings: integer — meetings of both that may lie in the period
// column n_certain: integer — those that surely do
// column first: text — the earliest of those days
// column last: text — the latest
// column shared: list — up to three of the meetings, the latest first, with the evidence for both
// example: giaoban ask attended-with "Y Ngơl Byă"
MATCH (p:Person {id: $person})-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)<-[s:CHAIRED|SPOKE_AT|ATTENDED]-(o:Person)
WHERE o.id <> $person
  AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND s.confidence >= $min_confidence AND s.n_independent >= $min_independent
WITH DISTINCT p, o, m, ($from IS NULL AND $to IS NULL)
  OR (coalesce(m.date_earliest, '') >= coalesce($from, '0')
    AND coalesce(m.date_latest, '9999') <= coalesce($to, '9998')) AS certain
WITH p, o, count(m) AS n, sum(CASE WHEN certain THEN 1 ELSE 0 END) AS sure,
  min(m.date_earliest) AS first, max(m.date_latest) AS last
WITH p, o, n, sure, first, last, toString(1000000 - n) + ' ' + o.id AS key
WHERE $after IS NULL OR key > $after
WITH p, o, n, sure, first, last, key
ORDER BY key
LIMIT $limit
MATCH (p)-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)<-[s:CHAIRED|SPOKE_AT|ATTENDED]-(o)
WHERE ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND s.confidence >= $min_confidence AND s.n_independent >= $min_independent
// A map projection inside a map is lost on ArcadeDB, so it is made first.
WITH o, n, sure, first, last, key, r, s, coalesce(m.date_latest, '') AS day,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS met
ORDER BY key, day DESC, met.id, type(r), type(s)
WITH o, n, sure, first, last, key,
  collect({meeting: met, role: type(r), other_role: type(s), claims: r.claims + s.claims})[0..3] AS shared
RETURN
  key AS key,
  o {.id, .name, kind: 'Person'} AS other,
  n AS n_meetings,
  sure AS n_certain,
  first AS first,
  last AS last,
  shared AS shared
ORDER BY key;

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
WITH o, m, r, s, ($from IS NULL AND $to IS NULL)
  OR (coalesce(m.date_earliest, '') >= coalesce($from, '0')
    AND coalesce(m.date_latest, '9999') <= coalesce($to, '9998')) AS certain
ORDER BY coalesce(m.date_latest, '') DESC, m.id, type(r), type(s)
WITH o, count(DISTINCT m.id) AS n, count(DISTINCT CASE WHEN certain THEN m.id ELSE null END) AS sure,
  min(m.date_earliest) AS first, max(m.date_latest) AS last, collect({m: m, r: r, s: s})[0..3] AS latest
WITH o, n, sure, first, last, latest, toString(1000000 - n) + ' ' + o.id AS key
WHERE $after IS NULL OR key > $after
WITH o, n, sure, first, last, latest, key
ORDER BY key
LIMIT $limit
UNWIND range(0, size(latest) - 1) AS place
WITH o, n, sure, first, last, key, place, latest[place] AS one
WITH o, n, sure, first, last, key, place, one.m AS m, one.r AS r, one.s AS s
// A map projection inside a map is lost on ArcadeDB, so it is made first.
WITH o, n, sure, first, last, key, place, r, s,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS met
ORDER BY key, place
WITH o, n, sure, first, last, key,
  collect({meeting: met, role: type(r), other_role: type(s), claims: r.claims + s.claims}) AS shared
RETURN
  key AS key,
  o {.id, .name, kind: 'Person'} AS other,
  n AS n_meetings,
  sure AS n_certain,
  first AS first,
  last AS last,
  shared AS shared
ORDER BY key;

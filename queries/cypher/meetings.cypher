// vi: Những cuộc họp nào, và người hay cơ quan này có vai trò gì ở đó?
// en: Which meetings were there, and what was this person's or body's role in them?
// answer: Meetings
// param person: person — who was there
// param body: body — which organised, chaired, spoke or attended
// param place: place — where it was held, or a unit above that
// param kind: words — in the meeting's name: giao ban, hội thảo, chuyển đổi số
// param topic: words — each in the meeting's name or in that of a document it cites: cải cách hành chính
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column meeting: meeting — the meeting
// column roles: list — every role of the person or body asked about, each with its evidence
// column chairs: list — who chaired it
// example: giaoban ask meetings --person "Y Ngơl Byă"
// $place is sent as the ids of the place and of all that lie in it.
CALL {
  MATCH (:Person {id: $person})-[r:CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)
  WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  RETURN m
  UNION ALL
  MATCH (:Body {id: $body})-[r:ORGANIZED|CHAIRED|SPOKE_AT|ATTENDED]->(m:Meeting)
  WHERE $person IS NULL AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  RETURN m
  UNION ALL
  UNWIND $place AS place
  MATCH (:Place {id: place})<-[:HELD_IN]-(m:Meeting)
  WHERE $person IS NULL AND $body IS NULL
  RETURN m
  UNION ALL
  UNWIND CASE WHEN $person IS NULL AND $body IS NULL AND $place IS NULL THEN [1] ELSE [] END AS everything
  MATCH (m:Meeting)
  RETURN m
}
WITH DISTINCT m
WITH m, coalesce(m.date_earliest, '9999') + ' ' + m.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($kind IS NULL OR m.folded CONTAINS $kind)
  AND ($topic IS NULL OR all(word IN split($topic, ' ') WHERE ' ' + m.folded CONTAINS ' ' + word)
    OR EXISTS {
      MATCH (m)-[:CITES]->(d:Directive)
      WHERE all(word IN split($topic, ' ') WHERE ' ' + d.folded CONTAINS ' ' + word)
    })
  AND ($from IS NULL OR m.date_latest IS NULL OR m.date_latest >= $from)
  AND ($to IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $to)
  AND ($as_of IS NULL OR m.date_earliest IS NULL OR m.date_earliest <= $as_of)
  AND ($body IS NULL OR EXISTS {
    MATCH (:Body {id: $body})-[r:ORGANIZED|CHAIRED|SPOKE_AT|ATTENDED]->(m)
    WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  })
  AND ($place IS NULL OR EXISTS { MATCH (m)-[:HELD_IN]->(l:Place) WHERE l.id IN $place })
WITH m, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (w)-[r:ORGANIZED|CHAIRED|SPOKE_AT|ATTENDED]->(m)
WHERE w.id IN [$person, $body] AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
WITH m, key, r
ORDER BY key, type(r), r.id
WITH m, key, collect(r {.*, predicate: type(r)}) AS roles
OPTIONAL MATCH (c)-[:CHAIRED]->(m)
WITH m, key, roles, c
ORDER BY key, c.id
WITH m, key, roles, collect(c {.id, .name, kind: labels(c)[0]}) AS chairs
RETURN
  key AS key,
  m {.id, .name, .type, .date, .date_inferred, .place, kind: 'Meeting', reported: m.first_seen} AS meeting,
  roles AS roles,
  chairs AS chairs
ORDER BY key;

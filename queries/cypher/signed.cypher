// vi: Cơ quan nào đã ký kết với cơ quan nào?
// en: Which bodies signed what with whom?
// answer: Signed
// param body: body — one side
// param partner: body — the other side
// param person: person — who put their name to it
// param from: first_day — not before
// param to: last_day — not after
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column body: entity — one side; the body asked about, if any
// column partner: entity — the other side
// column agreement: agreement — what they signed, where it is named
// column signers: list — the people who signed it, each with evidence
// column edge: edge — the tie with its evidence
// example: giaoban ask signed --body "Hội Nông dân tỉnh Bến Tre"
CALL {
  MATCH (a:Body {id: $body})-[w:SIGNED_WITH]-(b:Body)
  WHERE $partner IS NULL OR b.id = $partner
  RETURN a, w, b
  UNION ALL
  MATCH (a:Body {id: $partner})-[w:SIGNED_WITH]-(b:Body)
  WHERE $body IS NULL
  RETURN b AS a, w, a AS b
  UNION ALL
  MATCH (:Person {id: $person})-[:SIGNED]->(:Agreement)<-[:SIGNED]-(a:Body)-[w:SIGNED_WITH]->(b:Body)
  WHERE $body IS NULL AND $partner IS NULL
  RETURN a, w, b
  UNION ALL
  UNWIND CASE WHEN $body IS NULL AND $partner IS NULL AND $person IS NULL THEN [1] ELSE [] END AS everything
  MATCH (a:Body)-[w:SIGNED_WITH]->(b:Body)
  RETURN a, w, b
}
WITH DISTINCT a, w, b
OPTIONAL MATCH (a)-[s:SIGNED]->(g:Agreement)<-[t:SIGNED]-(b)
WITH a, w, b, s, g, t, coalesce(g.date_earliest, w.first_seen, '9999') + ' ' + w.id + ' ' + coalesce(g.id, '') AS key
WHERE ($after IS NULL OR key > $after)
  AND ($person IS NULL OR EXISTS { (:Person {id: $person})-[:SIGNED]->(g) })
  AND ($from IS NULL OR g.date_latest IS NULL OR g.date_latest >= $from)
  AND ($to IS NULL OR g.date_earliest IS NULL OR g.date_earliest <= $to)
  AND ($as_of IS NULL OR w.first_seen IS NULL OR w.first_seen <= $as_of)
  AND w.confidence >= $min_confidence AND w.n_independent >= $min_independent
WITH a, w, b, s, g, t, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (p:Person)-[d:SIGNED]->(g)
WITH a, w, b, s, g, t, key, p {.id, .name, kind: 'Person'} AS who, d {.*, predicate: type(d)} AS edge
ORDER BY key, who.id
WITH a, w, b, s, g, t, key, [x IN collect({who: who, edge: edge}) WHERE x.who IS NOT NULL] AS signers
RETURN
  key AS key,
  a {.id, .name, kind: 'Body'} AS body,
  b {.id, .name, kind: 'Body'} AS partner,
  g {.id, .name, .date, kind: 'Agreement'} AS agreement,
  signers AS signers,
  w {.*, predicate: type(w), claims: CASE WHEN g IS NULL THEN w.claims ELSE s.claims + t.claims END} AS edge
ORDER BY key;

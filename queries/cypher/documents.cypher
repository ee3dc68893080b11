// vi: Những bài nào làm chứng cho mối liên hệ này?
// en: Which documents support this edge?
// answer: Documents
// param edge!: text — the id of the edge
// common: as_of, min_confidence, limit, after
// column key: text — the cursor of the row
// column document: document — one that says so
// column n_claims: integer — how often it does
// column claims: list — its words, as evidence
// example: giaoban ask documents c382869a9d920563
// $edge is sent as {id, claims: of those that it is derived from, told: [{claims, first_seen}] by the tables that ship},
// whose claims are in no document of the store.
CALL {
  CALL {
    UNWIND [$edge.id] AS edge
    MATCH (c:Claim {edge: edge})
    RETURN c
    UNION ALL
    UNWIND $edge.claims AS id
    MATCH (c:Claim {id: id})
    RETURN c
  }
  WITH DISTINCT c
  WHERE c.confidence >= $min_confidence
    AND ($as_of IS NULL OR c.date IS NULL OR c.date STARTS WITH 'X' OR c.date <= $as_of)
  MATCH (c)-[:FROM]->(d:Document)
  WITH d, c
  ORDER BY d.id, c.key
  WITH d, collect(c.id) AS claims
  RETURN coalesce(d.published, '9999') + ' ' + d.id AS key, claims,
    d {.id, .outlet, .title, .byline, .published, .url, .path, .province} AS document
  UNION ALL
  UNWIND $edge.told AS told
  WITH told
  WHERE $as_of IS NULL OR told.first_seen <= $as_of
  RETURN '9999 ' + $edge.id AS key, told.claims AS claims, {id: split(told.claims[0], '#')[0]} AS document
}
WITH key, claims, document
WHERE $after IS NULL OR key > $after
RETURN
  key AS key,
  document AS document,
  size(claims) AS n_claims,
  claims AS claims
ORDER BY key
LIMIT $limit;

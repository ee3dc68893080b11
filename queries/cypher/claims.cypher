// vi: Bài này nói những gì?
// en: What does this document claim?
// answer: Claims
// param document!: document — its id, URL, path or hash
// common: as_of, min_confidence, limit, after
// column key: text — the cursor of the row
// column document: text — the id of the document
// column claim: claim — what is said, by which rule, how surely
// column subject: entity — about whom or what
// column object: entity — the other end
// column claims: list — the words, as evidence
// example: giaoban ask claims https://example.org/ben-lo/giao-ban-tuyen-giao-quy-iii
MATCH (d:Document {id: $document})<-[:FROM]-(c:Claim)
WHERE c.confidence >= $min_confidence
  AND ($as_of IS NULL OR c.date IS NULL OR c.date STARTS WITH 'X' OR c.date <= $as_of)
WITH d, c, substring(toString(100000000 + c.quote_start), 1) + ' ' + c.key AS key
WHERE $after IS NULL OR key > $after
WITH d, c, key
ORDER BY key
LIMIT $limit
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN
  key AS key,
  d.id AS document,
  c {
    .id, .predicate, .edge, .rule, .confidence, .title_as_reported, .order, .co, .former, .acting,
    .start, .end, .date, .date_inferred
  } AS claim,
  s {.id, .name, kind: labels(s)[0]} AS subject,
  o {.id, .name, kind: labels(o)[0]} AS object,
  [c.id] AS claims
ORDER BY key;

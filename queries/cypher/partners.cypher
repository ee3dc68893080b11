// vi: Cơ quan này liên kết với những cơ quan nào, trực tiếp hay qua cơ quan khác?
// en: With whom is this body tied by what was signed, itself or through others?
// answer: Partners
// param body!: body — where the chain begins
// param depth: integer = 2 — signings from one to the other, at most 3
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column partner: entity — the body at the end of the chain
// column steps: integer — signings on the way
// column nodes: list — the bodies on the way, both ends included
// column edges: list — what ties each to the next, with its evidence
// example: giaoban ask partners "Hội Nông dân tỉnh Bến Tre"
// Of several chains to one body the shortest is told, of several of one length the first by ids.
MATCH p = (a:Body {id: $body})-[:SIGNED_WITH*1..3]-(b:Body)
WHERE b.id <> $body AND length(p) <= $depth
  AND all(r IN relationships(p) WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
    AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of))
WITH b, p, length(p) AS steps, reduce(ids = '', r IN relationships(p) | ids + ' ' + r.id) AS way
ORDER BY b.id, steps, way
WITH b, collect(p)[0] AS p, min(steps) AS steps
WITH b, p, steps, toString(steps) + ' ' + b.folded + ' ' + b.id AS key
WHERE $after IS NULL OR key > $after
WITH b, p, steps, key
ORDER BY key
LIMIT $limit
RETURN
  key AS key,
  b {.id, .name, kind: 'Body'} AS partner,
  steps AS steps,
  [n IN nodes(p) | n {.id, .name, kind: 'Body'}] AS nodes,
  [r IN relationships(p) | r {.*, predicate: type(r), subject: startNode(r).id}] AS edges
ORDER BY key;

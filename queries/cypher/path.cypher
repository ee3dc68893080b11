// vi: Hai người này liên hệ với nhau qua những ai, cơ quan, cuộc họp nào?
// en: Through whom and what are these two people connected?
// answer: Paths
// param person!: person — where the path begins
// param other!: person — where it ends
// param via: predicates — only edges of these kinds, with commas: CHAIRED,ATTENDED,HOLDS,AT
// common: as_of, min_confidence, min_independent, limit
// column nodes: list — the entities on the way, both ends included
// column edges: list — the hops between them, each with its evidence; `subject` is where the edge starts
// example: giaoban ask path "Y Ngơl Byă" --other "Đinh Thị Ái Sa" --limit 1
MATCH (a:Person {id: $person})
MATCH (b:Person {id: $other})
MATCH p = allShortestPaths((a)-[:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES*..6]-(b))
WHERE all(r IN relationships(p) WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND ($via IS NULL OR type(r) IN split($via, ',')))
WITH p, reduce(ids = '', n IN nodes(p) | ids + n.id) + reduce(ids = '', r IN relationships(p) | ids + r.id) AS key
ORDER BY key
LIMIT $limit
RETURN
  [n IN nodes(p) | n {.id, .name, kind: labels(n)[0]}] AS nodes,
  [r IN relationships(p) | r {.*, predicate: type(r), subject: startNode(r).id}] AS edges
ORDER BY key;

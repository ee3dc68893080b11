// The best words for each group of claims, the surest first, then the oldest, and the documents they stand in.
// Parameters: groups [{number, claims [Claim.id], document: the one to quote, or null}], most. Columns: number, claim, document.
UNWIND $groups AS wanted
UNWIND wanted.claims AS id
MATCH (c:Claim {id: id})-[:FROM]->(d:Document)
WHERE wanted.document IS NULL OR d.id = wanted.document
WITH wanted.number AS number, c, d
ORDER BY number, c.confidence DESC, coalesce(d.published, '9999'), d.id, c.quote_start, c.id
WITH number, collect({c: c, d: d})[0..$most] AS best
UNWIND best AS one
WITH number, one.c AS c, one.d AS d
RETURN
  number AS number,
  c {.id, .rule, .confidence, .quote, .quote_start, .quote_end, .prefix, .suffix, .evidence} AS claim,
  d {.id, .outlet, .title, .published, .url, .path} AS document;

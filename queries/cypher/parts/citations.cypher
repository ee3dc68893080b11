// The words of claims and the documents they stand in.
// Parameters: claims [Claim.id]. Columns: claim, document.
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[:FROM]->(d:Document)
RETURN properties(c) AS claim, d {.id, .outlet, .title, .published, .url, .path} AS document
ORDER BY c.key;

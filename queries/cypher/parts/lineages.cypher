// The edges that the tables which ship tell, with both ends.
// Parameters: none. Columns: subject, object, claims.
MATCH (s)-[r:SUCCEEDED_BY]->(o)
RETURN s {.id, .name, kind: labels(s)[0]} AS subject, o {.id, .name, kind: labels(o)[0]} AS object, r.claims AS claims
ORDER BY r.id;

// The edges that the tables which ship tell, with both ends.
// Parameters: none. Columns: subject, object, claims.
// A pattern without labels would have ArcadeDB look at every node of the store.
CALL {
  MATCH (s:Body)-[r:SUCCEEDED_BY]->(o)
  RETURN s, r, o
  UNION ALL
  MATCH (s:Place)-[r:SUCCEEDED_BY]->(o)
  RETURN s, r, o
}
RETURN s {.id, .name, kind: labels(s)[0]} AS subject, o {.id, .name, kind: labels(o)[0]} AS object, r.claims AS claims
ORDER BY r.id;

// The entities that a name fits once accents are off, or whose key is given.
// Parameters: names [folded name], keys [canonical key], kinds [label], limit. Columns: kind, entity.
CALL {
  UNWIND $names AS name MATCH (n:Person {folded: name}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Body {folded: name}) RETURN n
  UNION ALL
  UNWIND $keys AS key MATCH (n:Body {key: key}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Position {folded: name}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Meeting {folded: name}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Place {folded: name}) RETURN n
  UNION ALL
  UNWIND $keys AS key MATCH (n:Place {key: key}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Agreement {folded: name}) RETURN n
  UNION ALL
  UNWIND $names AS name MATCH (n:Directive {folded: name}) RETURN n
}
WITH DISTINCT n
WITH n, labels(n)[0] AS kind
WHERE kind IN $kinds
WITH n, kind
ORDER BY n.n_documents DESC, n.id
LIMIT $limit
RETURN kind, properties(n) AS entity
ORDER BY n.n_documents DESC, n.id;

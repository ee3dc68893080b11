// The entity of an id, whatever its kind.
// Parameters: ids [id]. Columns: kind, entity.
UNWIND $ids AS id
CALL {
  WITH id MATCH (n:Person {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Body {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Position {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Meeting {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Place {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Agreement {id: id}) RETURN n
  UNION ALL
  WITH id MATCH (n:Directive {id: id}) RETURN n
}
RETURN labels(n)[0] AS kind, properties(n) AS entity
ORDER BY n.id;

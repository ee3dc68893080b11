// The documents of an id, URL, path or hash.
// Parameters: name. Columns: id, name.
CALL {
  MATCH (d:Document {id: $name}) RETURN d
  UNION ALL
  MATCH (d:Document {url: $name}) RETURN d
  UNION ALL
  MATCH (d:Document {path: $name}) RETURN d
  UNION ALL
  MATCH (d:Document {text_hash: $name}) RETURN d
  UNION ALL
  MATCH (d:Document {raw_hash: $name}) RETURN d
}
WITH DISTINCT d
RETURN d.id AS id, coalesce(d.title, d.path, d.id) AS name
ORDER BY d.id;

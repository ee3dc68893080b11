// The bodies that have these canonical keys.
// Parameters: keys [canonical key]. Columns: id.
UNWIND $keys AS key
MATCH (n:Body {key: key})
RETURN DISTINCT n.id AS id;

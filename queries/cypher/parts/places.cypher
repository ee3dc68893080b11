// Every place that is a known unit.
// Parameters: none. Columns: id, unit.
MATCH (p:Place)
WHERE p.unit IS NOT NULL
RETURN p.id AS id, p.unit AS unit
ORDER BY p.id;

// A ranking that was computed and is kept.
// Parameters: id of its parameters. Columns: told, the ranking as JSON.
MATCH (r:Ranking {id: $id})
RETURN r.told AS told;

// What ids that are no more lead to, one step on; the store's ledger knows.
// Parameters: ids [id]. Columns: id.
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
UNWIND r.to AS next
RETURN DISTINCT next AS id
ORDER BY id;

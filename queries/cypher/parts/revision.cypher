// How many writes the store has seen: another number is another state.
// Parameters: none. Columns: revision.
MATCH (m:Meta {id: 'store'})
RETURN m.revision AS revision;

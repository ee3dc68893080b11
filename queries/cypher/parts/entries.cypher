// The entries that begin so, from each beginning the first by the index, which is the order of their keys.
// Parameters: b0 … b11, the beginnings, "-" where there are fewer; limit, from each. Columns: entries.
// ArcadeDB looks a beginning up in an index only where it is a parameter of its own, in a statement that is in no CALL.
MATCH (e:Entry) WHERE e.key STARTS WITH $b0
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b1
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b2
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b3
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b4
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b5
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b6
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b7
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b8
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b9
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b10
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b11
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries;

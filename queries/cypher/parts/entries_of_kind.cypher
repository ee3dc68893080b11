// The entries of one kind that begin so, as in entries.cypher; the beginnings begin with the letter of the kind.
// Parameters: b0 … b11, the beginnings, "-" where there are fewer; limit, from each. Columns: entries.
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b0
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b1
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b2
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b3
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b4
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b5
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b6
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b7
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b8
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b9
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b10
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.of_kind STARTS WITH $b11
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries;

// The entries that begin so and have further words that begin so, wherever they stand; reads all that begin so.
// Parameters: b0 … b11, the beginnings, "-" where there are fewer; words [' ' + beginning of a word]; kinds [letter]; limit.
// Columns: entries.
MATCH (e:Entry) WHERE e.key STARTS WITH $b0 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b1 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b2 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b3 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b4 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b5 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b6 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b7 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b8 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b9 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b10 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b11 AND left(e.of_kind, 1) IN $kinds AND all(word IN $words WHERE e.key CONTAINS word)
WITH e LIMIT $limit
RETURN collect(e.of_kind) AS entries;

// How many entries begin so, counted to a limit.
// Parameters: b0 … b11, the beginnings, "-" where there are fewer; limit. Columns: at (which beginning), n.
MATCH (e:Entry) WHERE e.key STARTS WITH $b0
WITH e LIMIT $limit
RETURN 0 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b1
WITH e LIMIT $limit
RETURN 1 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b2
WITH e LIMIT $limit
RETURN 2 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b3
WITH e LIMIT $limit
RETURN 3 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b4
WITH e LIMIT $limit
RETURN 4 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b5
WITH e LIMIT $limit
RETURN 5 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b6
WITH e LIMIT $limit
RETURN 6 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b7
WITH e LIMIT $limit
RETURN 7 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b8
WITH e LIMIT $limit
RETURN 8 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b9
WITH e LIMIT $limit
RETURN 9 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b10
WITH e LIMIT $limit
RETURN 10 AS at, count(e) AS n
UNION ALL
MATCH (e:Entry) WHERE e.key STARTS WITH $b11
WITH e LIMIT $limit
RETURN 11 AS at, count(e) AS n;

// vi: Các bài báo mâu thuẫn với nhau ở những điểm nào?
// en: Where do reports contradict each other?
// answer: Contradictions
// param entity: entity — only those about this person, post or meeting
// common: as_of, min_confidence, min_independent, limit, after
// column key: text — the cursor of the row
// column about: entity — the meeting that has two places or two sole chairs, or the post that has two holders
// column title: text — of a post, its title
// column body_key: text — and the canonical key of its body
// column one: entity — the person, body or place that the one edge names
// column one_edge: edge — with its evidence
// column other: entity — and the other
// column other_edge: edge — with its evidence
// column units: list — of two places, the ids of their units
// example: giaoban ask contradictions
// Two holders come with all who share the post; which of them overlap in a post for one is told from the days. Titles
// that many hold at once are left out before they are paired. What it is about is looked up, then what meets there.
CALL {
  MATCH (m:Meeting {id: $entity})
  RETURN m AS about
  UNION
  MATCH (:Person {id: $entity})-[:CHAIRED]->(m:Meeting)
  RETURN m AS about
  UNION
  MATCH (:Place {id: $entity})<-[:HELD_IN]-(m:Meeting)
  RETURN m AS about
  UNION
  MATCH (q:Position {id: $entity})
  RETURN q AS about
  UNION
  MATCH (:Person {id: $entity})-[:HOLDS]->(q:Position)
  RETURN q AS about
  UNION
  UNWIND CASE WHEN $entity IS NULL THEN [1] ELSE [] END AS everything
  MATCH (m:Meeting)<-[:CHAIRED]-(:Person)
  WITH m, count(*) AS n
  WHERE n > 1
  RETURN m AS about
  UNION
  UNWIND CASE WHEN $entity IS NULL THEN [1] ELSE [] END AS everything
  MATCH (m:Meeting)-[:HELD_IN]->(:Place)
  WITH m, count(*) AS n
  WHERE n > 1
  RETURN m AS about
  UNION
  UNWIND CASE WHEN $entity IS NULL THEN [1] ELSE [] END AS everything
  MATCH (q:Position)<-[:HOLDS]-(:Person)
  WITH q, count(*) AS n
  WHERE n > 1
  RETURN q AS about
}
WITH about
WHERE NOT 'Position' IN labels(about)
  OR (NOT about.folded STARTS WITH 'uy vien ' AND NOT about.folded STARTS WITH 'chuyen vien '
    AND (NOT about.folded STARTS WITH 'pho ' OR about.folded CONTAINS 'thuong truc'))
// ArcadeDB begins a pattern at its left end, wherever it is bound.
MATCH (about)-[e:CHAIRED|HELD_IN|HOLDS]-(one)
MATCH (about)-[f:CHAIRED|HELD_IN|HOLDS]-(other)
WHERE one.id < other.id AND type(e) = type(f) AND labels(one)[0] = labels(other)[0]
  AND labels(one)[0] IN ['Person', 'Place']
  AND ($entity IS NULL OR $entity IN [one.id, other.id, about.id])
  AND (type(e) <> 'HOLDS'
    OR (NOT e.former AND NOT f.former AND e.first_seen <= f.last_seen AND f.first_seen <= e.last_seen))
  AND (type(e) <> 'CHAIRED'
    OR (NOT e.co AND NOT f.co AND NOT EXISTS {
      UNWIND e.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: f.id})
    }))
WITH about, one, e, other, f, about.id + ' ' + one.id + ' ' + other.id AS key
WHERE ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR e.first_seen IS NULL OR e.first_seen <= $as_of)
  AND ($as_of IS NULL OR f.first_seen IS NULL OR f.first_seen <= $as_of)
  AND e.confidence >= $min_confidence AND e.n_independent >= $min_independent
  AND f.confidence >= $min_confidence AND f.n_independent >= $min_independent
WITH about, one, e, other, f, key
ORDER BY key
LIMIT $limit
OPTIONAL MATCH (about)-[:AT]->(body:Body)
RETURN
  key AS key,
  about {.id, .name, kind: labels(about)[0]} AS about,
  about.title AS title,
  body.key AS body_key,
  one {.id, .name, kind: labels(one)[0]} AS one,
  e {.*, predicate: type(e)} AS one_edge,
  other {.id, .name, kind: labels(other)[0]} AS other,
  f {.*, predicate: type(f)} AS other_edge,
  [one.unit, other.unit] AS units
ORDER BY key;

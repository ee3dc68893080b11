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
// Two holders come with all who share the post; which of them overlap in a post for one is told from the days.
CALL {
  MATCH (a)-[r:CHAIRED]->(m:Meeting)<-[s:CHAIRED]-(b)
  WHERE a.id < b.id AND NOT r.co AND NOT s.co
    AND labels(a)[0] = 'Person' AND labels(b)[0] = 'Person'
    AND NOT EXISTS { UNWIND r.claims AS id MATCH (:Claim {id: id})-[:FROM]->(:Document)<-[:FROM]-(:Claim {edge: s.id}) }
    AND ($entity IS NULL OR $entity IN [a.id, b.id, m.id])
  RETURN m AS about, a AS one, r AS e, b AS other, s AS f
  UNION ALL
  MATCH (a:Place)<-[r:HELD_IN]-(m:Meeting)-[s:HELD_IN]->(b:Place)
  WHERE a.id < b.id AND ($entity IS NULL OR $entity IN [a.id, b.id, m.id])
  RETURN m AS about, a AS one, r AS e, b AS other, s AS f
  UNION ALL
  MATCH (a:Person)-[r:HOLDS]->(q:Position)<-[s:HOLDS]-(b:Person)
  WHERE a.id < b.id AND NOT r.former AND NOT s.former AND r.first_seen <= s.last_seen AND s.first_seen <= r.last_seen
    AND ($entity IS NULL OR $entity IN [a.id, b.id, q.id])
  RETURN q AS about, a AS one, r AS e, b AS other, s AS f
}
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

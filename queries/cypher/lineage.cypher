// vi: Trước và sau khi sáp nhập, cơ quan hay địa phương này là gì?
// en: What was this body or place before, and what became of it?
// answer: Lineage
// param entity!: entity — a body, a place, or a post, of which its body is told
// beside: as_of
// column about: entity — the body or place
// column body_key: text — of a body, its canonical key
// column unit: text — the id of the unit that it is or belongs to
// example: giaoban ask lineage "Ban Tuyên giáo Tỉnh ủy Tuyên Quang"
CALL {
  MATCH (n:Body {id: $entity})
  RETURN n
  UNION ALL
  MATCH (n:Place {id: $entity})
  RETURN n
  UNION ALL
  MATCH (:Position {id: $entity})-[:AT]->(n:Body)
  RETURN n
}
RETURN
  n {.id, .name, kind: labels(n)[0]} AS about,
  CASE WHEN 'Body' IN labels(n) THEN n.key ELSE null END AS body_key,
  n.unit AS unit;

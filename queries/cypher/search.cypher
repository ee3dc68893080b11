// vi: Ai, cơ quan nào, cuộc họp nào có tên như vậy?
// en: Who or what is called so, with accents or without?
// answer: Found
// param text!: words — a name or the beginning of one
// param kind: words — only of this kind: person, body, position, meeting, place, agreement, directive
// common: limit
// beside: as_of
// column kind: text — the kind of the entity
// column entity: entity — what is called so; people with posts, bodies and years
// example: giaoban ask search "luc thi"
CALL {
  MATCH (n:Person) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Body) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Position) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Meeting) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Place) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Agreement) WHERE n.folded STARTS WITH $text RETURN n
  UNION ALL
  MATCH (n:Directive) WHERE n.folded STARTS WITH $text RETURN n
}
WITH n, labels(n)[0] AS kind
WHERE $kind IS NULL OR toLower(kind) = $kind
WITH n, kind
ORDER BY n.n_documents DESC, n.id
LIMIT $limit
RETURN kind AS kind, properties(n) AS entity
ORDER BY n.n_documents DESC, n.id;

// The entities whose name has words that begin so, in any order, once accents are off; reads every name.
// Parameters: tokens [word], kinds [label], limit. Columns: kind, entity.
CALL {
  MATCH (n:Person) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Body) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Position) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Meeting) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Place) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Agreement) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
  UNION ALL
  MATCH (n:Directive) WHERE all(t IN $tokens WHERE ' ' + n.folded CONTAINS ' ' + t) RETURN n
}
WITH n, labels(n)[0] AS kind
WHERE kind IN $kinds
WITH n, kind
ORDER BY n.n_documents DESC, n.id
LIMIT $limit
RETURN kind, properties(n) AS entity
ORDER BY n.n_documents DESC, n.id;

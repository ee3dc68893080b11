// The edges that lead on from a set of nodes; only what a path needs to know of them.
// Parameters: frontier {kind: [id]}, as_of, via, min_confidence, min_independent. Columns: at, edge, to, kind.
CALL {
  UNWIND $frontier.Person AS id
  MATCH (n:Person {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
  UNION ALL
  UNWIND $frontier.Body AS id
  MATCH (n:Body {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
  UNION ALL
  UNWIND $frontier.Position AS id
  MATCH (n:Position {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
  UNION ALL
  UNWIND $frontier.Meeting AS id
  MATCH (n:Meeting {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
  UNION ALL
  UNWIND $frontier.Agreement AS id
  MATCH (n:Agreement {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
  UNION ALL
  UNWIND $frontier.Directive AS id
  MATCH (n:Directive {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN n, r, o
}
WITH DISTINCT n, r, o
WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND ($via IS NULL OR type(r) IN split($via, ','))
RETURN n.id AS at, r.id AS edge, o.id AS to, labels(o)[0] AS kind
ORDER BY at, to, edge;

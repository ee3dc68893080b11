// The edges between nodes that are all shown.
// Parameters: frontier {kind: [id]}, ids [id], as_of, via, min_confidence, min_independent, limit. Columns: subject, object, edge.
CALL {
  UNWIND $frontier.Person AS id
  MATCH (n:Person {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Body AS id
  MATCH (n:Body {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Position AS id
  MATCH (n:Position {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Meeting AS id
  MATCH (n:Meeting {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Place AS id
  MATCH (n:Place {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Agreement AS id
  MATCH (n:Agreement {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
  UNION ALL
  UNWIND $frontier.Directive AS id
  MATCH (n:Directive {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]->(o)
  RETURN r, o
}
WITH DISTINCT r, o
WHERE o.id IN $ids AND r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND ($via IS NULL OR type(r) IN split($via, ','))
RETURN startNode(r).id AS subject, endNode(r).id AS object, r {.*, predicate: type(r)} AS edge
ORDER BY r.n_documents DESC, coalesce(r.last_seen, '') DESC, r.id
LIMIT $limit;

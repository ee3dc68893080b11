// vi: Xung quanh người, cơ quan, cuộc họp này có những gì?
// en: What is tied to this person, body, place or meeting, near and farther?
// answer: Neighbourhood
// param entity!: entity — the centre
// param via: predicates — only edges of these kinds, with commas: CHAIRED,ATTENDED,HOLDS,AT
// common: as_of, min_confidence, min_independent
// param limit: integer = 150 — at most so many nodes
// shape depth: integer = 1 — steps from the centre, at most 3
// column subject: text — id of the entity where the edge starts
// column object: text — id of the entity where it ends
// column kind: text — kind of the newly met end
// column other: entity — the newly met end
// column edge: edge — the edge with its evidence
// column n_edges: integer — edges of this step before the cut
// column n_nodes: integer — newly met ends before the cut
// example: giaoban ask neighbourhood "Ban Tuyên giáo Tỉnh ủy Tuyên Quang" --depth 2
// $entity is sent as {kind: [id]}: the nodes of one step.
CALL {
  UNWIND $entity.Person AS id
  MATCH (n:Person {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Body AS id
  MATCH (n:Body {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Position AS id
  MATCH (n:Position {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Meeting AS id
  MATCH (n:Meeting {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Place AS id
  MATCH (n:Place {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Agreement AS id
  MATCH (n:Agreement {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
  UNION ALL
  UNWIND $entity.Directive AS id
  MATCH (n:Directive {id: id})-[r:HOLDS|AT|CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED|HELD_IN|LOCATED_IN|PART_OF|SUCCEEDED_BY|SIGNED|SIGNED_WITH|ISSUED|CITES]-(o)
  RETURN r, o
}
WITH DISTINCT r, o
WHERE r.confidence >= $min_confidence AND r.n_independent >= $min_independent
  AND ($as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of)
  AND ($via IS NULL OR type(r) IN split($via, ','))
WITH r, o
ORDER BY r.n_documents DESC, coalesce(r.last_seen, '') DESC, r.id
WITH collect({r: r, o: o}) AS found, count(DISTINCT o) AS n_nodes
WITH found, size(found) AS n_edges, n_nodes
UNWIND found[0..$limit] AS one
WITH one.r AS r, one.o AS o, n_edges, n_nodes
RETURN
  startNode(r).id AS subject,
  endNode(r).id AS object,
  labels(o)[0] AS kind,
  properties(o) AS other,
  r {.*, predicate: type(r)} AS edge,
  n_edges AS n_edges,
  n_nodes AS n_nodes;

// vi: Trong kho có bao nhiêu người, cuộc họp, chức vụ, bài báo?
// en: How many people, meetings, posts and documents are there?
// answer: Statistics
// common: as_of
// column group: text — node, edge or source
// column what: text — the kind of node or edge, the outlet
// column n: integer — how many there are
// column first: text — the earliest day seen, of nodes and sources
// column last: text — the latest
// example: giaoban ask statistics
CALL {
  MATCH (n:Person)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Person' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Body)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Body' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Position)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Position' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Meeting)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Meeting' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Place)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Place' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Agreement)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Agreement' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Directive)
  WHERE $as_of IS NULL OR n.first_seen IS NULL OR n.first_seen <= $as_of
  RETURN 'node' AS group, 'Directive' AS what, count(n) AS n, min(n.first_seen) AS first, max(n.last_seen) AS last
  UNION ALL
  MATCH (n:Claim)
  WHERE $as_of IS NULL OR n.date IS NULL OR n.date STARTS WITH 'X' OR n.date <= $as_of
  RETURN 'node' AS group, 'Claim' AS what, count(n) AS n, null AS first, null AS last
  UNION ALL
  MATCH (n:Document)
  WHERE $as_of IS NULL OR n.published IS NULL OR substring(n.published, 0, 10) <= $as_of
  RETURN 'node' AS group, 'Document' AS what, count(n) AS n, min(n.published) AS first, max(n.published) AS last
  UNION ALL
  MATCH (:Position)<-[r:HOLDS]-()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Position)-[r:AT]->()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Meeting)<-[r:CHAIRED|SPOKE_AT|ATTENDED|ORGANIZED]-()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Meeting)-[r:HELD_IN|CITES]->()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Body)-[r:LOCATED_IN|SIGNED_WITH|ISSUED|PART_OF|SUCCEEDED_BY]->()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Place)-[r:PART_OF|SUCCEEDED_BY]->()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (:Agreement)<-[r:SIGNED]-()
  WHERE $as_of IS NULL OR r.first_seen IS NULL OR r.first_seen <= $as_of
  RETURN 'edge' AS group, type(r) AS what, count(r) AS n, min(r.first_seen) AS first, max(r.last_seen) AS last
  UNION ALL
  MATCH (n:Document)
  WHERE $as_of IS NULL OR n.published IS NULL OR substring(n.published, 0, 10) <= $as_of
  RETURN 'source' AS group, coalesce(n.outlet, '') AS what, count(n) AS n, min(n.published) AS first, max(n.published) AS last
}
WITH group, what, sum(n) AS n, min(first) AS first, max(last) AS last
RETURN
  group AS group,
  what AS what,
  n AS n,
  first AS first,
  last AS last
ORDER BY group, n DESC, what;

// The claims behind an edge that is not one claim's own: derived from others, or told by the tables that ship.
// Parameters: edge. Columns: claims, told: whether tables tell it, first_seen.
// ArcadeDB asks its index of edges only in patterns without labels that stand in no subquery.
MATCH ()-[r:AT]->()
WHERE r.id = $edge
RETURN r.claims AS claims, false AS told, r.first_seen AS first_seen
UNION ALL
MATCH ()-[r:SIGNED_WITH]->()
WHERE r.id = $edge
RETURN r.claims AS claims, false AS told, r.first_seen AS first_seen
UNION ALL
MATCH ()-[r:SUCCEEDED_BY]->()
WHERE r.id = $edge
RETURN r.claims AS claims, true AS told, r.first_seen AS first_seen;

// From schema 2: edges that no claim has the id of are found by their own. Each may run again.
// Parameters: none. Columns: none.

//: AT.id
CREATE INDEX at_id IF NOT EXISTS FOR ()-[r:AT]-() ON (r.id);

//: SIGNED_WITH.id
CREATE INDEX signed_with_id IF NOT EXISTS FOR ()-[r:SIGNED_WITH]-() ON (r.id);

//: SUCCEEDED_BY.id
CREATE INDEX succeeded_by_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.id);

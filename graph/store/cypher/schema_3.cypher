// From schema 2: names have entries, under which they are found, and edges that no claim has the id of an index of
// their own. Each may run again.
// Parameters: none. Columns: none.

//: Entry.key unique
CREATE CONSTRAINT entry_key IF NOT EXISTS FOR (n:Entry) REQUIRE n.key IS UNIQUE;

//: Entry.of_kind
CREATE INDEX entry_of_kind IF NOT EXISTS FOR (n:Entry) ON (n.of_kind);

//: AT.id
CREATE INDEX at_id IF NOT EXISTS FOR ()-[r:AT]-() ON (r.id);

//: SIGNED_WITH.id
CREATE INDEX signed_with_id IF NOT EXISTS FOR ()-[r:SIGNED_WITH]-() ON (r.id);

//: SUCCEEDED_BY.id
CREATE INDEX succeeded_by_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.id);

// From schema 2: names have entries, under which they are found. Each may run again.
// Parameters: none. Columns: none.

//: Entry.key unique
CREATE CONSTRAINT entry_key IF NOT EXISTS FOR (n:Entry) REQUIRE n.key IS UNIQUE;

//: Entry.of_kind
CREATE INDEX entry_of_kind IF NOT EXISTS FOR (n:Entry) ON (n.of_kind);

// The entries under which the names of entities are found (graph/entries.py); they follow from the entities.
// Parameters stand above each statement; no columns.

//: create
// rows [{key, of_kind}], none of which is there
UNWIND $rows AS row
CREATE (e:Entry)
SET e = row;

//: put
// rows [{key, of_kind}]
UNWIND $rows AS row
MERGE (e:Entry {key: row.key})
SET e.of_kind = row.of_kind;

//: delete
// keys [Entry.key]
UNWIND $keys AS key
MATCH (e:Entry {key: key})
DELETE e;

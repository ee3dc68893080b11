// The store's own record: its schema, the release that made it, and a counter of its writes.

//: read
// → properties
MATCH (m:Meta {id: 'store'})
RETURN properties(m) AS properties;

//: create
// schema, version
MERGE (m:Meta {id: 'store'})
ON CREATE SET m.schema = $schema, m.version = $version, m.revision = 0;

//: set schema
// schema, version
MATCH (m:Meta {id: 'store'})
SET m.schema = $schema, m.version = $version;

//: advance
// → revision. The first statement of every write: two writers meet here, and one waits or tries again.
MATCH (m:Meta {id: 'store'})
SET m.revision = m.revision + 1
RETURN m.revision AS revision;

//: count on
// revision: of a store that takes the place of another, so that no number is given twice
MATCH (m:Meta {id: 'store'})
SET m.revision = $revision;

// Moving everything of a store to another: what there is to move, and the record of a restore that is under way.
// Parameters and columns stand above each statement.

//: documents
// → id of every document
MATCH (d:Document)
RETURN d.id AS id;

//: texts
// ids [Document.id] → properties of their texts
UNWIND $ids AS id
MATCH (t:Text {id: id})
RETURN properties(t) AS properties;

//: anything
// → labels of one node that is not the store's own record; no row where there is none; a ranking follows from others
MATCH (n)
WHERE NOT n:Meta AND NOT n:Ranking
RETURN labels(n) AS labels
LIMIT 1;

//: begin
// → revision. The write that was just counted is one of a restore: while it is the last, the store may be emptied again.
MATCH (m:Meta {id: 'store'})
SET m.restoring = m.revision
RETURN m.revision AS revision;

//: end
// The restore is whole.
MATCH (m:Meta {id: 'store'})
REMOVE m.restoring;

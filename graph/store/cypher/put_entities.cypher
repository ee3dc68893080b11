// Writes entities of one label, with exactly the properties given.
// Parameters: rows [{id, properties}]. Columns: none. One statement a label.

//: Person
UNWIND $rows AS row
MERGE (n:Person {id: row.id})
SET n = row.properties;

//: Position
UNWIND $rows AS row
MERGE (n:Position {id: row.id})
SET n = row.properties;

//: Body
UNWIND $rows AS row
MERGE (n:Body {id: row.id})
SET n = row.properties;

//: Place
UNWIND $rows AS row
MERGE (n:Place {id: row.id})
SET n = row.properties;

//: Meeting
UNWIND $rows AS row
MERGE (n:Meeting {id: row.id})
SET n = row.properties;

//: Agreement
UNWIND $rows AS row
MERGE (n:Agreement {id: row.id})
SET n = row.properties;

//: Directive
UNWIND $rows AS row
MERGE (n:Directive {id: row.id})
SET n = row.properties;

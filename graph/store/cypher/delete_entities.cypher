// Takes entities of one label away, with every relationship they have.
// Parameters: ids [id]. Columns: none. One statement a label.

//: Person
UNWIND $ids AS id
MATCH (n:Person {id: id})
DETACH DELETE n;

//: Position
UNWIND $ids AS id
MATCH (n:Position {id: id})
DETACH DELETE n;

//: Body
UNWIND $ids AS id
MATCH (n:Body {id: id})
DETACH DELETE n;

//: Place
UNWIND $ids AS id
MATCH (n:Place {id: id})
DETACH DELETE n;

//: Meeting
UNWIND $ids AS id
MATCH (n:Meeting {id: id})
DETACH DELETE n;

//: Agreement
UNWIND $ids AS id
MATCH (n:Agreement {id: id})
DETACH DELETE n;

//: Directive
UNWIND $ids AS id
MATCH (n:Directive {id: id})
DETACH DELETE n;

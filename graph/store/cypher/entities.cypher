// Every entity of one label.
// Parameters: none. Columns: properties. One statement a label.

//: Person
MATCH (n:Person)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Position
MATCH (n:Position)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Body
MATCH (n:Body)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Place
MATCH (n:Place)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Meeting
MATCH (n:Meeting)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Agreement
MATCH (n:Agreement)
RETURN properties(n) AS properties
ORDER BY n.id;

//: Directive
MATCH (n:Directive)
RETURN properties(n) AS properties
ORDER BY n.id;

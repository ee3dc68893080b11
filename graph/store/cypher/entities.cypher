// Entities of one label: every one, or those of some ids.
// Parameters: none, or rows [{entity}]. Columns: properties. Two statements a label.

//: every Person
MATCH (n:Person)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Position
MATCH (n:Position)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Body
MATCH (n:Body)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Place
MATCH (n:Place)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Meeting
MATCH (n:Meeting)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Agreement
MATCH (n:Agreement)
RETURN properties(n) AS properties
ORDER BY n.id;

//: every Directive
MATCH (n:Directive)
RETURN properties(n) AS properties
ORDER BY n.id;

//: some Person
UNWIND $rows AS row
MATCH (n:Person {id: row.entity})
RETURN properties(n) AS properties;

//: some Position
UNWIND $rows AS row
MATCH (n:Position {id: row.entity})
RETURN properties(n) AS properties;

//: some Body
UNWIND $rows AS row
MATCH (n:Body {id: row.entity})
RETURN properties(n) AS properties;

//: some Place
UNWIND $rows AS row
MATCH (n:Place {id: row.entity})
RETURN properties(n) AS properties;

//: some Meeting
UNWIND $rows AS row
MATCH (n:Meeting {id: row.entity})
RETURN properties(n) AS properties;

//: some Agreement
UNWIND $rows AS row
MATCH (n:Agreement {id: row.entity})
RETURN properties(n) AS properties;

//: some Directive
UNWIND $rows AS row
MATCH (n:Directive {id: row.entity})
RETURN properties(n) AS properties;

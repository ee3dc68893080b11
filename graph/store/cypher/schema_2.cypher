// From schema 1: bodies are found by the unit they belong to. Each may run again.
// Parameters: none. Columns: none.

//: Body.unit
CREATE INDEX body_unit IF NOT EXISTS FOR (n:Body) ON (n.unit);

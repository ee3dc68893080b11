// vi: Ai, cơ quan nào, cuộc họp nào có tên như vậy?
// en: Who or what is called so, with accents or without?
// answer: Found
// param text!: words — a name, the beginning of one, or words of it
// shape kind: words — only of this kind: person, body, position, meeting, place, agreement, directive
// beside: limit, as_of
// column kind: text — the kind of the entity
// column entity: entity — what is called so; people with posts, bodies and years
// example: giaoban ask search "luc thi"
// $text is sent as {kind: [id]}: what the entries of names led to (parts/entries.cypher). Entities of a kind come in one row,
// since a row costs more than its entity.
UNWIND $text.Person AS id MATCH (n:Person {id: id})
RETURN 'Person' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Body AS id MATCH (n:Body {id: id})
RETURN 'Body' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Position AS id MATCH (n:Position {id: id})
RETURN 'Position' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Meeting AS id MATCH (n:Meeting {id: id})
RETURN 'Meeting' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Place AS id MATCH (n:Place {id: id})
RETURN 'Place' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Agreement AS id MATCH (n:Agreement {id: id})
RETURN 'Agreement' AS kind, collect(properties(n)) AS entity
UNION ALL
UNWIND $text.Directive AS id MATCH (n:Directive {id: id})
RETURN 'Directive' AS kind, collect(properties(n)) AS entity;

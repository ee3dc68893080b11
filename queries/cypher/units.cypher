// vi: Cơ quan này gồm những ban, phòng, đơn vị nào?
// en: Which boards, offices and other bodies belong to this body?
// answer: Units
// param body!: body — the body above
// common: as_of, limit, after
// column key: text — the cursor of the row
// column body: entity — one that belongs to it, as its name says
// column body_key: text — its canonical key
// column place: text — the name of the unit it is said to belong to
// column above: text — the canonical key of the body asked about
// column first_seen: text — the first day it is seen
// column last_seen: text — the last
// column n_documents: integer — reports that name it
// example: giaoban ask units "Tỉnh ủy Tuyên Quang" --geography then
// What belongs to what is told from the names, so that all bodies of the unit are looked at.
// Neo4j asks its index for the end of a bare property, which that cannot answer.
CALL {
  MATCH (a:Body {id: $body})
  MATCH (b:Body {unit: a.unit})
  RETURN a, b
  UNION ALL
  MATCH (a:Body {id: $body})
  WHERE a.unit IS NULL
  WITH a
  MATCH (b:Body)
  WHERE '/' + b.key ENDS WITH '/' + a.key
  RETURN a, b
}
WITH a, b, b.folded + ' ' + b.id AS key
WHERE b.id <> a.id AND ($after IS NULL OR key > $after)
  AND ($as_of IS NULL OR b.first_seen IS NULL OR b.first_seen <= $as_of)
RETURN
  key AS key,
  b {.id, .name, kind: 'Body'} AS body,
  b.key AS body_key,
  b.place AS place,
  a.key AS above,
  b.first_seen AS first_seen,
  b.last_seen AS last_seen,
  b.n_documents AS n_documents
ORDER BY key
LIMIT $limit;

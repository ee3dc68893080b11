"""What the guard before ad-hoc Cypher lets in and what it refuses, by the text alone."""

import pytest

from graph.errors import CypherRefused
from graph.store.guard import check

ALLOWED = [
    "MATCH (n:Person) RETURN n LIMIT 5",
    "match (n:Person) return n.name as name;",
    "OPTIONAL MATCH (n) RETURN n",
    "WITH 1 AS x RETURN x",
    "UNWIND range(1, 3) AS x RETURN sum(x)",
    "RETURN date('2024-01-01').year AS y, point.distance($a, $b)",
    "MATCH (n) WHERE n.name CONTAINS 'DELETE' RETURN n // CREATE",
    "MATCH (n) /* SET */ RETURN n.set, n.`create`, n{.delete, .name}",
    "MATCH (n:Set)-[:LOAD]->(`merge`) RETURN `merge`",
    "MATCH (p) CALL (p) { MATCH (p)--(q) RETURN count(q) AS c } RETURN c",
    "CALL { MATCH (n) RETURN n } RETURN n",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH p = shortestPath((a {id: $a})-[:CHAIRED|ATTENDED*..6]-(b {id: $b})) RETURN p",
    "MATCH (n) RETURN COUNT { (n)-->() } AS c, COLLECT { MATCH (n)-->(m) RETURN m.id } AS l",
    "MATCH (n:Person) WHERE n.name = 'O''Hà \\'x\\' \"' RETURN n",
    "MATCH (n) WHERE n.confidence > 1.5 AND n.order IN [1, 2..3] RETURN n",
    "MATCH (người:Person) RETURN người",
]

REFUSED = [
    "",
    ";",
    "   // nothing",
    "CREATE (n)",
    "MATCH (n) SET n.a = 1",
    "MATCH (n) WHERE n.a > 1. SET n.a = 1",
    "MATCH (n)\tsEt n.a = 1",
    "MATCH (n)/**/SET/**/n.a = 1",
    "MATCH (n) // x\nDELETE n",
    "MATCH (n) // x\rDELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.a",
    "MERGE (n)",
    "MATCH (n) MERGE (m)",
    "INSERT (n)",
    "MATCH (n) FOREACH (x IN [1] | SET n.a = 1)",
    "CALL { CREATE (n) } RETURN 1",
    "MATCH (n) CALL (n) { SET n.a = 1 } RETURN n",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS OF 1 ROWS RETURN 1",
    "MATCH (n) RETURN EXISTS { MATCH (m) SET m.a = 1 }",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 1 AS x LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line",
    "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS line RETURN line",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) DELETE n",
    "CYPHER 5 MATCH (n) RETURN n",
    "USE system MATCH (n) RETURN n",
    "MATCH (n) RETURN n; MATCH (m) DELETE m",
    "MATCH (n) RETURN n;;",
    "MATCH (n) RETURN n NEXT MATCH (m) DELETE m",
    "MATCH (n) RETURN n UNION CREATE (m) RETURN m",
    "CREATE CONSTRAINT FOR (n:P) REQUIRE n.id IS UNIQUE",
    "DROP INDEX x",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "SHOW USERS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTIONS 'x'",
    "GRANT ROLE a TO b",
    "CALL dbms.listConfig()",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL db.labels.evil()",
    "CALL db.index.fulltext.queryNodes('x', 'y')",
    "CALL `dbms`.listConfig()",
    "CALL `db.labels`()",
    "CALL apoc.load.json('http://x')",
    "MATCH (n) CALL db.createLabel('x') RETURN n",
    "RETURN apoc.load.json('http://x')",
    "RETURN apoc.cypher.runFirstColumn('CREATE (n)', {})",
    "RETURN `apoc`.load.json('x')",
    "MATCH (n) RETURN a.date.truncate('x')",
    "RETURN 'a\\u0027 SET n.a = 1 //'",
    "MATCH (n) \\u0053ET n.a = 1",
    "MATCH (n) RETURN n.`a\\U0060 SET` ",
    "RETURN 'never closed",
    "RETURN `never closed",
    "RETURN 1 /* never closed",
    "RETURN '\\' SET n.a = 1",
    "BEGIN",
    "MATCH (n) RETURN n COMMIT",
    "{ MATCH (n) RETURN n }",
    "SELECT FROM Person",
    "MATCH (n) RETURN n # SET",
]


@pytest.mark.parametrize("cypher", ALLOWED)
def test_reading_passes(cypher: str) -> None:
    check(cypher)


@pytest.mark.parametrize("cypher", REFUSED)
def test_everything_else_is_refused(cypher: str) -> None:
    with pytest.raises(CypherRefused):
        check(cypher)

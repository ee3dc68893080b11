"""Ad-hoc Cypher on both engines: reading works, and the server alone refuses the rest."""

from types import ModuleType

import pytest

from graph.errors import CypherRefused, StoreForbidden
from graph.store import Store, door

WRITES = [
    "CREATE (n:Person {id: 'x'}) RETURN n",
    "MATCH (n:Person) SET n.name = 'x' RETURN n",
    "MATCH (n:Person) DETACH DELETE n RETURN 1",
    "MATCH (n:Person) REMOVE n.name RETURN n",
    "MERGE (n:Person {id: 'x'}) RETURN n",
    "MATCH (n:Person) CALL (n) { SET n.name = 'x' } RETURN n",
    "MATCH (n:Person) FOREACH (x IN [1] | SET n.name = 'x') RETURN n",
    "CREATE INDEX sneaky FOR (n:Person) ON (n.sneaky)",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
    "CREATE USER sneaky SET PASSWORD 'password1'",
]
ENDLESS = "MATCH (a), (b), (c), (d), (e), (f), (g) WHERE a.id + b.id + c.id = d.id + e.id + f.id + 'x' RETURN a.id"


def test_reading_gives_plain_rows(any_store: Store, factory: ModuleType) -> None:
    any_store.write(factory.reports(1, 3))
    table = any_store.read_only(
        "MATCH (p:Person)-[r:CHAIRED]->(m) WHERE m.name IN $names RETURN p, type(r) AS how, r ORDER BY p.id, m.id",
        {"names": list(factory.MEETINGS)},
    )
    assert table.columns == ("p", "how", "r")
    assert table.rows[0]["p"]["labels"] == ["Person"]
    assert table.rows[0]["r"]["type"] == "CHAIRED"
    assert not table.more


def test_rows_are_capped(any_store: Store) -> None:
    table = any_store.read_only("UNWIND range(1, 50) AS x RETURN x", max_rows=10)
    assert [row["x"] for row in table.rows] == list(range(1, 11))
    assert table.more


@pytest.mark.parametrize("cypher", WRITES)
def test_the_server_refuses_without_the_guard(
    any_store: Store, factory: ModuleType, monkeypatch: pytest.MonkeyPatch, cypher: str
) -> None:
    any_store.write(factory.reports(1, 1))
    before = any_store.export()
    monkeypatch.setattr(door, "check", lambda cypher: None)
    with pytest.raises((CypherRefused, StoreForbidden)):
        any_store.read_only(cypher)
    assert any_store.export() == before


def test_a_query_that_takes_too_long_is_ended_on_the_server(any_store: Store, factory: ModuleType) -> None:
    any_store.write(factory.reports(1, 20))
    with pytest.raises(CypherRefused, match="ended after"):
        any_store.read_only(ENDLESS, timeout=0.5)
    running = any_store.read("SHOW TRANSACTIONS")
    assert ENDLESS not in {row["currentQuery"] for row in running}


def test_what_is_no_cypher_says_so(any_store: Store) -> None:
    with pytest.raises(CypherRefused):
        any_store.read_only("MATCH (n) RETUR n")

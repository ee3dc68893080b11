"""The entries of names follow the entities, whatever came and went, and the engines look them up in their indexes."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.claims import Reading
from graph.model.kinds import EntityKind
from graph.store import Store
from graph.store.bulk.prepared import try_to_prepare
from graph.store.difference import Node
from graph.store.dumped import opened_dump
from graph.store.entries import of_node, put_all
from queries.catalog import part

LOOKUPS = ("entries", "entries_of_kind", "entries_apart", "entries_counted")
BRANCHES = 12


def stored(store: Store) -> list[tuple[str, str]]:
    """The entries of a store."""
    rows = store.read("MATCH (e:Entry) RETURN e.key AS key, e.of_kind AS of_kind")
    return sorted((row["key"], row["of_kind"]) for row in rows)


def expected(store: Store) -> list[tuple[str, str]]:
    """The entries that its entities should have."""
    rows = [Node(kind.value, row["n"]) for kind in EntityKind for row in store.read(f"MATCH (n:{kind}) RETURN n")]
    return sorted((one.key, str(one)) for node in rows for one in of_node(node))


def note(factory: ModuleType, number: int, name: str) -> Reading:
    draft = factory.Draft(f"Bản {number}. {name} họp.", url=f"https://bao.example/{number}")
    draft.body(name)
    reading: Reading = draft.reading()
    return reading


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_entries_are_those_of_what_is_left(any_store: Store, factory: ModuleType, seed: int) -> None:
    draw, reports = Random(seed), factory.reports(seed, 6)
    any_store.clear()
    assert stored(any_store) == []
    any_store.write(reports, batch=draw.choice((1, 2, 100)))
    assert stored(any_store) == expected(any_store) != []
    gone = sorted({one.article.document.id for one in reports})
    draw.shuffle(gone)
    for document in gone:
        any_store.retract(document)
        assert stored(any_store) == expected(any_store)
    assert stored(any_store) == []


def test_entries_change_with_names_and_with_how_much_is_reported(any_store: Store, factory: ModuleType) -> None:
    any_store.write([note(factory, number, "UBND tỉnh Sơn Khê") for number in range(3)])
    assert {key[:2] for key, _ in stored(any_store)} == {"1f", "2f"}
    any_store.write([note(factory, 3, "Ủy ban nhân dân tỉnh Sơn Khê")])
    assert {key[:2] for key, _ in stored(any_store)} == {"1e", "2e"}
    assert any(key.startswith("1euy ban nhan dan tinh son khe\t") for key, _ in stored(any_store))
    assert stored(any_store) == expected(any_store)
    any_store.retract("https://bao.example/3")
    assert not any(key.startswith(("1e", "1fuy ban")) for key, _ in stored(any_store))
    assert stored(any_store) == expected(any_store)


def test_writing_all_entries_again_changes_nothing(any_store: Store, factory: ModuleType) -> None:
    any_store.write(factory.reports(3, 5))
    before = stored(any_store)
    put_all(any_store._bolt)
    assert stored(any_store) == before
    any_store._bolt.work(lambda work: work.rows("MATCH (e:Entry) DELETE e"), write=True)
    put_all(any_store._bolt)
    assert stored(any_store) == before


def test_a_graph_built_at_once_has_them(any_store: Store, factory: ModuleType) -> None:
    reports = factory.reports(4, 6)
    any_store.write(reports)
    before = stored(any_store)
    any_store.clear()
    any_store.decide(())
    any_store.write_all([try_to_prepare(one) for one in reports])
    assert stored(any_store) == before == expected(any_store)


def test_a_restored_store_has_them(any_store: Store, factory: ModuleType, tmp_path: Path) -> None:
    any_store.write(factory.reports(5, 5))
    before = stored(any_store)
    any_store.dump(tmp_path / "all.zip")
    any_store.clear()
    with opened_dump(tmp_path / "all.zip") as dump:
        assert any_store.restore(dump)
    assert stored(any_store) == before


@pytest.mark.parametrize("lookup", LOOKUPS)
def test_every_lookup_is_one_of_an_index(any_store: Store, factory: ModuleType, lookup: str) -> None:
    any_store.write(factory.reports(1, 3))
    given: dict[str, object] = {f"b{at}": "1fson" for at in range(BRANCHES)}
    given |= {"limit": 5, "words": [" khe"], "kinds": ["B"]}
    plan = planned(any_store, part(lookup), given)
    sought = sum(plan.count(step) for step in ("NodeIndexRangeScan(e:Entry)", "IndexSeekByRange"))
    assert "AllNodesScan" not in plan
    if "://" not in any_store.place:  # Neo4j scans a label that it counts few of, and counts when it likes
        assert sought == BRANCHES
        assert not any(step in plan for step in ("ByLabelScan", "ByTypeScan", "NodeIndexScan"))


def planned(store: Store, cypher: str, given: Mapping[str, Any]) -> str:
    """How the engine means to answer, in its words."""
    plan = store._bolt.transact(lambda work: work.run(f"EXPLAIN {cypher}", dict(given)).consume().plan)
    return "\n".join(_steps([plan]))


def _steps(plans: Iterable[Any]) -> Iterable[str]:
    for plan in plans:
        yield plan["operatorType"]
        yield str(plan["args"].get("string-representation", "")) if "ArcadeDB" in plan["operatorType"] else ""
        yield from _steps(plan.get("children", ()))

"""Every statement of the catalogue begins at an index, but for those that are named here and say why."""

from collections.abc import Iterator
from pathlib import Path

import plans
import pytest

from graph.store import Store
from queries.catalog import question

KEPT = Path(__file__).parent / "plans"
EVERYTHING = "AS everything"
"""What a branch says that is taken where a question is asked of nobody in particular: a page of the whole graph."""

SCANS = {
    "central": "everybody at all meetings of a period, or of a body",
    "parts/central_count": "the same, counted before",
    "statistics": "a sum over everything",
    "units": "bodies of the whole country have no unit: those whose name ends in the body's are looked for in all",
    "parts/lineages": "all successions, for a page of them",
    "parts/places": "places of the gazetteer, of which there are some 14,000 at most",
}
"""Statements that look at everything of a kind, and for what."""


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def filled(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store of either kind with something of everything."""
    store: Store = request.getfixturevalue(f"opened_{request.param}")
    store.clear()
    plans.filled(store)
    yield store
    store.clear()


@pytest.mark.parametrize("name", sorted(plans.statements()))
def test_statements_begin_at_an_index(filled: Store, name: str) -> None:
    values = plans.of(name, plans.sample(filled))
    scanning = []
    for one in plans.accesses(filled, plans.statements()[name], values):
        # A form of plan that is not understood would pass everything.
        assert one.through or one.branch == plans.AROUND, one.branch
        if one.scans and EVERYTHING not in one.branch:
            scanning.append(one)
    assert not scanning or name in SCANS, scanning


def test_plans_are_those_that_are_kept(filled: Store) -> None:
    # Neo4j chooses by its counts, which it takes when it likes: its plans are kept to be read.
    kept = KEPT / ("neo4j.txt" if "://" in filled.place else "embedded.txt")
    told = list(plans.told(filled, plans.sample(filled)))
    names = [line for line in told if not line.startswith(" ")]
    if "://" in filled.place:
        assert [line for line in kept.read_text("utf-8").splitlines() if not line.startswith(" ")] == names
    else:
        assert kept.read_text("utf-8").splitlines() == told, "see benchmarks/plans.py for how to write them anew"


def test_what_may_scan_does(filled: Store) -> None:
    values = plans.sample(filled)
    for name in SCANS.keys() - {"units"}:  # which scans only for a body without a unit
        found = plans.accesses(filled, plans.statements()[name], plans.of(name, values))
        assert any(one.scans for one in found), name


def test_a_missing_index_is_noticed(filled: Store) -> None:
    cypher, values = question("holders").cypher, plans.of("holders", plans.sample(filled))
    without = cypher.replace("{id: $post}", "{name: $post}")
    assert without != cypher
    assert not any(one.scans for one in plans.accesses(filled, cypher, values))
    assert any(one.scans for one in plans.accesses(filled, without, values))


def test_a_pattern_that_begins_at_its_open_end_is_noticed(filled: Store) -> None:
    cypher, values = question("contradictions").cypher, plans.of("contradictions", plans.sample(filled))
    turned = cypher.replace("(about)-[e:CHAIRED|HELD_IN|HOLDS]-(one)\nMATCH ", "(one)-[e:CHAIRED|HELD_IN|HOLDS]-")
    assert turned != cypher
    assert plans.accesses(filled, cypher, values)[-1].scans == ()
    expected = () if "://" in filled.place else ("scan everything",)  # Neo4j begins where a pattern is bound
    assert plans.accesses(filled, turned, values)[-1].scans == expected


def test_edges_are_looked_up_outside_of_subqueries() -> None:
    # Inside of one ArcadeDB looks at every node instead: 9 seconds for 50,000 documents, and 20 ms outside.
    for name, cypher in plans.statements().items():
        if "CALL {" in cypher:
            assert "MATCH ()-[" not in cypher, name

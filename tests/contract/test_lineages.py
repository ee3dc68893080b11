"""Edges between what was and what it became: there while reports name both ends, whatever came and went before."""

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import builtin
from graph.bodies import body_key
from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store
from queries.answers import Documents, Neighbourhood
from queries.ask import ask

PLACES = {
    "Bắc Kạn": "p:bac-kan:1997",
    "Thái Nguyên cũ": "p:thai-nguyen:1997",
    "Thái Nguyên mới": "p:thai-nguyen:2025",
    "Lai Châu": "p:lai-chau:2004",
}


def report(factory: ModuleType, name: str) -> Reading:
    """A meeting of the party committee of a province, held there."""
    unit = PLACES[name]
    day = "2025-08-05" if unit.endswith("2025") else "2024-03-05"
    party = f"Tỉnh ủy {name.removesuffix(' cũ').removesuffix(' mới')}"
    draft = factory.Draft(f"{party} họp Hội nghị sơ kết tại {name}.", path=f"{unit[2:]}.txt", published=day)
    met = draft.meeting("Hội nghị sơ kết", date=day)
    draft.claim(Predicate.ORGANIZED, draft.body(party, key=body_key(party, None, day)), met)
    draft.claim(Predicate.HELD_IN, met, draft.place(name, key=unit, unit=unit))
    made: Reading = draft.reading()
    return made


def told(store: Store) -> list[str]:
    """The claims behind every such edge."""
    rows = store.read("MATCH ()-[r:SUCCEEDED_BY]->() RETURN r.claims AS claims")
    return sorted(claim for row in rows for claim in row["claims"])


def test_an_edge_is_there_with_both_its_ends(any_store: Store, factory: ModuleType) -> None:
    any_store.write([report(factory, "Bắc Kạn")])
    assert told(any_store) == []
    any_store.write([report(factory, "Thái Nguyên mới")])
    assert len(told(any_store)) == 2
    links = ask(any_store, Neighbourhood, entity="Tỉnh ủy Bắc Kạn", via="SUCCEEDED_BY").rows
    (said,) = links[0].edge.evidence
    assert said.quote.startswith("Tỉnh ủy Bắc Kạn → Tỉnh ủy Thái Nguyên; 2025-07-01; ")
    assert any_store.text(said.document)[said.start : said.end] == said.quote
    (row,) = ask(any_store, Documents, edge=links[0].edge.id).rows
    assert (row.document.id, row.evidence[0].quote) == (builtin.ID, said.quote)
    any_store.retract("thai-nguyen:2025.txt")
    assert told(any_store) == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("engine", ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def test_they_are_those_of_what_is_left(
    engine: str, request: pytest.FixtureRequest, factory: ModuleType, data: st.DataObject
) -> None:
    store: Store = request.getfixturevalue(f"opened_{engine}")
    store.clear()
    held: set[str] = set()
    for name in data.draw(st.lists(st.sampled_from(sorted(PLACES)), max_size=8)):
        if name in held:
            store.retract(f"{PLACES[name][2:]}.txt")
        else:
            store.write([report(factory, name)])
        held ^= {name}
    found = store.digest()
    store.clear()
    store.write([report(factory, name) for name in sorted(held)])
    assert store.digest() == found
    assert bool(told(store)) == (len(held & {"Bắc Kạn", "Thái Nguyên cũ"}) > 0 and "Thái Nguyên mới" in held)

"""Every question answered alike on both engines, field by field."""

from collections.abc import Iterator, Mapping
from types import ModuleType

import pytest

from graph.store import Store
from queries.answers.base import Answer
from queries.ask import ask_named
from queries.catalog import catalog

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def both(request: pytest.FixtureRequest, factory: ModuleType) -> tuple[Store, Store]:
    """The two engines with the same forty random reports."""
    stores = request.getfixturevalue("opened_embedded"), request.getfixturevalue("opened_neo4j")
    for store in stores:
        store.clear()
        store.write(factory.reports(7, 40))
    return stores


def ids(store: Store, label: str) -> list[str]:
    """The ids of some entities of a kind, the best connected first."""
    cypher = f"MATCH (n:{label}) RETURN n.id AS id ORDER BY COUNT {{ (n)--() }} DESC, n.id LIMIT 3"
    return [row["id"] for row in store.read(cypher)]


def asked(store: Store) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Questions with parameters that have something to answer."""
    people, bodies, meetings = ids(store, "Person"), ids(store, "Body"), ids(store, "Meeting")
    (edge,) = store.read("MATCH ()-[r:SIGNED_WITH]->() RETURN r.id AS id ORDER BY r.id LIMIT 1")
    (held,) = store.read("MATCH (:Person)-[r:HOLDS]->() RETURN r.id AS id ORDER BY r.id LIMIT 1")
    for body in bodies:
        yield from (("chaired", {"body": body}), ("organized", {"body": body}), ("signed", {"body": body}))
        yield from (("holders", {"body": body, "as_of": "2024-05"}), ("meetings", {"body": body}))
        yield "neighbourhood", {"entity": body, "depth": 2, "limit": 40}
        yield from (("units", {"body": body}), ("partners", {"body": body, "depth": 3}))
        yield from (("lineage", {"entity": body}), ("holders", {"body": body, "geography": "now"}))
    for person in people:
        yield from ((name, {"person": person}) for name in ("chaired", "posts", "meetings", "attended-with"))
        yield "neighbourhood", {"entity": person, "via": "HOLDS,AT,CHAIRED", "depth": 3, "min_confidence": 0.5}
        yield from (("path", {"person": person, "other": other}) for other in people if other != person)
        yield "path", {"person": person, "other": next(o for o in people if o != person), "via": "HOLDS,AT"}
    yield from (("meeting", {"meeting": meeting, "evidence": 1}) for meeting in meetings)
    yield from (("documents", {"edge": edge["id"]}), ("documents", {"edge": held["id"]}))
    yield from (("claims", {"document": store.documents()[0]}), ("statistics", {}), ("directives", {}))
    yield from (("search", {"text": text}) for text in ("hoi nghi", "son khe", "Đào Thị Sương", "bi thu"))
    yield from (("chaired", {"from": "2023-10", "to": "2024-02-15"}), ("chaired", {"kind": "giao ban", "limit": 3}))
    yield from (("meetings", {"place": "Sơn Khê", "from": "2024"}), ("on-date", {"as_of": "2024-03-01"}))
    yield from (("meetings", {"topic": "so ket quy"}), ("meetings", {"topic": "giao"}))
    yield from (("meetings", {"place": "Sơn Khê", "geography": one}) for one in ("then", "now"))
    yield from (("turnover", {"body": body, "from": "2023-11", "to": "2024-05"}) for body in bodies)
    yield from (("unchaired", {}), ("unchaired", {"body": bodies[0]}), ("contradictions", {}))
    yield from (("contradictions", {"entity": people[0]}), ("central", {}), ("central", {"body": bodies[0]}))
    yield from (("signed", {"to": "2024-02-10"}), ("meetings", {"as_of": "2023-12", "limit": 2}))


def test_answers_are_the_same(both: tuple[Store, Store]) -> None:
    embedded, neo4j = both
    questions, answered = list(asked(embedded)), 0
    assert {name for name, _ in questions} == set(catalog())
    for name, given in questions:
        one: Answer[object] = ask_named(embedded, name, given)
        assert one == ask_named(neo4j, name, given), (name, given)
        answered += bool(one.rows)
    assert answered > len(questions) / 2

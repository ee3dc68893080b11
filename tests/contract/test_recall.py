"""What a process remembers between writes is never older than the store."""

from collections.abc import Iterator
from random import Random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.settings import Settings
from graph.store import Store, open_store

few = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def other(any_store: Store, request: pytest.FixtureRequest) -> Iterator[Store]:
    """The same store, used by another process as far as this one knows."""
    kind = "neo4j" if "://" in any_store.place else "embedded"
    chosen: Settings = request.getfixturevalue(f"{kind}_settings")
    with open_store(chosen) as store:
        yield store


@few
@given(seed=st.integers(0, 10_000), turns=st.lists(st.booleans(), min_size=8, max_size=8))
def test_two_who_write_in_turns_make_the_graph_of_one(
    any_store: Store, other: Store, factory: ModuleType, seed: int, turns: list[bool]
) -> None:
    reports = factory.reports(seed, 8)
    any_store.clear()
    any_store.write(reports)
    export = any_store.export()
    any_store.clear()
    stores = (any_store, other)
    for turn, one in zip(turns, reports, strict=False):
        stores[turn].write([one])
    ids = any_store.documents()
    other.retract(ids[0])
    any_store.write(reports[len(turns) :])
    again = [one for one in reports if one.article.document.id == ids[0]]
    Random(seed).shuffle(again)
    any_store.write(again)
    assert any_store.export() == export


def test_a_write_that_failed_is_forgotten(
    any_store: Store, factory: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = factory.reports(9, 6)
    any_store.write(reports)
    export = any_store.export()
    any_store.clear()
    any_store.write(reports[:3], batch=1)
    monkeypatch.setattr("graph.store.writing.record", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        any_store.write(reports[3:])
    monkeypatch.undo()
    any_store.write(reports[3:], batch=1)
    assert any_store.export() == export

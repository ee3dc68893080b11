"""Loads, retractions, replacements and decisions in any interleaving leave what loading the rest alone would."""

from collections.abc import Iterator
from random import Random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity.decisions import Decision, MentionRef, Verdict
from graph.model.claims import Reading
from graph.model.kinds import EntityKind
from graph.store import Store

N = 5  # documents a store is filled with
STEPS = st.lists(
    st.tuples(st.sampled_from(["load", "load", "retract", "replace", "decide", "undecide"]), st.integers(0, N - 1)),
    min_size=3,
    max_size=10,
)
few = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def deciding(any_store: Store) -> Iterator[Store]:
    """An empty store, in which nothing is decided before or after."""
    any_store.decide(())
    yield any_store
    any_store.decide(())


class Model:
    """What a store should hold: the last version loaded of each document, and the decisions."""

    def __init__(self, factory: ModuleType, seed: int) -> None:
        draw = Random(seed)
        self.versions = [(factory.report(draw, i, 0), factory.report(draw, i, 1)) for i in range(N)]
        self.held: dict[int, Reading] = {}
        self.decided: list[Decision] = []

    def step(self, store: Store, act: str, i: int) -> None:
        """Do one thing to both."""
        if act == "load":
            self._put(store, i, self.held.get(i, self.versions[i][0]))
        elif act == "replace":
            self._put(store, i, self.versions[i][1])
        elif act == "retract" and i in self.held:
            store.retract(self.held.pop(i).article.document.id)
        elif act == "decide":
            self.decided += list(decisions(self.versions[i][0], self.versions[i - 1][0]))
            store.decide(self.decided)
        elif act == "undecide":
            self.decided = []
            store.decide(())

    def _put(self, store: Store, i: int, reading: Reading) -> None:
        assert not store.write([reading], replace=True).failures
        self.held[i] = max(self.held.get(i, reading), reading, key=lambda one: one.article.document.published or "")


def decisions(one: Reading, other: Reading) -> Iterator[Decision]:
    """That the first people of two documents are the same, or where they are called otherwise, not."""
    a, b = (next((m for m in r.mentions if m.kind is EntityKind.PERSON), None) for r in (one, other))
    if a is not None and b is not None:
        refs = (
            MentionRef(mention=m.id, text=r.article.document.text_hash, kind=EntityKind.PERSON, name=m.name)
            for m, r in ((a, one), (b, other))
        )
        verdict = Verdict.DIFFERENT if a.name == b.name else Verdict.SAME
        yield Decision(verdict=verdict, a=next(refs), b=next(refs), by="Hằng", when="2026-11-02")


@few
@given(seed=st.integers(0, 10_000), steps=STEPS)
def test_only_what_is_there_in_the_end_counts(
    deciding: Store, factory: ModuleType, seed: int, steps: list[tuple[str, int]]
) -> None:
    deciding.clear()
    deciding.decide(())
    model = Model(factory, seed)
    for act, i in steps:
        model.step(deciding, act, i)
    after = deciding.export()
    deciding.clear()
    deciding.decide(model.decided)
    deciding.write([model.held[i] for i in sorted(model.held)])
    assert deciding.export() == after

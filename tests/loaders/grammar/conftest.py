"""Reads sentences written for the tests, about people who do not exist."""

from collections.abc import Callable

import pytest

from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.model.mentions import PositionMention
from loaders.articles import describe
from loaders.output import line
from loaders.reading import read
from loaders.sidecars import Sidecar

Facts = frozenset[tuple[str, ...]]


def facts_of(reading: Reading) -> Facts:
    """The claims of a reading as (predicate, subject, object); posts as (HOLDS, person, title, body, mark)."""
    names = {m.id: m for m in reading.mentions}
    found = set()
    for claim in reading.claims:
        subject, object_ = names[claim.subject], names[claim.object]
        if claim.predicate is Predicate.HOLDS:
            assert isinstance(object_, PositionMention)
            mark = "former" if claim.qualifiers.former else ""
            found.add(("HOLDS", subject.name, object_.title, names[object_.body].name, mark))
        else:
            found.add((str(claim.predicate), subject.name, object_.name))
    return frozenset(found)


@pytest.fixture
def reading() -> Callable[[str], Reading]:
    """Reads an article of Lạng Sơn: a title line, then the sentences."""

    def run(body: str, title: str = "Lạng Sơn: Tin trong tỉnh") -> Reading:
        result = read(describe(f"{title}\n\n{body}\n", "raw", "test.txt", Sidecar()))
        assert line(result)
        return result

    return run


@pytest.fixture
def facts(reading: Callable[[str], Reading]) -> Callable[[str], Facts]:
    """The facts of sentences in an article of Lạng Sơn."""
    return lambda body: facts_of(reading(body))

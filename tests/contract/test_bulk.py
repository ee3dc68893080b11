"""A whole graph at once is the graph of one document after the other."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import DocumentError, EvidenceMismatch, StoreError, VersionConflict
from graph.model.claims import Reading
from graph.store import Store, Written
from graph.store.bulk.prepared import Prepared, prepare, try_to_prepare
from loaders.files import located
from loaders.pool import read_all

EXAMPLES = Path(__file__).parents[2] / "examples" / "corpus"
few = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def empty(any_store: Store) -> Store:
    """A store with nothing at all."""
    any_store.decide(())
    return any_store


def at_once(store: Store, readings: list[Reading]) -> Written:
    return store.write_all([try_to_prepare(one) for one in readings])


def entries(store: Store) -> list[str]:
    """What names are found by, which no export counts."""
    return sorted(row["key"] for row in store.read("MATCH (e:Entry) RETURN e.key AS key"))


def revision(store: Store) -> int:
    return int(store.read("MATCH (m:Meta) RETURN m.revision AS revision")[0]["revision"])


@pytest.fixture(scope="session")
def examples() -> list[Reading]:
    return [one for one in read_all(located([str(EXAMPLES)])) if isinstance(one, Reading)]


def test_the_example_corpus_makes_one_graph_either_way(empty: Store, examples: list[Reading]) -> None:
    before = revision(empty)
    written = at_once(empty, examples)
    export, found = empty.export(), entries(empty)
    assert written.added == len(examples)
    assert revision(empty) > before
    assert found
    empty.clear()
    empty.write(examples)
    assert empty.export() == export
    assert entries(empty) == found


@few
@given(seed=st.integers(0, 10_000))
def test_versions_reprints_and_signatures_too(empty: Store, factory: ModuleType, seed: int) -> None:
    reports = factory.reports(seed, 8)
    empty.clear()
    empty.write(reports)
    export = empty.export()
    empty.clear()
    at_once(empty, reports)
    assert empty.export() == export


def test_what_comes_later_goes_on_from_there(empty: Store, factory: ModuleType) -> None:
    reports = factory.reports(4, 10)
    empty.write(reports)
    export = empty.export()
    empty.clear()
    at_once(empty, reports[:6])
    assert empty.write(reports[:6]).changes == 0
    empty.write(reports[6:])
    assert empty.export() == export
    for one in empty.documents():
        empty.retract(one)
    assert empty.export() == []


def test_no_document_at_all_leaves_an_empty_store(empty: Store) -> None:
    assert at_once(empty, []) == Written()
    assert empty.export() == []


def test_a_document_that_cannot_be_kept_costs_itself_alone(empty: Store, factory: ModuleType) -> None:
    good, bad = factory.reports(5, 2)
    torn = bad.model_copy(update={"article": bad.article.model_copy(update={"text": "khác"})})
    written = at_once(empty, [good, torn])
    assert written.added == 1
    assert [type(one) for one in written.failures] == [EvidenceMismatch]
    assert empty.documents() == [good.article.document.id]


def test_a_store_with_anything_in_it_is_refused_before_reading(empty: Store, factory: ModuleType) -> None:
    empty.write(factory.reports(1, 1))
    before = empty.export()

    def unread() -> Iterator[Prepared | DocumentError]:
        pytest.fail("it was read")
        yield prepare(factory.reports(2, 1)[0])

    with pytest.raises(StoreError, match="not empty"):
        empty.write_all(unread())
    assert empty.export() == before


def test_what_stops_in_the_middle_leaves_nothing(empty: Store, factory: ModuleType) -> None:
    def stopping() -> Iterator[Prepared | DocumentError]:
        yield prepare(factory.reports(2, 1)[0])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        empty.write_all(stopping())
    assert empty.export() == []
    assert at_once(empty, factory.reports(2, 2)).added > 0


def test_other_words_of_a_path_win_or_fail_as_in_every_load(empty: Store, factory: ModuleType) -> None:
    def words(text: str) -> Reading:
        draft = factory.Draft(text, path="a.txt")
        draft.person("Lò Văn Pín")
        made: Reading = draft.reading()
        return made

    both = [words("Ông Lò Văn Pín phát biểu."), words("Ông Lò Văn Pín kết luận.")]
    written = at_once(empty, both)
    assert [type(one) for one in written.failures] == [VersionConflict]
    assert empty.documents() == [both[0].article.document.id]
    empty.clear()
    empty.write_all([try_to_prepare(one) for one in both], replace=True)
    assert empty.documents() == [both[1].article.document.id]

"""Which version of a document is kept, whatever the order they come in."""

from itertools import permutations
from types import ModuleType
from typing import Any

from graph.errors import VersionConflict
from graph.model.claims import Reading
from graph.store.versions import Head, plan


def note(factory: ModuleType, text: str, extractor: str = "1", **about: Any) -> Reading:
    reading: Reading = factory.Draft(text, **about).reading(extractor)
    return reading


def head(reading: Reading) -> Head:
    return Head(reading.article.document, reading.extractor)


def ids(readings: tuple[Reading, ...]) -> list[str]:
    return [one.article.document.id for one in readings]


def test_the_greatest_modified_then_published_then_hash_wins(factory: ModuleType) -> None:
    stamps = [("2024-02-01", "2024-01-01"), (None, "2024-09-09"), ("2024-02-01", "2024-01-02")]
    versions = [
        note(factory, f"Bản {n}", url="u", modified=modified, published=published)
        for n, (modified, published) in enumerate(stamps)
    ]
    for order in permutations(versions):
        assert plan(order, []).put == (versions[2],)
        stored = plan(order[:1], []).put[0]
        later = plan(order[1:], [head(stored)])
        assert (later.put or (stored,)) == (versions[2],)


def test_the_same_document_is_unchanged_and_a_new_extractor_is_not(factory: ModuleType) -> None:
    old, new = note(factory, "Bản", url="u"), note(factory, "Bản", "2", url="u")
    assert plan([old], [head(old)]).unchanged == 1
    assert plan([new], [head(old)]).put == (new,)


def test_an_older_version_is_left_out_even_by_a_new_extractor(factory: ModuleType) -> None:
    old = note(factory, "Bản cũ", "2", url="u", published="2023")
    new = note(factory, "Bản mới", "1", url="u", published="2024")
    planned = plan([old], [head(new)])
    assert (planned.put, planned.older) == ((), 1)


def test_other_words_at_a_path_conflict_unless_replaced(factory: ModuleType) -> None:
    first, second = note(factory, "Bản một", path="p"), note(factory, "Bản hai", path="p")
    refused = plan([second], [head(first)])
    assert refused.put == ()
    assert isinstance(refused.failures[0], VersionConflict)
    replaced = plan([second], [head(first)], replace=True)
    assert (ids(replaced.put), replaced.gone) == (ids((second,)), tuple(ids((first,))))


def test_one_batch_may_not_hold_two_texts_of_a_path_either(factory: ModuleType) -> None:
    planned = plan([note(factory, "Bản một", path="p"), note(factory, "Bản hai", path="p")], [])
    assert (len(planned.put), len(planned.failures)) == (1, 1)


def test_a_path_may_hold_other_words_where_a_url_says_what_they_are(factory: ModuleType) -> None:
    first, second = note(factory, "Bản một", path="p", url="u"), note(factory, "Bản hai", path="p", url="v")
    assert plan([second], [head(first)]).put == (second,)


def test_a_file_that_gets_a_url_is_still_one_document(factory: ModuleType) -> None:
    bare, named = note(factory, "Bản", path="p"), note(factory, "Bản", path="p", url="u")
    for order in permutations([bare, named]):
        assert plan(order, []).put == (named,)
    assert plan([named], [head(bare)]).gone == tuple(ids((bare,)))
    assert plan([bare], [head(named)]).unchanged == 1


def test_texts_without_a_path_never_conflict(factory: ModuleType) -> None:
    assert len(plan([note(factory, "Bản một"), note(factory, "Bản hai")], []).put) == 2

"""Which stored documents print one text with those that come or go, and what their source is afterwards."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.facts import source_of
from graph.model.claims import Reading
from graph.prints import Print, reprint, sketch, sources
from graph.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Reprints:
    """Prints of documents that are put, and of those that go; the source of every document that a change can move."""

    prints: Mapping[str, Print]
    left: Mapping[str, Print]
    sources: Mapping[str, str]


def reprints(shelf: Shelf, put: Sequence[Reading], gone: Collection[str]) -> Reprints:
    """The sources of the documents put, and of all that are reprints of them or of those that go, to the end."""
    new = {one.article.document.id: print_of(one) for one in put}
    leaving = {*new, *gone}
    left = shelf.prints(leaving)
    staying: dict[str, Print] = {}
    frontier = [*left.values(), *new.values()]
    while frontier:
        near = shelf.prints(shelf.in_blocks({key for one in frontier for key in one.sketch.keys}))
        candidates = [one for id_, one in near.items() if id_ not in leaving and id_ not in staying]
        frontier = _reprinting(candidates, frontier)
        staying |= {one.document: one for one in frontier}
    return Reprints(new, left, sources([*new.values(), *staying.values()]))


def _reprinting(candidates: Iterable[Print], known: Iterable[Print]) -> list[Print]:
    """Those that print the text of a known one; as in sources(), only two with a key in common are compared."""
    by_key: dict[str, list[Print]] = defaultdict(list)
    for one in known:
        for key in one.sketch.keys:
            by_key[key].append(one)
    return [one for one in candidates if any(reprint(one, other) for key in one.sketch.keys for other in by_key[key])]


def print_of(reading: Reading) -> Print:
    """The print of a reading that has its text."""
    return Print(reading.article.document.id, source_of(reading.article), sketch(reading.article))

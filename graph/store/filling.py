"""An empty store made equal to a dumped one: decisions, documents with all that follows, notes of ids."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

from graph.errors import StoreError
from graph.model.claims import Reading
from graph.store import ledger, writing
from graph.store.bolt import Bolt, Work
from graph.store.consequences import consequences
from graph.store.contents import PAGE, cut_off
from graph.store.dumped import Dump
from graph.store.export import digest
from graph.store.ledger import Redirect
from graph.store.scope import scope
from graph.store.standing import standing
from graph.store.statements import statement
from graph.store.transaction import advance, apply

_T = TypeVar("_T")


def fill(bolt: Bolt, dump: Dump) -> bool:
    """Put everything of a dump into an empty store; whether its graph is the dumped one.

    It is another one where other rules made it: identity and derivation of this release settle it anew.
    A fill that was cut off is begun again, unless somebody has written since. Raises StoreError.
    """
    check_empty(bolt)
    while bolt.work(_clear_some, write=True):
        pass
    revision = bolt.work(lambda work: _begin(work, dump, bolt.place), write=True)
    rest = dump.readings()
    while group := list(islice(rest, PAGE)):
        revision = bolt.work(_turn(_keep, group, revision, bolt.place), write=True)
    bolt.work(_turn(_end, tuple(dump.redirects()), revision, bolt.place), write=True)
    return bolt.work(digest) == dump.manifest.digest


def check_empty(bolt: Bolt) -> None:
    """Raise StoreError where anything is, unless it remains of a fill that was cut off."""
    if not bolt.work(cut_off):
        bolt.work(lambda work: _check_empty(work, bolt.place))


def _check_empty(work: Work, place: str) -> None:
    for row in work.rows(statement("moving", "anything")):
        problem = f"it is not empty: it holds a {' and '.join(row['labels'])}"
        raise StoreError(place, problem, "Name a new folder or an empty database to fill")


def _clear_some(work: Work) -> int:
    if not cut_off(work):
        return 0
    gone = writing.clear_some(work)
    work.rows(statement("moving", "begin"))
    return gone


def _begin(work: Work, dump: Dump, place: str) -> int:
    """Put decisions into a store that is still empty, before documents, which are so settled once; the revision."""
    if cut_off(work):
        writing.decide(work, ())
    _check_empty(work, place)
    writing.decide(work, dump.decisions())
    return _mark(work)


def _turn(put: Callable[[Work, _T], None], what: _T, after: int, place: str) -> Callable[[Work], int]:
    """A write of the fill, which must come next after the last one of it; its revision."""

    def write(work: Work) -> int:
        if advance(work) != after + 1:
            raise StoreError(place, "somebody else wrote to it while it was filled", "Fill another one, alone")
        revision = _mark(work)
        put(work, what)
        return revision

    return write


def _mark(work: Work) -> int:
    """Note that the last write is one of a fill; its revision."""
    return int(work.rows(statement("moving", "begin"))[0]["revision"])


def _keep(work: Work, readings: Sequence[Reading]) -> None:
    """Keep readings whatever their paths; no id was given out before, so that none needs a note."""
    reach = scope(work, readings, (), standing(work))
    apply(work, readings, (), reach, consequences(work, reach))


def _end(work: Work, notes: Sequence[Redirect]) -> None:
    ledger.put(work, notes)
    work.rows(statement("moving", "end"))

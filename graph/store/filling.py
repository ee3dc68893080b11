"""An empty store made equal to a dumped one: decisions, documents with all that follows, notes of ids."""

from collections.abc import Sequence
from itertools import islice

from graph.errors import StoreError
from graph.model.claims import Reading
from graph.store import ledger, writing
from graph.store.bolt import Bolt, Work
from graph.store.consequences import consequences
from graph.store.contents import PAGE, cut_off
from graph.store.dumped import Dump
from graph.store.export import digest
from graph.store.scope import scope
from graph.store.standing import standing
from graph.store.statements import statement
from graph.store.transaction import advance, apply


def fill(bolt: Bolt, dump: Dump) -> bool:
    """Put everything of a dump into an empty store; whether its graph is the dumped one.

    It is another one where other rules made it: identity and derivation of this release settle it anew.
    A fill that was cut off is begun again, unless somebody has written since. Raises StoreError.
    """
    check_empty(bolt)
    while bolt.work(_clear_some, write=True):
        pass
    if not bolt.work(lambda work: _begin(work, dump), write=True):
        check_empty(bolt)  # somebody was faster, and this says so
    rest = dump.readings()
    while group := list(islice(rest, PAGE)):
        bolt.work(lambda work, group=group: _put(work, group), write=True)  # type: ignore[misc]
    bolt.work(lambda work: _end(work, dump), write=True)
    return bolt.work(digest) == dump.manifest.digest


def check_empty(bolt: Bolt) -> None:
    """Raise StoreError where anything is, unless it remains of a fill that was cut off."""
    found = bolt.work(_anything)
    if found is not None:
        raise StoreError(
            bolt.place, f"it is not empty: it holds a {found}", "Name a new folder or an empty database to fill"
        )


def _anything(work: Work) -> str | None:
    if cut_off(work):
        return None
    return next((" and ".join(row["labels"]) for row in work.rows(statement("moving", "anything"))), None)


def _clear_some(work: Work) -> int:
    if not cut_off(work):
        return 0
    gone = writing.clear_some(work)
    work.rows(statement("moving", "begin"))
    return gone


def _begin(work: Work, dump: Dump) -> bool:
    """Decisions come first, so that documents are settled once; whether the store was still empty."""
    if _anything(work) is not None:
        return False
    writing.decide(work, ())  # what a fill that was cut off had decided
    writing.decide(work, dump.decisions())
    work.rows(statement("moving", "begin"))
    return True


def _put(work: Work, readings: Sequence[Reading]) -> None:
    """Keep readings whatever their paths; no id was given out before, so that none needs a note."""
    advance(work)
    reach = scope(work, readings, (), standing(work))
    apply(work, readings, (), reach, consequences(work, reach))
    work.rows(statement("moving", "begin"))


def _end(work: Work, dump: Dump) -> None:
    advance(work)
    ledger.put(work, dump.redirects())
    work.rows(statement("moving", "end"))

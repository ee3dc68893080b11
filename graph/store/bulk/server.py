"""A whole graph over Bolt: many small transactions, of which the store knows until the last that it is not whole."""

import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from graph.errors import StoreError
from graph.store import entries, writing
from graph.store import ledger as redirects
from graph.store.bolt import Bolt, Work
from graph.store.bulk.sink import NO_LEDGER, Ledger, Part
from graph.store.contents import cut_off, revision
from graph.store.difference import Link, Node
from graph.store.putting import create_claims, put_blocks, put_edges, put_entities, put_names
from graph.store.recall import Recall
from graph.store.standing import keep, standing
from graph.store.statements import statement
from graph.store.transaction import advance

SOME = 2000  # entities or edges a transaction


class ServerSink:
    """A store over Bolt that is being filled, alone: whoever else writes ends it with a StoreError."""

    def __init__(self, bolt: Bolt, revision: int) -> None:
        self._bolt = bolt
        self._revision = revision
        self._notes = NO_LEDGER

    def ledger(self, ledger: Ledger) -> None:
        """Keep decisions now, notes of ids at the end."""
        self._notes = ledger
        self._turn(lambda work: keep(work, standing(work, ledger.decisions)))

    def entities(self, nodes: Sequence[Node]) -> None:
        """Keep entities."""
        for at in range(0, len(nodes), SOME):
            self._turn(lambda work, some=nodes[at : at + SOME]: _put_entities(work, some))  # type: ignore[misc]

    def part(self, pickled: bytes) -> None:
        """Keep a pickled Part."""
        part: Part = pickle.loads(pickled)
        self._turn(lambda work: _put(work, part))

    def edges(self, links: Sequence[Link]) -> None:
        """Keep derived edges."""
        for at in range(0, len(links), SOME):
            self._turn(lambda work, some=links[at : at + SOME]: put_edges(work, some, new=True))  # type: ignore[misc]

    def end(self) -> None:
        """Say that the store is whole."""
        self._turn(self._end)

    def _end(self, work: Work) -> None:
        redirects.put(work, self._notes.redirects)
        work.rows(statement("moving", "end"))

    def _turn(self, put: Callable[[Work], None]) -> None:
        """A write of the fill, which must come next after the last one of it."""

        def write(work: Work) -> int:
            if advance(work) != self._revision + 1:
                problem = "somebody else wrote to it while it was filled"
                raise StoreError(self._bolt.place, problem, "Fill another one, alone")
            marked = _mark(work)
            put(work)
            return marked

        self._revision = self._bolt.work(write, write=True)


@contextmanager
def on_server(bolt: Bolt) -> Iterator[ServerSink]:
    """An empty store to fill; a fill that was cut off is begun again, unless somebody has written since."""
    check_empty(bolt)
    while bolt.work(_clear_some, write=True):
        pass
    sink = ServerSink(bolt, bolt.work(lambda work: _begin(work, bolt.place), write=True))
    yield sink
    sink.end()


def check_empty(bolt: Bolt) -> int:
    """The revision of an empty store. Raises StoreError where anything is that does not remain of a cut-off fill."""
    return bolt.work(lambda work: _empty_at(work, bolt.place))


def _empty_at(work: Work, place: str) -> int:
    if not cut_off(work):
        _check_empty(work, place)
    return revision(work)


def _check_empty(work: Work, place: str) -> None:
    for row in work.rows(statement("moving", "anything")):
        problem = f"it is not empty: it holds a {' and '.join(row['labels'])}"
        raise StoreError(place, problem, "Name a new folder or an empty database; `load` without --bulk adds")


def _clear_some(work: Work) -> int:
    if not cut_off(work):
        return 0
    gone = writing.clear_some(work)
    work.rows(statement("moving", "begin"))
    return gone


def _begin(work: Work, place: str) -> int:
    """Take over a store that is still empty; the revision."""
    if cut_off(work):
        writing.decide(work, Recall(), ())
    _check_empty(work, place)
    advance(work)
    return _mark(work)


def _mark(work: Work) -> int:
    """Note that the last write is one of a fill; its revision."""
    return int(work.rows(statement("moving", "begin"))[0]["revision"])


def _put_entities(work: Work, nodes: Sequence[Node]) -> None:
    put_entities(work, nodes)
    entries.create(work, nodes)


def _put(work: Work, part: Part) -> None:
    work.each(statement("documents", "put"), "rows", part.documents)
    put_blocks(work, part.blocks)
    create_claims(work, part.claims)
    put_names(work, part.names)

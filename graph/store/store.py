"""One store class over any server that speaks Bolt and openCypher."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, TypeVar

from graph import builtin
from graph.errors import CypherRefused, DocumentError
from graph.identity.decisions import Decision
from graph.identity.rulings import Rulings
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.model.rankings import Ranking
from graph.store import rankings, standing, writing
from graph.store.bolt import Bolt, Work
from graph.store.bulk.prepared import Prepared
from graph.store.bulk.server import check_empty
from graph.store.bulk.sink import Filling
from graph.store.bulk.whole import fill_whole, newest, replacing
from graph.store.contents import Contents
from graph.store.door import Door, Table
from graph.store.dumped import Dump
from graph.store.dumps import Manifest, write_dump
from graph.store.export import digest, export
from graph.store.filling import fill
from graph.store.ledger import Redirect, history
from graph.store.recall import Recall
from graph.store.reviewing import Desk, desk
from graph.store.rows import Row
from graph.store.statements import statement
from graph.store.steady import Watch
from graph.store.writing import Written

T = TypeVar("T")
BATCH = 100  # documents a transaction


@dataclass(frozen=True, slots=True)
class Host:
    """What differs between folders and servers: filling an empty store at once, seeing others write, letting it go."""

    filling: Filling
    watch: Watch
    release: Callable[[], None]


class Store:
    """Documents, claims and the graph derived from them; open with `graph.store.open_store`."""

    def __init__(self, bolt: Bolt, door: Door | None, host: Host, notices: tuple[str, ...] = ()) -> None:
        self.notices = notices  # what whoever opened it should know: it was changed, its server was killed
        self._bolt = bolt
        self._door = door
        self._host = host
        self._recall = Recall()
        self._writing = Lock()
        self.place = bolt.place

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of a reading statement of ours; nodes and edges as their properties."""
        return self._bolt.work(lambda work: work.rows(cypher, parameters))

    def steady(self, task: Callable[[], T]) -> T:
        """The result of a task that reads this store in several statements, all from one committed state."""
        return self._host.watch.steady(task)

    @property
    def revision(self) -> int:
        """How many writes there were; another number is another state."""
        return self._host.watch.revision()

    def read_only(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 2.0, max_rows: int = 1000
    ) -> Table:
        """The answer to Cypher that others wrote. Raises CypherRefused for what is not reading or takes too much."""
        if self._door is None:
            problem = "this server is not known to refuse writing in a reading session"
            raise CypherRefused(self.place, problem, "Use a folder or a Neo4j server as --store")
        return self._door.ask(cypher, parameters, timeout=timeout, max_rows=max_rows)

    def write(self, readings: Iterable[Reading], *, replace: bool = False, batch: int = BATCH) -> Written:
        """Keep readings, a batch a transaction; what failed is in the result, the rest is kept."""
        written, rest = Written(), iter(readings)
        while group := list(islice(rest, batch)):
            written += self.write_batch(group, replace=replace)
        return written

    def write_batch(self, readings: Iterable[Reading], *, replace: bool = False) -> Written:
        """Keep readings in one transaction: acknowledged together when this returns."""
        good, failures = writing.checked(readings)
        if not good:
            return Written(failures=failures)
        written = self._change(lambda work: writing.write(work, self._recall, good, replace=replace))
        return written + Written(failures=failures)

    def write_all(self, incoming: Iterable[Prepared | DocumentError], *, replace: bool = False) -> Written:
        """Keep prepared readings in a store that is empty: all of them, or none where this raises StoreError.

        Twice as fast as write() and more, with the same graph. Who is who needs some of every document in memory.
        """
        self.check_empty()
        return fill_whole(incoming, self._host.filling, replacing if replace else newest)

    def retract(self, name: str) -> tuple[str, ...]:
        """Take documents back by id, URL, path or hash; their ids. Raises NotFound."""
        return self._change(lambda work: writing.retract(work, self._recall, name))

    def rebuild(self, read: Callable[[Article], Reading], *, batch: int = BATCH) -> Written:
        """Read every stored text again, as after an upgrade, and keep what differs."""
        written, rest = Written(), iter(self.documents())
        while group := list(islice(rest, batch)):
            ids = tuple(group)
            written += self._change(lambda work, ids=ids: writing.reread(work, self._recall, ids, read))  # type: ignore[misc]
        return written

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided, sorted."""
        return self._bolt.work(standing.stored)

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Let these decisions hold instead of those that did, on what is stored and what will be; how many changed."""
        kept = tuple(decisions)
        return self._change(lambda work: writing.decide(work, self._recall, kept))

    def rulings(self) -> Rulings:
        """What the decisions mean for the stored documents, and which are stale or contradict each other."""
        return self._host.watch.steady(lambda: self._bolt.work(writing.rulings))

    def history(self, id_: str) -> tuple[Redirect, ...]:
        """The steps from an id that is no more to what it means now; none for one that is."""
        return self._bolt.work(lambda work: history(work, id_))

    def desk(self) -> Desk:
        """What a reviewer works on: open pairs, explanations, sentences. It reads the whole store."""
        return self._host.watch.steady(lambda: self._bolt.work(desk))

    def keep_ranking(self, ranking: Ranking) -> None:
        """Keep who is central, as was computed from this store."""
        rankings.keep(self._bolt, ranking)

    def clear(self) -> None:
        """Take every document back, but no decision; in several transactions, so that any size fits."""
        while self._bolt.work(lambda work: writing.clear_some(work), write=True):
            pass

    def documents(self) -> list[str]:
        """The ids of all documents, sorted."""
        return [row["properties"]["id"] for row in self.read(statement("documents", "all"))]

    def article(self, document: str) -> Article:
        """A document with its stored text, or the one that ships. Raises NotFound."""
        if document == builtin.ID:
            return builtin.article()
        return self._bolt.work(lambda work: writing.article(work, document))

    def text(self, document: str) -> str:
        """The stored text that a document's offsets point into. Raises NotFound."""
        return self.article(document).text

    def export(self) -> list[str]:
        """The graph and its evidence as sorted JSON Lines: equal stores give equal bytes."""
        return self._host.watch.steady(lambda: self._bolt.work(lambda work: list(export(work))))

    def digest(self) -> str:
        """The SHA-256 of the export."""
        return self._host.watch.steady(lambda: self._bolt.work(digest))

    def dump(self, path: Path) -> Manifest:
        """Write everything to one file, from which `restore` makes an equal store. Raises OSError, StoreError."""
        return write_dump(Contents(self._bolt), path)

    def restore(self, dump: Dump) -> bool:
        """Fill this empty store from an opened dump; whether the graph is the one dumped. Raises StoreError.

        It is another one where other rules made it.
        """
        self.check_empty()
        fill(dump, self._host.filling)
        return self.digest() == dump.manifest.digest

    def check_empty(self) -> None:
        """Raise StoreError where documents, decisions or anything else is here."""
        check_empty(self._bolt)

    def close(self) -> None:
        """Close the connections and let the folder go."""
        if self._door is not None:
            self._door.close()
        self._bolt.close()
        self._host.release()

    def _change(self, task: Callable[[Work], T]) -> T:
        """The result of one write, of which this process remembers what the next may need."""
        with self._writing:
            try:
                result = self._bolt.work(task, write=True)
            except BaseException:
                self._recall.fail()
                raise
            self._recall.end()
            return result

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

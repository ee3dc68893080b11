"""One store class over any server that speaks Bolt and openCypher."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from graph import builtin
from graph.errors import CypherRefused
from graph.identity.decisions import Decision
from graph.identity.rulings import Rulings
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.model.rankings import Ranking
from graph.store import rankings, standing, writing
from graph.store.bolt import Bolt
from graph.store.contents import Contents
from graph.store.door import Door, Table
from graph.store.dumped import Dump
from graph.store.dumps import Manifest, write_dump
from graph.store.export import digest, export
from graph.store.filling import check_empty, fill
from graph.store.ledger import Redirect, history
from graph.store.reviewing import Desk, desk
from graph.store.rows import Row
from graph.store.statements import statement
from graph.store.steady import Watch
from graph.store.writing import Written

T = TypeVar("T")
BATCH = 100  # documents a transaction


class Store:
    """Documents, claims and the graph derived from them; open with `graph.store.open_store`."""

    def __init__(
        self, bolt: Bolt, door: Door | None, release: Callable[[], None], watch: Watch, notices: tuple[str, ...] = ()
    ) -> None:
        self.notices = notices  # what whoever opened it should know: it was changed, its server was killed
        self._bolt = bolt
        self._door = door
        self._release = release
        self._watch = watch
        self.place = bolt.place

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of a reading statement of ours; nodes and edges as their properties."""
        return self._bolt.work(lambda work: work.rows(cypher, parameters))

    def steady(self, task: Callable[[], T]) -> T:
        """The result of a task that reads this store in several statements, all from one committed state."""
        return self._watch.steady(task)

    @property
    def revision(self) -> int:
        """How many writes there were; another number is another state."""
        return self._watch.revision()

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
        written = self._bolt.work(lambda work: writing.write(work, good, replace=replace), write=True)
        return written + Written(failures=failures)

    def retract(self, name: str) -> tuple[str, ...]:
        """Take documents back by id, URL, path or hash; their ids. Raises NotFound."""
        return self._bolt.work(lambda work: writing.retract(work, name), write=True)

    def rebuild(self, read: Callable[[Article], Reading], *, batch: int = BATCH) -> Written:
        """Read every stored text again, as after an upgrade, and keep what differs."""
        written, rest = Written(), iter(self.documents())
        while group := list(islice(rest, batch)):
            ids = tuple(group)
            written += self._bolt.work(lambda work, ids=ids: writing.reread(work, ids, read), write=True)  # type: ignore[misc]
        return written

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided, sorted."""
        return self._bolt.work(standing.stored)

    def decide(self, decisions: Iterable[Decision]) -> int:
        """Let these decisions hold instead of those that did, on what is stored and what will be; how many changed."""
        kept = tuple(decisions)
        return self._bolt.work(lambda work: writing.decide(work, kept), write=True)

    def rulings(self) -> Rulings:
        """What the decisions mean for the stored documents, and which are stale or contradict each other."""
        return self._watch.steady(lambda: self._bolt.work(writing.rulings))

    def history(self, id_: str) -> tuple[Redirect, ...]:
        """The steps from an id that is no more to what it means now; none for one that is."""
        return self._bolt.work(lambda work: history(work, id_))

    def desk(self) -> Desk:
        """What a reviewer works on: open pairs, explanations, sentences. It reads the whole store."""
        return self._watch.steady(lambda: self._bolt.work(desk))

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
        return self._watch.steady(lambda: self._bolt.work(lambda work: list(export(work))))

    def digest(self) -> str:
        """The SHA-256 of the export."""
        return self._watch.steady(lambda: self._bolt.work(digest))

    def dump(self, path: Path) -> Manifest:
        """Write everything to one file, from which `restore` makes an equal store. Raises OSError, StoreError."""
        return write_dump(Contents(self._bolt), path)

    def restore(self, dump: Dump) -> bool:
        """Fill this empty store from an opened dump; whether the graph is the one dumped. Raises StoreError."""
        return fill(self._bolt, dump)

    def check_empty(self) -> None:
        """Raise StoreError where documents, decisions or anything else is here."""
        check_empty(self._bolt)

    def close(self) -> None:
        """Close the connections and let the folder go."""
        if self._door is not None:
            self._door.close()
        self._bolt.close()
        self._release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

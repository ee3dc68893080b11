"""Cypher that others write: read, with a limit on time and rows."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import CypherRefused, StoreUnavailable
from graph.store.bolt import Bolt
from graph.store.guard import check, refused
from graph.store.rows import Row
from graph.store.statements import statement
from graph.store.values import labelled

if TYPE_CHECKING:
    from neo4j import Transaction
    from neo4j.exceptions import Neo4jError

_LIMITS = ("Terminated", "TimedOut", "OutOfMemory")  # within the codes of servers that ended a query
_GRACE = 2.0  # seconds a server gets to end a query before nobody waits for it any more
_BROKE = 0.25  # seconds: a connection that breaks later was not stale, the query broke it


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to ad-hoc Cypher: rows of plain values; `more` where the limit cut them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more: bool


class Door:
    """Reads for others as a user who may only read, or in sessions where the server refuses to write."""

    def __init__(self, reader: Bolt, warden: Bolt | None, kill: Callable[[], None] | None = None) -> None:
        self._reader = reader
        self._kill = kill  # ends a server of our own that does not end a query
        self._warden = warden  # ends queries where the server takes no time limit from us

    def ask(self, cypher: str, parameters: Mapping[str, Any] | None, *, timeout: float, max_rows: int) -> Table:
        """The first rows. Raises CypherRefused for what is not reading, is no Cypher, or takes too long."""
        from neo4j.exceptions import Neo4jError

        check(cypher)
        run = _Run(cypher, parameters or {}, timeout, max_rows)
        try:
            with self._watched(run):
                return self._reader.transact(run, timeout=timeout)
        except StoreUnavailable as error:
            if run.hopeless():
                raise _too_much(timeout) from error
            raise
        except Neo4jError as error:
            if (refusal := _refusal(error, timeout)) is not None:
                raise refusal from error
            raise

    @contextmanager
    def _watched(self, run: "_Run") -> Iterator[None]:
        """While it runs: end it on the server in time, and if the server does not, break the connection."""
        timers = [threading.Timer(run.timeout + _GRACE, self._give_up, (run,))]
        if self._warden is not None:
            timers.append(threading.Timer(run.timeout, _terminate, (self._warden, run.cypher)))
        for timer in timers:
            timer.daemon = True
            timer.start()
        try:
            yield
        finally:
            for timer in timers:
                timer.cancel()

    def _give_up(self, run: "_Run") -> None:
        run.late = True
        if self._kill is not None:
            self._kill()
        self._reader.cut()

    def close(self) -> None:
        """Close the reader's connections; the warden's are not ours."""
        self._reader.close()


class _Run:
    """One question to the server; it is not asked again where it broke the connection itself."""

    def __init__(self, cypher: str, parameters: Mapping[str, Any], timeout: float, max_rows: int) -> None:
        self.cypher, self.timeout, self.late = cypher, timeout, False
        self._parameters, self._max_rows = parameters, max_rows
        self._began: float | None = None

    def __call__(self, transaction: "Transaction") -> Table:
        if self.hopeless():
            raise _too_much(self.timeout)
        self._began = time.monotonic()
        return _table(transaction, self.cypher, self._parameters, self._max_rows)

    def hopeless(self) -> bool:
        """Whether it has had its time, or worked for a while before the connection broke."""
        return self.late or (self._began is not None and time.monotonic() - self._began > _BROKE)


def _table(transaction: "Transaction", cypher: str, parameters: Mapping[str, Any], max_rows: int) -> Table:
    result = transaction.run(cypher, dict(parameters))
    columns = tuple(result.keys())
    records = result.fetch(max_rows + 1)
    rows = [dict(zip(columns, map(labelled, record.values()), strict=True)) for record in records]
    return Table(columns, tuple(rows[:max_rows]), more=len(rows) > max_rows)


def _terminate(warden: Bolt, cypher: str) -> None:
    """End the reader's runs of this text."""
    running = warden.work(lambda work: work.rows(statement("transactions", "show")))
    ids = [r["transactionId"] for r in running if r["username"] == "reader" and r["currentQuery"] == cypher]
    if ids:
        warden.work(lambda work: work.rows(statement("transactions", "terminate"), {"ids": ids}))


def _refusal(error: "Neo4jError", timeout: float) -> CypherRefused | None:
    """The refusal that an error of the server means; what lies with the server and not the text is none."""
    from neo4j.exceptions import ClientError, CypherSyntaxError, DatabaseError

    if any(limit in (error.code or "") for limit in _LIMITS):
        return _too_much(timeout)
    if isinstance(error, CypherSyntaxError):
        return refused(f"the server cannot read it: {error.message}")
    if isinstance(error, ClientError | DatabaseError):
        return refused(f"the server refuses it: {error.message}")
    return None


def _too_much(timeout: float) -> CypherRefused:
    problem = f"it was ended after {timeout:g} s, or for the memory it took"
    return CypherRefused("cypher", problem, "Ask for less: name labels, start from an id, add LIMIT")

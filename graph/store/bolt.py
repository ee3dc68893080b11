"""One way to talk to any store: transactions over Bolt that are tried again where that is safe."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from graph.errors import StoreError, StoreForbidden, StoreUnavailable
from graph.store.rows import Row
from graph.store.values import properties_only

if TYPE_CHECKING:  # the driver takes 0.2 s to import: only who opens a store pays
    from neo4j import Driver, Transaction

T = TypeVar("T")
CHUNK = 2000  # rows a statement: far below the server's time limit, near its best rate
_CONFLICTS = 12  # times a transaction that met another writer is tried again
_LOSSES = 1  # times a server that went away is looked for
_PAUSE = 0.05
_TIMEOUT = 15.0  # seconds to connect
_UNWRITTEN = ("Neo.DatabaseError.", "Neo.ClientError.Transaction.")  # codes of servers that failed at their own work


@dataclass(frozen=True, slots=True)
class Target:
    """A server and one user of it."""

    uri: str
    user: str
    password: str
    database: str | None


@dataclass(frozen=True, slots=True)
class Manners:
    """What writers on one server owe each other and who reads."""

    turn: Callable[[], AbstractContextManager[None]]  # keeps other writers out where two would run into each other
    publishing: Callable[[], AbstractContextManager[None]]  # tells readers while a commit is being made
    broke: Callable[[str], StoreError]  # is told what a server said that failed to write; the error to raise


class Work:
    """One open transaction."""

    def __init__(self, transaction: "Transaction") -> None:
        self._transaction = transaction

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """The rows of one statement; nodes and edges as their properties."""
        return list(self.stream(cypher, parameters))

    def stream(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """rows(), of which only some are in memory at once."""
        records = self._transaction.run(cypher, dict(parameters or {}))
        keys = records.keys()
        for record in records:
            yield dict(zip(keys, map(properties_only, record.values()), strict=True))

    def each(
        self, cypher: str, parameter: str, values: Sequence[Any], constant: Mapping[str, Any] | None = None
    ) -> list[Row]:
        """The rows of one statement over a list, a chunk at a time."""
        found: list[Row] = []
        for at in range(0, len(values), CHUNK):
            found += self.rows(cypher, {**(constant or {}), parameter: list(values[at : at + CHUNK])})
        return found


class Bolt:
    """Transactions on one server.

    `locate` finds the server, again after it died; `manners` are those of its writers.
    """

    def __init__(
        self,
        place: str,
        locate: Callable[[], Target],
        manners: "Manners | None" = None,
    ) -> None:
        self.place = place
        self._locate = locate
        self._manners = manners or Manners(nullcontext, nullcontext, self._not_kept)
        self._lock = threading.Lock()
        self._driver: Driver | None = None
        self._target: Target | None = None

    def work(self, task: Callable[[Work], T], *, write: bool = False) -> T:
        """The result of one transaction. The task may run more than once; only its last run is kept."""
        with self._manners.turn() if write else nullcontext():
            return self.transact(lambda transaction: task(Work(transaction)), write=write)

    def transact(self, task: Callable[["Transaction"], T], *, write: bool = False, timeout: float | None = None) -> T:
        """work() on the driver's own transaction, with a time limit where the server honours one."""
        from neo4j.exceptions import DriverError, Neo4jError

        conflicts = losses = 0
        while True:
            driver = None
            try:
                driver, target = self._connected()
                return self._once((driver, target), task, write, timeout)
            except (Neo4jError, DriverError, OSError) as error:
                if _is_loss(error) and losses < _LOSSES:
                    losses += 1
                    self._forget(driver)
                elif _is_conflict(error) and conflicts < _CONFLICTS:
                    conflicts += 1
                    time.sleep(_PAUSE * conflicts)
                else:
                    raise self._explained(error, write) from error

    @contextmanager
    def holding(self, cypher: str) -> Iterator[None]:
        """Keep what a statement locks locked as long as the block lasts; nothing of it is kept."""
        driver, target = self._connected()
        with driver.session(database=target.database) as session, session.begin_transaction() as transaction:
            transaction.run(cypher).consume()
            yield

    def close(self) -> None:
        """Close the connections."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def cut(self) -> None:
        """Close the connections under whoever waits on them; the next transaction makes new ones."""
        self._forget(self._driver)

    def agent(self) -> str:
        """What the server calls itself: "Neo4j/5.26.0"."""
        driver, _ = self._connected()
        return str(driver.get_server_info().agent)

    def _connected(self) -> "tuple[Driver, Target]":
        with self._lock:
            if self._driver is None or self._target is None:
                self._target = self._locate()
                self._driver = self._connect(self._target)
            return self._driver, self._target

    def _connect(self, target: Target) -> "Driver":
        from neo4j import GraphDatabase
        from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError

        # A new store has not met every label and type yet; Neo4j would remark on it at every question.
        logging.getLogger("neo4j.notifications").setLevel(logging.ERROR)
        try:
            driver = GraphDatabase.driver(
                target.uri,
                auth=(target.user, target.password),
                connection_timeout=_TIMEOUT,
                connection_acquisition_timeout=_TIMEOUT,
                user_agent="giaoban",
            )
        except (ConfigurationError, ValueError) as error:
            remedy = "Write a folder, or bolt://HOST:PORT, neo4j://HOST:PORT, neo4j+s://HOST:PORT"
            raise StoreError(self.place, f"it is not an address of a store ({error})", remedy) from error
        try:
            driver.verify_connectivity()
        except (Neo4jError, DriverError, OSError):
            driver.close()
            raise
        return driver

    def _forget(self, driver: "Driver | None") -> None:
        """Drop a connection that died, unless another thread already has."""
        with self._lock:
            if driver is not None and self._driver is driver:
                self._driver = None
                driver.close()

    def _explained(self, error: Exception, write: bool) -> Exception:
        """The error in our words; a fault in our own Cypher stays what it is."""
        from neo4j.exceptions import AuthError, DriverError, Forbidden

        if write and (getattr(error, "code", None) or "").startswith(_UNWRITTEN):
            return self._manners.broke(_said(error))
        if isinstance(error, Forbidden | AuthError):
            return StoreForbidden(
                self.place, f"user or password is wrong ({_said(error)})", "Set GIAOBAN_USER and GIAOBAN_PASSWORD"
            )
        if isinstance(error, DriverError | OSError):
            return StoreUnavailable(
                self.place,
                f"nobody answers there ({_said(error)})",
                "Check that the server runs; `giaoban doctor` looks",
            )
        return error

    def _once(
        self,
        connected: "tuple[Driver, Target]",
        task: Callable[["Transaction"], T],
        write: bool,
        timeout: float | None,
    ) -> T:
        from neo4j import READ_ACCESS, WRITE_ACCESS

        driver, target = connected
        mode = WRITE_ACCESS if write else READ_ACCESS
        with (
            driver.session(database=target.database, default_access_mode=mode) as session,
            session.begin_transaction(timeout=timeout) as transaction,
        ):
            result = task(transaction)
            with self._manners.publishing() if write else nullcontext():
                transaction.commit()
            return result

    def _not_kept(self, said: str) -> StoreError:
        problem = f"the server could not write ({said})"
        return StoreUnavailable(self.place, problem, "See its log, and the room on its disk; then do it again")


def _is_conflict(error: Exception) -> bool:
    return bool(getattr(error, "is_retryable", lambda: False)())


def _is_loss(error: Exception) -> bool:
    """Whether the server went away: a child that is ending forgets its users before its connections."""
    from neo4j.exceptions import AuthError, IncompleteCommit, ServiceUnavailable, SessionExpired

    return isinstance(error, ServiceUnavailable | SessionExpired | IncompleteCommit | AuthError | OSError)


def _said(error: Exception) -> str:
    return str(getattr(error, "message", None) or error).splitlines()[0][:200]

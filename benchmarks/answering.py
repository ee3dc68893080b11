"""How long questions take, what they cost and how many statements they send, on one store."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TypeVar

from neo4j.exceptions import ClientError
from questions import Form

from graph.errors import QuestionError
from graph.store import Store
from queries.ask import ask_named

T = TypeVar("T")
PATIENCE = 8.0  # seconds for one form, after which what was measured counts
LEAST = 12  # askings warm the server up before anything counts


@dataclass
class Counted:
    """A store that counts the statements it answers."""

    store: Store
    statements: int = 0

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[Any]:
        """The rows of a statement."""
        self.statements += 1
        return list(self.store.read(cypher, parameters))

    @property
    def revision(self) -> int:
        """How many writes there were."""
        return self.store.revision

    def steady(self, task: Callable[[], T]) -> T:
        """The result of a task from one committed state."""
        return self.store.steady(task)


@dataclass(frozen=True, slots=True)
class Server:
    """The process of a store's server, for what it has used."""

    pid: int

    def seconds(self) -> float:
        """Processor time of all its threads, to the nanosecond: /proc/PID/stat counts in hundredths."""
        total = 0
        for path in Path(f"/proc/{self.pid}/task").glob("*/schedstat"):
            with suppress(OSError):  # a thread may end meanwhile
                total += int(path.read_text().split()[0])
        return total / 1e9

    def megabytes(self) -> float:
        """Memory that is resident."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@dataclass
class Measured:
    """Milliseconds of each asking by the clock and of both processors; statements sent, and rows of the longest."""

    form: Form
    clock: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    statements: Counter[int] = field(default_factory=Counter)
    rows: int = 0


def at(times: Iterable[float], share: float) -> float:
    """The time that this share of the askings took at most."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def measure(store: Store, server: Server, form: Form) -> Measured:
    """One form, asked with all its parameters after a few that do not count."""
    found, began = Measured(form), perf_counter()
    for given in form.given[:LEAST]:
        _ask(store, server, form, given)
    for given in form.given:
        if perf_counter() - began > PATIENCE and found.clock:
            break
        clock, work, statements, rows = _ask(store, server, form, given)
        found.clock.append(clock)
        found.work.append(work)
        found.statements[statements] += 1
        found.rows = max(found.rows, rows)
    return found


def _ask(store: Store, server: Server, form: Form, given: Mapping[str, object]) -> tuple[float, float, int, int]:
    counted, rows, used = Counted(store), 0, server.seconds()
    started, mine = perf_counter(), process_time()
    # A name of several people is answered too, with all of them; what the server gives up after 10 s counts as that.
    with suppress(QuestionError, ClientError):
        rows = len(ask_named(counted, form.question, given).rows)
    clock, mine = perf_counter() - started, process_time() - mine
    return 1000 * clock, 1000 * (mine + server.seconds() - used), counted.statements, rows

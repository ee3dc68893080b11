#!/usr/bin/env python3
"""What keeping and asking cost, by the number of documents: an invented country loaded, then every question asked.

    store.py load  [--minutes M] [--through write|all] [--neo4j URI]     the cost curve, then a statement a row
    store.py ask   [--documents N] [--neo4j URI]                          percentiles of every question
    store.py ask   --place FOLDER …                                       the same on a store that is there already

`write` is what `giaoban load` does after reading, a batch a transaction; `all` is its way into an empty store, where
nothing is there before everything is. The embedded store lives in a scratch folder (--place keeps it). A Neo4j is
cleared by `load`: name none that matters. Its process (--pid, NEO4J_PID) is looked at for memory and processor time.
Where others use the machine "work" tells more than the clock: the processor time of both processes. Nothing passes or
fails.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from time import perf_counter

from answering import Measured, Server, at, measure
from one_by_one import merge_by_one
from questions import forms
from synthetic import World
from synthetic_readings import readings

from graph.model.claims import Reading
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.bulk.prepared import prepare
from graph.store.folder import Folder
from graph.store.launch import stop
from graph.store.writing import Written

SIZES = (300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
ONE_BY_ONE = 200  # documents loaded a statement a row


@dataclass(frozen=True, slots=True)
class Engine:
    """A store to measure."""

    name: str
    store: Store
    pid: int | None  # of a server that is named
    folder: Path | None  # of the embedded one

    @property
    def server(self) -> Server:
        """The server's process; an embedded one is another after a load of all at once."""
        address = Folder(self.folder.absolute()).address() if self.folder is not None else None
        pid = address.pid if address is not None else self.pid
        assert pid is not None, "name the server's process by --pid"
        return Server(pid)

    def disk(self) -> float:
        """Megabytes on disk; of a server nothing is known."""
        if self.folder is None:
            return float("nan")
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file()) / 1e6


Way = Callable[[Engine, World], int]


def _through(engine: Engine, world: World, keep: Callable[[Iterator[Reading]], Written]) -> int:
    claims = 0

    def counted() -> Iterator[Reading]:
        nonlocal claims
        for one in readings(world):
            claims += len(one.claims)
            yield one

    written = keep(counted())
    if written.added != world.documents:
        raise SystemExit(f"{engine.name}: {written}")
    return claims


def through_write(engine: Engine, world: World) -> int:
    """Load a world as documents come; its claims."""
    return _through(engine, world, engine.store.write)


def through_all(engine: Engine, world: World) -> int:
    """Load a world into an empty store at once; its claims."""
    return _through(engine, world, lambda found: engine.store.write_all(map(prepare, found)))


WAYS: dict[str, Way] = {"write": through_write, "all": through_all}


@contextmanager
def engine(args: argparse.Namespace, place: Path) -> Iterator[Engine]:
    """The Neo4j that is named, else an embedded store in a folder."""
    if args.neo4j:
        with open_store(Settings(store=args.neo4j, password=args.password)) as store:
            yield Engine("Neo4j", store, args.pid, None)
        return
    try:
        with open_store(Settings(store=str(place), heap=args.heap, idle=30)) as store:
            yield Engine("embedded", store, None, place)
    finally:
        stop(place)


def load(args: argparse.Namespace, scratch: Path) -> None:
    """Print a line a size, as long as the next size fits the time that is left, and what batches gain."""
    print("| documents | documents/s | claims/s | disk, MB | server's memory, MB |", "|---|---|---|---|---|", sep="\n")
    began, last = perf_counter(), 0.0
    for size in SIZES:
        left = args.minutes * 60 - (perf_counter() - began)
        if size > SIZES[0] and last * 3.5 > left:
            break
        started = perf_counter()
        with engine(args, scratch / str(size)) as one:
            one.store.clear()
            clock = perf_counter()
            claims = WAYS[args.through](one, World(size))
            seconds = perf_counter() - clock
            _size(one.store)  # a load of all at once leaves no server behind until somebody asks
            memory = f"{one.disk():.0f} | {one.server.megabytes():.0f}"
        print(f"| {size:,} | {size / seconds:.0f} | {claims / seconds:.0f} | {memory} |", flush=True)
        last = perf_counter() - started
    _one_by_one(args, scratch)


def _one_by_one(args: argparse.Namespace, scratch: Path) -> None:
    """Print how much longer a statement a row takes than batches do."""
    few = list(islice(readings(World(ONE_BY_ONE)), ONE_BY_ONE))
    seconds = []
    for way in (lambda store: store.write(few), lambda store: merge_by_one(store._bolt, few)):
        with engine(args, scratch / f"one-by-one-{len(seconds)}") as one:
            one.store.clear()
            clock = perf_counter()
            way(one.store)
            seconds.append(perf_counter() - clock)
    print(f"{ONE_BY_ONE} documents: {seconds[0]:.1f} s in batches, {seconds[1]:.1f} s a statement a row, ", end="")
    print(f"{seconds[1] / seconds[0]:.1f} times as long")


def ask(args: argparse.Namespace, scratch: Path) -> None:
    """Print percentiles of every question, on a new store or on one that is there."""
    with engine(args, args.place or scratch / "asked") as one:
        if not _size(one.store):
            WAYS[args.through](one, World(args.documents))
        rows = [measure(one.store, one.server, form) for form in forms(one.store)]
        print(
            f"{_size(one.store):,} documents, {one.name}, {one.server.megabytes():.0f} MB resident, {one.disk():.0f} MB"
        )
    print("", "| question | asked with | p50 | p95 | p99 ms | work p50 | p95 ms | round trips | rows |", sep="\n")
    print("|---|---|---|---|---|---|---|---|---|")
    for line in map(_row, rows):
        print(line)


def _size(store: Store) -> int:
    return int(store.read("MATCH (d:Document) RETURN count(d) AS n")[0]["n"])


def _row(one: Measured) -> str:
    clock = " | ".join(f"{at(one.clock, share):.1f}" for share in (0.5, 0.95, 0.99))
    work = " | ".join(f"{at(one.work, share):.1f}" for share in (0.5, 0.95))
    trips = sorted(one.statements)
    told = f"{trips[0]}" if len(trips) == 1 else f"{trips[0]}-{trips[-1]}"
    return f"| {one.form.question} | {one.form.form} | {clock} | {work} | {told} | {one.rows} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("load", "ask"))
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--through", choices=WAYS)
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--place", type=Path)
    parser.add_argument("--neo4j", metavar="URI")
    parser.add_argument("--password", default=os.environ.get("GIAOBAN_TEST_NEO4J_PASSWORD"))
    parser.add_argument("--pid", type=int, default=os.environ.get("NEO4J_PID"))
    args = parser.parse_args()
    args.through = args.through or ("write" if args.what == "load" else "all")
    told = f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.python_version()}, heap {args.heap}"
    print(f"{told}, load {os.getloadavg()[0]:.1f}, through {args.through}", flush=True)
    with tempfile.TemporaryDirectory(prefix="giaoban-store-") as scratch:
        {"load": load, "ask": ask}[args.what](args, Path(scratch))


if __name__ == "__main__":
    main()

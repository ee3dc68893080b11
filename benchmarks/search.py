#!/usr/bin/env python3
"""How long a search takes in a large store, as a user asks it.

    search.py [--store PLACE] [--people N] [--asked N] [--limit N …] [--pid N]

PLACE is a new folder unless one is named, or the address of a server, whose database must be empty. It is filled
with invented people, whose names have the shares that graph/identity/data has of Vietnamese names, a fourth as many
bodies and posts, a tenth as many meetings, and a post for everybody, through the statements the store itself writes
with. Then names are asked for through `queries.ask`, each kind of search with its own names, and the times printed;
`cpu` is the processor time of this process and of the server, if it is a folder's or --pid names it (Linux), which says
more than the times where the machine has other work. Nothing here passes or fails.
"""

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from answering import Server

from graph.digests import digest
from graph.identity.rarity import shares
from graph.model.entities import Entity
from graph.model.kinds import EntityKind
from graph.names import plain
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.bolt import CHUNK, Work
from graph.store.difference import Link, Node
from graph.store.entries import create
from graph.store.folder import Folder
from graph.store.launch import stop
from graph.store.putting import put_edges, put_entities
from graph.store.rows import entity_row
from queries.answers import Found
from queries.ask import ask

BODIES = (
    "Sở Y tế tỉnh",
    "Sở Giáo dục và Đào tạo tỉnh",
    "Ủy ban nhân dân xã",
    "Hội đồng nhân dân huyện",
    "Ban Tuyên giáo Huyện ủy",
    "Hội Nông dân xã",
    "Đảng ủy xã",
    "Phòng Văn hóa và Thông tin huyện",
    "Công ty Cổ phần",
)
MEETINGS = (
    "Hội nghị tổng kết công tác",
    "Hội nghị giao ban",
    "Kỳ họp thứ nhất Hội đồng nhân dân",
    "Lễ kỷ niệm ngày thành lập",
    "Hội thảo khoa học",
    "Hội nghị trực tuyến toàn quốc triển khai nhiệm vụ",
)
TITLES = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Bí thư", "Trưởng ban", "Trưởng phòng")


class Country:
    """Invented entities, the same for one number of people."""

    def __init__(self, people: int) -> None:
        self.draw = random.Random(1)
        syllables = sorted({name.title() for part in shares().values() for name in part})
        places = [" ".join(self.draw.sample(syllables, 2)) for _ in range(people // 40)]
        surnames, middles, given = (_filled(shares()[part], syllables) for part in ("surnames", "middle", "given"))
        self.surnames = list(surnames)
        self.people = [
            f"{self._one(surnames)} {self._one(middles)} {self._one(given)}"
            if at % 4
            else self._longer(surnames, middles)
            for at in range(people)
        ]
        self.bodies = [f"{self.draw.choice(BODIES)} {self.draw.choice(places)}" for _ in range(people // 4)]
        self.meetings = [
            f"{self.draw.choice(MEETINGS)} {self.draw.choice(places)} năm {self.draw.randint(2000, 2026)}"
            for _ in range(people // 10)
        ]
        self.posts = [f"{self.draw.choice(TITLES)} {body}" for body in self.bodies]

    def nodes(self, kind: EntityKind) -> Iterator[Node]:
        """The entities of a kind, a tenth of the bodies and a fiftieth of the people with another name besides."""
        names = {
            EntityKind.PERSON: self.people,
            EntityKind.BODY: self.bodies,
            EntityKind.MEETING: self.meetings,
            EntityKind.POSITION: self.posts,
        }[kind]
        for at, name in enumerate(names):
            yield self._node(kind, at, name)

    def _node(self, kind: EntityKind, at: int, name: str) -> Node:
        aliases: tuple[str, ...] = ()
        if kind is EntityKind.BODY and at % 10 == 0:
            aliases = (f"{name.rsplit(' ', 2)[0]} số {at}",)
        elif kind is EntityKind.PERSON and at % 50 == 0:
            aliases = (f"Cụ {name.split()[-1]} {at}",)
        documents = min(5000, int(self.draw.paretovariate(0.9)))  # most are named once, some by thousands
        one = Entity(
            id=id_of(kind, at), kind=kind, name=name, folded=plain(name), aliases=aliases, n_documents=documents
        )
        return Node(kind.value, entity_row(one))

    def _longer(self, surnames: Mapping[str, float], middles: Mapping[str, float]) -> str:
        """A name of four syllables."""
        return " ".join(self._one(one) for one in (surnames, middles, middles, middles))

    def _one(self, names: Mapping[str, float]) -> str:
        return self.draw.choices(list(names), list(names.values()))[0]


def _filled(listed: Mapping[str, float], syllables: Sequence[str]) -> dict[str, float]:
    """The shares of names in per cent, what is missing divided among the others."""
    found = {name.title(): share for name, share in listed.items()}
    others = [name for name in syllables if name not in found]
    return found | dict.fromkeys(others, (100 - sum(found.values())) / len(others))


def id_of(kind: EntityKind, at: int) -> str:
    """The id of the entity at a place."""
    return digest("benchmark", kind, str(at))[:16]


def fill(store: Store, country: Country) -> None:
    """Write all entities with their entries, and who holds which post where."""
    for kind in (EntityKind.BODY, EntityKind.POSITION, EntityKind.MEETING, EntityKind.PERSON):
        nodes, started, count = country.nodes(kind), perf_counter(), 0
        while some := tuple(islice(nodes, CHUNK)):
            store._bolt.work(lambda work, some=some: _put(work, some), write=True)  # type: ignore[misc]
            count += len(some)
        print(f"{count:>8} {kind.value:<10}{count / (perf_counter() - started):>8.0f}/s", flush=True)
    posts = len(country.posts)
    _join(store, "Position AT Body", [(at, at) for at in range(posts)])
    _join(store, "Person HOLDS Position", [(at, at % posts) for at in range(len(country.people))])


def _put(work: Work, nodes: Sequence[Node]) -> None:
    put_entities(work, nodes)
    create(work, nodes)


def _join(store: Store, pattern: str, ends: Sequence[tuple[int, int]]) -> None:
    subject, _, object_ = pattern.split()
    properties = {"n_documents": 1, "first_seen": "2023-01-01", "last_seen": "2024-01-01", "former": False}
    links = [Link(pattern, id_of(EntityKind(subject), a), id_of(EntityKind(object_), b), properties) for a, b in ends]
    for at in range(0, len(links), CHUNK):
        store._bolt.work(lambda work, some=links[at : at + CHUNK]: put_edges(work, some), write=True)  # type: ignore[misc]


def asked(country: Country, number: int) -> dict[str, list[str]]:
    """What is typed, by kind of search."""
    draw = random.Random(2)
    people = [draw.choice(country.people) for _ in range(number)]
    bodies = [draw.choice(country.bodies) for _ in range(number)]
    meetings = [draw.choice(country.meetings) for _ in range(number)]
    surnames = country.surnames
    kinds: dict[str, Callable[[int], str]] = {
        "exact name": lambda at: people[at],
        "name without accents": lambda at: plain(people[at]),
        "surname and middle name": lambda at: plain(" ".join(people[at].split()[:2])),
        "beginning of a given name": lambda at: plain(people[at])[:-1],
        "common surname": lambda at: plain(surnames[at % 6]),
        "any surname": lambda at: plain(surnames[at % len(surnames)]),
        "two letters": lambda at: plain(people[at])[:2],
        "given name": lambda at: plain(people[at].split()[-1]),
        "middle and given name": lambda at: plain(" ".join(people[at].split()[1:])),
        "surname and given name": lambda at: plain(f"{people[at].split()[0]} {people[at].split()[-1]}"),
        "given name, surname": lambda at: plain(f"{people[at].split()[-1]} {people[at].split()[0]}"),
        "body": lambda at: bodies[at],
        "body without accents": lambda at: plain(bodies[at]),
        "words of a body apart": lambda at: plain(" ".join((*bodies[at].split()[1:3], bodies[at].split()[-1]))),
        "meeting": lambda at: plain(meetings[at]),
        "place and year of a meeting": lambda at: plain(" ".join(meetings[at].split()[-4:])),
        "another name of a body": lambda at: f"so {at * 10}",
        "another name of a person": lambda at: f"cu {plain(country.people[at * 50].split()[-1])} {at * 50}",
        "nothing": lambda at: f"zx{at}",
        "nothing, of two words": lambda at: f"{plain(people[at].split()[-1])} zx{at}",
    }
    return {name: [make(at) for at in range(number)] for name, make in kinds.items()}


@dataclass(frozen=True, slots=True)
class Measured:
    """What some searches took."""

    times: list[float]  # milliseconds, sorted
    worked: list[float]  # milliseconds of processors, sorted
    rows: float  # of an answer


def measure(store: Store, typed: Sequence[str], limit: int, server: Server) -> Measured:
    """Ask for each."""
    times, worked, rows = [], [], 0
    for text in typed:
        before, own, started = server.seconds(), process_time(), perf_counter()
        rows += len(ask(store, Found, text=text, limit=limit).rows)
        times.append((perf_counter() - started) * 1000)
        own = process_time() - own
        worked.append((own + server.seconds() - before) * 1000)
    return Measured(sorted(times), sorted(worked), rows / len(typed))


def report(store: Store, searches: Mapping[str, Sequence[str]], limit: int, server: Server) -> None:
    """Ask and print; every kind of search twice before the clock counts, so that the server has compiled it."""
    for typed in (*searches.values(), *searches.values()):
        measure(store, typed[:20], limit, server)
    everything: list[Measured] = []
    print(f"| search, limit {limit} | p50 ms | p95 | p99 | cpu p50 | p95 | rows |\n|---|---|---|---|---|---|---|")
    for name, typed in searches.items():
        everything.append(found := measure(store, typed, limit, server))
        print(f"| {name} | {_told(found.times, found.worked)} | {found.rows:.0f} |", flush=True)
    times, worked = ([one for found in everything for one in getattr(found, name)] for name in ("times", "worked"))
    print(f"| all | {_told(sorted(times), sorted(worked))} | |")


def _told(times: Sequence[float], worked: Sequence[float]) -> str:
    quantiles = [_quantile(times, q) for q in (0.5, 0.95, 0.99)] + [_quantile(worked, q) for q in (0.5, 0.95)]
    return " | ".join(f"{one:.1f}" for one in quantiles)


def _quantile(values: Sequence[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))]


def run(place: str, args: argparse.Namespace) -> None:
    """Fill a store unless it is filled, and measure."""
    country = Country(args.people)
    with open_store(Settings(store=place, password=args.password, heap="1g", idle=20)) as store:
        (held,) = store.read("MATCH (n:Person) RETURN count(n) AS n")
        if held["n"] == 0:
            fill(store, country)
        elif held["n"] != args.people:
            raise SystemExit(f"{place} holds {held['n']} people; name an empty store, or --people {held['n']}")
        searches, server = asked(country, args.asked), Server(_pid(place, args.pid))
        for limit in args.limit:
            report(store, searches, limit, server)


def _pid(place: str, given: int | None) -> int:
    """The process of a folder's server, or the one that is named; its own says nothing of the server's work."""
    address = None if "://" in place else Folder(Path(place)).address()
    return address.pid if address else given or 0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", help="a folder that is kept, or the address of a server; filled where it is empty")
    parser.add_argument("--password", help="of the server")
    parser.add_argument("--pid", type=int, help="of the server")
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--asked", type=int, default=100, help="searches of each kind")
    parser.add_argument("--limit", type=int, nargs="+", default=[40, 100], help="rows of an answer")
    args = parser.parse_args()
    if args.store:
        run(args.store, args)
        return
    with tempfile.TemporaryDirectory(prefix="giaoban-search-") as scratch:
        place = Path(scratch) / "store"
        try:
            run(str(place), args)
        finally:
            stop(place)


if __name__ == "__main__":
    main()

"""A whole graph from all its documents, each read once: entities first, then documents, then derived edges."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from tempfile import TemporaryFile

from graph.errors import DocumentError
from graph.facts import Facts, Naming, Support, own_facts, signed_with
from graph.model.claims import Reading
from graph.store.bulk.frames import frames, put_frame
from graph.store.bulk.gathering import Gathering, Settled
from graph.store.bulk.prepared import Parcel, Prepared
from graph.store.bulk.sink import NO_LEDGER, Filling, Ledger, Part, Sink
from graph.store.difference import claims, links, names, nodes
from graph.store.lineages import among
from graph.store.putting import block_rows, print_rows
from graph.store.rows import Row
from graph.store.versions import Plan, plan
from graph.store.writing import Written

Choice = Callable[[Sequence[Reading]], Plan]
"""Which of all readings are kept; they are without text, mentions and claims."""
PART = 500  # documents a part: its rows are a few megabytes
_NOTHING = Facts((), (), ())


def newest(heads: Sequence[Reading]) -> Plan:
    """The newest version of each, as every load keeps it."""
    return plan(heads, ())


def replacing(heads: Sequence[Reading]) -> Plan:
    """The newest version of each, where other words of a path take the place of those before."""
    return plan(heads, (), replace=True)


def every(heads: Sequence[Reading]) -> Plan:
    """All of them: another store has made the choice."""
    put = tuple(sorted(heads, key=lambda one: one.article.document.id))
    return Plan(put=put, gone=(), added=len(put), unchanged=0, older=0, failures=())


def fill_whole(
    incoming: Iterable[Prepared | DocumentError], filling: Filling, choose: Choice = newest, ledger: Ledger = NO_LEDGER
) -> Written:
    """Put documents and all that follows into an empty store, opened when they are all read; what became of each."""
    failures: list[DocumentError] = []
    with TemporaryFile(prefix="giaoban-") as aside:
        gathering = Gathering(aside)
        for one in incoming:
            if isinstance(one, DocumentError):
                failures.append(one)
            else:
                gathering.add(one)
        planned = choose(gathering.heads)
        places = gathering.places(planned.put)
        settled = gathering.settle(places, ledger.decisions)
        with filling(len(places)) as sink:
            sink.ledger(ledger)
            _put(gathering.parcels(places), settled, sink)
    return Written(
        added=planned.added, unchanged=planned.unchanged, older=planned.older, failures=(*failures, *planned.failures)
    )


def _put(parcels: Iterator[Parcel], settled: Settled, sink: Sink) -> None:
    named: list[Naming] = []
    support: list[Support] = []
    with TemporaryFile(prefix="giaoban-") as parts:
        while group := list(islice(parcels, PART)):
            found = [own_facts(one.reading, settled.clusters, settled.sources, settled.keys) for one in group]
            put_frame(parts, pickle.dumps(_part(group, found, settled), pickle.HIGHEST_PROTOCOL))
            for one in found:
                named += one.named
                support += one.support
        made = nodes(named)
        named.clear()
        sink.entities([made[id_] for id_ in sorted(made)])
        parts.seek(0)
        for part in frames(parts):
            sink.part(part)
    edges = links([*support, *signed_with(support)]) | among(made)
    sink.edges([edges[id_] for id_ in sorted(edges)])


def _part(group: Sequence[Parcel], found: Sequence[Facts], settled: Settled) -> Part:
    ids = [one.reading.article.document.id for one in group]
    made = [claims(one, _NOTHING) for one in found]
    said = [names(one, _NOTHING) for one in found]
    return Part(
        documents=tuple(_documented(one.row, settled.sources[id_]) for one, id_ in zip(group, ids, strict=True)),
        blocks=(
            *block_rows(settled.mentions[id_] for id_ in ids),
            *print_rows(settled.prints[id_] for id_ in ids),
        ),
        claims=tuple(one for part in made for one in part.values()),
        names=tuple(one for part in said for one in part.values()),
    )


def _documented(row: Row, source: str) -> Row:
    return {**row, "document": {**row["document"], "source": source}}

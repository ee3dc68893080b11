"""Prepared readings of a bulk load, put aside on disk; which of them are kept, and who is who in these."""

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from graph.facts import Clusters, Keys
from graph.identity import DocumentMentions, resolve
from graph.identity.decisions import Decision
from graph.model.claims import Reading
from graph.prints import Print, sources
from graph.store.bulk.prepared import Parcel, Prepared
from graph.store.scope import keys_of


@dataclass(frozen=True, slots=True)
class Settled:
    """What the documents that are kept say together: who is who, and what prints what."""

    mentions: Mapping[str, DocumentMentions]
    prints: Mapping[str, Print]
    clusters: Clusters
    sources: Mapping[str, str]
    keys: Keys


class Gathering:
    """The documents of a bulk load; in memory is what identity needs of them, the rest in a file.

    `heads` are the readings without text, mentions and claims, in the order they came.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.heads: list[Reading] = []
        self._mentions: list[DocumentMentions] = []
        self._prints: list[Print] = []
        self._starts: list[int] = []

    def add(self, one: Prepared) -> None:
        """Put one document aside."""
        self.heads.append(one.head)
        self._mentions.append(one.mentions)
        self._prints.append(one.printed)
        self._starts.append(self._file.tell())
        self._file.write(one.parcel)

    def places(self, kept: Iterable[Reading]) -> list[int]:
        """Where the kept ones of the plan are, in its order."""
        at = {id(head): number for number, head in enumerate(self.heads)}
        return [at[id(head)] for head in kept]

    def settle(self, places: Iterable[int], decisions: Iterable[Decision]) -> Settled:
        """Who is who in these documents, under these decisions."""
        kept = list(places)
        mentions = [self._mentions[place] for place in kept]
        prints = [self._prints[place] for place in kept]
        clusters = resolve(mentions, decisions).entities
        return Settled(
            mentions={one.document: one for one in mentions},
            prints={one.document: one for one in prints},
            clusters=clusters,
            sources=sources(prints),
            keys=keys_of(mentions, clusters),
        )

    def parcels(self, places: Iterable[int]) -> Iterator[Parcel]:
        """What was put aside of these documents, in the order it came, whatever theirs."""
        for place in sorted(places):
            self._file.seek(self._starts[place])
            found: Parcel = pickle.load(self._file)
            yield found

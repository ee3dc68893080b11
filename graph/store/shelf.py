"""The stored readings that a change needs, each fetched once; the index that identity looks them up in."""

from collections.abc import Collection, Iterable, Mapping

from graph.identity import DocumentMentions, mentions_of
from graph.identity.blocks import text_keys
from graph.identity.corrections import NO_CORRECTIONS, Corrections
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.prints import Print
from graph.store.bolt import Work
from graph.store.packing import unpack_reading, unpack_sketch
from graph.store.rows import Row, document
from graph.store.statements import statement


class Shelf:
    """Readings of one store in one transaction; their articles are without text.

    What they mention is without the claims that were found wrong.
    """

    def __init__(self, work: Work, wrong: Corrections = NO_CORRECTIONS) -> None:
        self._work = work
        self._wrong = wrong
        self._readings: dict[str, Reading] = {}
        self._mentions: dict[str, DocumentMentions] = {}
        self._names: dict[str, list[Row]] = {}
        self._prints: dict[str, Print] = {}
        self.sources: dict[str, str] = {}

    def readings(self, ids: Iterable[str]) -> list[Reading]:
        """The readings of those of these documents that are stored, by id."""
        wanted = sorted(set(ids))
        self._fetch([id_ for id_ in wanted if id_ not in self._readings])
        return [self._readings[id_] for id_ in wanted if id_ in self._readings]

    def fetched(self) -> list[Reading]:
        """Every reading that was asked for so far, by id."""
        return [self._readings[id_] for id_ in sorted(self._readings)]

    def sharing(self, keys: Collection[str]) -> list[DocumentMentions]:
        """The documents that have one of these block keys, by id."""
        return [self.mentions(one) for one in self.readings(self.in_blocks(keys))]

    def prints(self, ids: Iterable[str]) -> dict[str, Print]:
        """The prints of those of these documents that are stored."""
        wanted = sorted(set(ids))
        for row in self._rows("prints", [id_ for id_ in wanted if id_ not in self._prints]):
            self._prints[row["id"]] = Print(row["id"], row["words"], unpack_sketch(row["sketch"]))
        return {id_: self._prints[id_] for id_ in wanted if id_ in self._prints}

    def in_blocks(self, keys: Collection[str]) -> list[str]:
        """The ids of the documents in these blocks."""
        rows = self._work.each(statement("blocks", "documents"), "keys", sorted(keys))
        return sorted({row["document"] for row in rows})

    def of_texts(self, hashes: Iterable[str]) -> list[str]:
        """The ids of the documents with these texts."""
        return self.in_blocks(text_keys(hashes))

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Mention → entity as stored, of mentions of readings that were asked for."""
        wanted = set(mentions)
        holders = [r for r in self._readings.values() if any(m.id in wanted for m in r.mentions)]
        return {id_: entity for id_, entity in self.clusters(holders).items() if id_ in wanted}

    def mentions(self, reading: Reading) -> DocumentMentions:
        """A reading as identity compares it."""
        id_ = reading.article.document.id
        if id_ not in self._mentions:
            self._mentions[id_] = mentions_of(self._wrong.of(reading))
        return self._mentions[id_]

    def clusters(self, readings: Iterable[Reading]) -> dict[str, str]:
        """Mention → entity as stored, of all mentions of these stored readings."""
        return {row["mention"]: row["entity"] for _, row in self._named(readings)}

    def keys(self, readings: Iterable[Reading]) -> dict[tuple[str, str], str]:
        """The canonical keys as stored, of all mentions of these stored readings."""
        return {(id_, row["mention"]): row["key"] for id_, row in self._named(readings) if row["key"] is not None}

    def _named(self, readings: Iterable[Reading]) -> list[tuple[str, Row]]:
        ids = sorted({one.article.document.id for one in readings})
        new = [id_ for id_ in ids if id_ not in self._names]
        self._names |= {id_: [] for id_ in new}
        for row in self._work.each(statement("names", "of documents"), "ids", new):
            self._names[row["document"]].append(row)
        return [(id_, row) for id_ in ids for row in self._names[id_]]

    def _fetch(self, ids: list[str]) -> None:
        heads = {row["properties"]["id"]: row["properties"] for row in self._rows("by id", ids)}
        for row in self._rows("readings", sorted(heads)):
            head = heads[row["id"]]
            bare = Article(document=document(head), text="")
            self._readings[row["id"]] = unpack_reading(bare, row["extractor"], row["body"])
            self.sources[row["id"]] = head["source"]

    def _rows(self, name: str, ids: list[str]) -> list[Row]:
        return self._work.each(statement("documents", name), "ids", ids)

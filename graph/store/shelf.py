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
from graph.store.recall import Named, Recall
from graph.store.rows import Row, document
from graph.store.statements import statement


class Shelf:
    """Readings of one store in one transaction; their articles are without text.

    What they mention is without the claims that were found wrong.
    """

    def __init__(self, work: Work, wrong: Corrections = NO_CORRECTIONS, recall: Recall | None = None) -> None:
        self._work = work
        self._wrong = wrong
        self._recall = recall or Recall()
        self._readings: dict[str, Reading] = {}
        self._mentions: dict[str, DocumentMentions] = {}
        self._names: dict[str, tuple[Named, ...]] = {}
        self._prints: dict[str, Print] = {}
        self.sources: dict[str, str] = {}

    def readings(self, ids: Iterable[str]) -> list[Reading]:
        """The readings of those of these documents that are stored, by id."""
        wanted = sorted(set(ids))
        self._fetch([id_ for id_ in wanted if id_ not in self._readings])
        return [self._readings[id_] for id_ in wanted if id_ in self._readings]

    def met(self) -> list[DocumentMentions]:
        """Every document that was compared so far, by id."""
        return [self._mentions[id_] for id_ in sorted(self._mentions)]

    def sharing(self, keys: Collection[str]) -> list[DocumentMentions]:
        """The documents that have one of these block keys, by id."""
        ids = self.in_blocks(keys)
        self._mentions |= self._recall.mentions([id_ for id_ in ids if id_ not in self._mentions])
        for one in self.readings(id_ for id_ in ids if id_ not in self._mentions):
            self.mentions(one)
        return [self._mentions[id_] for id_ in ids if id_ in self._mentions]

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
        """Mention → entity as stored, of mentions of documents that were compared."""
        wanted = set(mentions)
        holders = [one.document for one in self.met() if not wanted.isdisjoint(one.ids)]
        return {id_: entity for id_, entity in self.clusters(holders).items() if id_ in wanted}

    def mentions(self, reading: Reading) -> DocumentMentions:
        """A reading as identity compares it."""
        id_ = reading.article.document.id
        if id_ not in self._mentions:
            self._mentions[id_] = mentions_of(self._wrong.of(reading))
            self._recall.keep_mentions(self._mentions[id_])
        return self._mentions[id_]

    def clusters(self, ids: Iterable[str]) -> dict[str, str]:
        """Mention → entity as stored, of all mentions of these stored documents."""
        return {one.mention: one.entity for _, one in self._named(ids)}

    def keys(self, ids: Iterable[str]) -> dict[tuple[str, str], str]:
        """The canonical keys as stored, of all mentions of these stored documents."""
        return {(id_, one.mention): one.key for id_, one in self._named(ids) if one.key is not None}

    def _named(self, ids: Iterable[str]) -> list[tuple[str, Named]]:
        wanted = sorted(set(ids))
        self._names |= self._recall.named([id_ for id_ in wanted if id_ not in self._names])
        new: dict[str, list[Named]] = {id_: [] for id_ in wanted if id_ not in self._names}
        for row in self._work.each(statement("names", "of documents"), "ids", list(new)):
            new[row["document"]].append(Named(row["mention"], row["entity"], row["key"]))
        for id_, named in new.items():
            self._names[id_] = tuple(named)
            self._recall.keep_named(id_, named)
        return [(id_, one) for id_ in wanted for one in self._names[id_]]

    def _fetch(self, ids: list[str]) -> None:
        heads = {row["properties"]["id"]: row["properties"] for row in self._rows("by id", ids)}
        for row in self._rows("readings", sorted(heads)):
            head = heads[row["id"]]
            bare = Article(document=document(head), text="")
            self._readings[row["id"]] = unpack_reading(bare, row["extractor"], row["body"])
            self.sources[row["id"]] = head["source"]

    def _rows(self, name: str, ids: list[str]) -> list[Row]:
        return self._work.each(statement("documents", name), "ids", ids)

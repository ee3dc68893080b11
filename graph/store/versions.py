"""Which version of a document is kept; pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.errors import DocumentError, VersionConflict
from graph.model.claims import Reading
from graph.model.documents import Document


@dataclass(frozen=True, slots=True)
class Head:
    """What the store knows of a document without reading its text."""

    document: Document
    extractor: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch does: readings to keep, documents to take away, and what was left as it was."""

    put: tuple[Reading, ...]
    gone: tuple[str, ...]  # documents that another one of the batch displaces
    added: int
    unchanged: int
    older: int
    failures: tuple[DocumentError, ...]


def rank(document: Document) -> tuple[str, str, str, str]:
    """The order of versions: modified, published, text; the rest only so that the order is total."""
    return document.modified or "", document.published or "", document.text_hash, document.model_dump_json()


def known_by_words(document: Document) -> bool:
    """Whether nothing but its text names the document."""
    return document.id.startswith("text:")


class _Planning:
    """The documents of the store as the batch goes on changing them."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self.stored = {head.document.id: head for head in heads}
        self.heads: dict[str, Head] = {}
        self.by_path: dict[str, dict[str, Document]] = defaultdict(dict)
        self.put: dict[str, Reading] = {}
        self.unchanged = self.older = 0
        for head in self.stored.values():
            self._set(head)

    def at(self, document: Document) -> list[Document]:
        """Other documents at the same path."""
        found = self.by_path.get(document.path, {}) if document.path is not None else {}
        return [other for id_, other in found.items() if id_ != document.id]

    def take(self, reading: Reading, *, replace: bool) -> None:
        document = reading.article.document
        others = self.at(document)
        if known_by_words(document):
            if any(other.text_hash == document.text_hash for other in others):
                self.unchanged += 1
                return
            if others and not replace:
                raise conflict(document)
            displaced = others
        else:
            displaced = [o for o in others if known_by_words(o) and o.text_hash == document.text_hash]
        if self._keep(reading):
            for other in displaced:
                self._drop(other.id)
                self.put.pop(other.id, None)

    def _keep(self, reading: Reading) -> bool:
        document, head = reading.article.document, self.heads.get(reading.article.document.id)
        if head is not None and head.document == document and head.extractor == reading.extractor:
            self.unchanged += 1
            return True
        if head is not None and rank(document) < rank(head.document):
            self.older += 1
            return False
        self._set(Head(document, reading.extractor))
        self.put[document.id] = reading
        return True

    def _set(self, head: Head) -> None:
        self._drop(head.document.id)
        self.heads[head.document.id] = head
        if head.document.path is not None:
            self.by_path[head.document.path][head.document.id] = head.document

    def _drop(self, id_: str) -> None:
        old = self.heads.pop(id_, None)
        if old is not None and old.document.path is not None:
            self.by_path[old.document.path].pop(id_, None)


def plan(readings: Sequence[Reading], heads: Iterable[Head], *, replace: bool = False) -> Plan:
    """What a batch does to a store that knows these documents by the same ids or paths."""
    planning = _Planning(heads)
    failures: list[DocumentError] = []
    for reading in readings:
        try:
            planning.take(reading, replace=replace)
        except DocumentError as error:
            failures.append(error)
    return Plan(
        put=tuple(planning.put[id_] for id_ in sorted(planning.put)),
        gone=tuple(sorted(planning.stored.keys() - planning.heads.keys())),
        added=len(planning.put.keys() - planning.stored.keys()),
        unchanged=planning.unchanged,
        older=planning.older,
        failures=tuple(failures),
    )


def conflict(document: Document) -> VersionConflict:
    """The error for a known path with other words."""
    return VersionConflict(
        document.place,
        "the store already holds other words from this path, and neither a URL nor an id says that they are one",
        "Load it with --replace, or name it in a NAME.meta.json beside it",
    )

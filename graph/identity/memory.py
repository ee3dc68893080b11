"""An index of documents in memory: what tests and benchmarks change step by step."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from graph.identity.blocks import block_keys
from graph.identity.changes import reresolve
from graph.identity.decisions import Decision
from graph.identity.documents import DocumentMentions, Keyed, Meeting, Person


class Memory:
    """An index of documents in memory, with their entities."""

    def __init__(self) -> None:
        self._documents: dict[str, DocumentMentions] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._entities: dict[str, str] = {}
        self._decisions: tuple[Decision, ...] = ()

    def sharing(self, keys: Collection[str]) -> Iterable[DocumentMentions]:
        """The documents that have one of these keys, by id."""
        found = {document for key in keys for document in self._by_key.get(key, ())}
        return [self._documents[id_] for id_ in sorted(found)]

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Mention → entity of those it has."""
        return {one: self._entities[one] for one in mentions if one in self._entities}

    def fill(self, documents: Iterable[DocumentMentions], entities: Mapping[str, str]) -> None:
        """Take documents whose entities are known, into an empty index."""
        for document in documents:
            self._add(document)
        self._entities.update(entities)

    def decide(self, decisions: Iterable[Decision]) -> Mapping[str, str]:
        """Let these decisions hold from now on instead of those that did; every entity afterwards."""
        new = tuple(decisions)
        redecided = [one for one in (*self._decisions, *new) if (one in new) != (one in self._decisions)]
        self._decisions = new
        self._entities.update(reresolve((), (), self, new, redecided))
        return self._entities

    def change(self, added: Iterable[DocumentMentions], removed: Iterable[str] = ()) -> Mapping[str, str]:
        """Add documents, a new version in the place of its old one, and remove others; every entity afterwards."""
        new = {document.document: document for document in added}
        old = [self._documents[id_] for id_ in sorted({*removed, *new} & set(self._documents))]
        moved = reresolve(new.values(), old, self, self._decisions)
        for document in old:
            del self._documents[document.document]
            for key in block_keys(document):
                self._by_key[key].discard(document.document)
            for mention in _mentions(document):
                self._entities.pop(mention, None)
        for document in new.values():
            self._add(document)
        self._entities.update(moved)
        return self._entities

    def _add(self, document: DocumentMentions) -> None:
        self._documents[document.document] = document
        for key in block_keys(document):
            self._by_key[key].add(document.document)


def _mentions(document: DocumentMentions) -> set[str]:
    every: tuple[Person | Meeting | Keyed, ...] = (*document.persons, *document.meetings, *document.keyed)
    return {one.id for one in every}

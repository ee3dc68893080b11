"""Which documents can bear on each other: the keys of a document, and what a change of documents reaches."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from graph.identity import meetings
from graph.identity.documents import DocumentMentions, Keyed, Meeting, Person, texts
from graph.identity.resolving import entity_id, resolve_meetings, resolve_persons


class Index(Protocol):
    """The stored documents, found by the keys of `block_keys`."""

    def sharing(self, keys: Collection[str]) -> Iterable[DocumentMentions]:
        """The documents that have one of these keys, in any order."""

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Mention → entity, as stored."""


def block_keys(document: DocumentMentions) -> frozenset[str]:
    """The keys of a document: two documents without a common key say nothing about each other's people and meetings."""
    named = {text_key(document), *(person_key(one) for one in document.persons)}
    return frozenset(named.union(*(meetings.keys(one) for one in document.meetings)))


def text_key(document: DocumentMentions) -> str:
    """The key that documents of one text share; their mentions are the same."""
    return f"text|{document.text_hash}"


def person_key(person: Person) -> str:
    """The key that everybody of that name shares."""
    return f"name|{person.name.key}"


def reresolve(added: Iterable[DocumentMentions], removed: Iterable[DocumentMentions], index: Index) -> dict[str, str]:
    """The entities of all mentions that a change can move, the same as from scratch.

    `removed` are documents that the index still has: retracted ones and old versions. Mentions that are
    not in the answer keep their entity.
    """
    change = _Change(tuple(added), tuple(removed), index)
    met = change.meetings()
    meeting_of, _ = resolve_meetings(met)
    entities = {one.id: entity_id(one.kind, one.key) for document in change.added for one in document.keyed}
    people = change.persons({one.document for one in met})  # after meetings(), which finds their documents
    elsewhere = {m for one in people for m in one.meetings} - set(meeting_of)
    person_of, _ = resolve_persons(people, {**index.entities(elsewhere), **meeting_of})
    return entities | meeting_of | person_of


class _Change:
    """Documents that come and go, among those that stay."""

    def __init__(
        self, added: tuple[DocumentMentions, ...], removed: tuple[DocumentMentions, ...], index: Index
    ) -> None:
        self.index = index
        self.asked: set[str] = set()
        self.present: dict[str, DocumentMentions] = {}  # one a text
        self.by_key: dict[str, list[Meeting]] = defaultdict(list)
        self.texts = {document.text_hash for document in (*added, *removed)}
        leaving = {document.document for document in (*added, *removed)}
        same_text = index.sharing(sorted({text_key(document) for document in (*added, *removed)}))
        staying = [document for document in same_text if document.document not in leaving]
        removed, added = tuple(texts((*staying, *removed))), tuple(texts((*staying, *added)))
        self.added = added
        self.names = {person_key(one) for document in (*added, *removed) for one in document.persons}
        self.start = [one for document in (*added, *removed) for one in document.meetings]
        self.going = {id(one) for document in removed for one in document.meetings}
        self.going -= {id(one) for document in added for one in document.meetings}
        for one in self.start:
            self._file(one)
        self.present = {document.document: document for document in added}

    def meetings(self) -> list[Meeting]:
        """The meetings reached through links from those that come or go, without those that go."""
        reached = {id(one): one for one in self.start}
        frontier = list(self.start)
        while frontier:
            self._ask({key for one in frontier for key in meetings.keys(one)})
            found = {
                id(other): other
                for one in frontier
                for other in self._near(one)
                if id(other) not in reached and meetings.strength(one, other)
            }
            reached |= found
            frontier = list(found.values())
        return sorted((one for key, one in reached.items() if key not in self.going), key=lambda one: one.id)

    def persons(self, documents: Collection[str]) -> list[Person]:
        """Everybody who bears a name of a document that comes or goes, or of one whose meetings were reached."""
        reached = (self.present[id_] for id_ in documents if id_ in self.present)
        names = self.names | {person_key(one) for document in reached for one in document.persons}
        self._ask(names)
        people = (one for document in self.present.values() for one in document.persons if person_key(one) in names)
        return sorted(people, key=lambda one: one.id)

    def _near(self, one: Meeting) -> Iterable[Meeting]:
        return (other for key in meetings.keys(one) for other in self.by_key[key])

    def _ask(self, keys: set[str]) -> None:
        """Fetch the documents under keys that were not asked for before, each text once."""
        new = keys - self.asked
        self.asked |= new
        found = [one for one in self.index.sharing(new) if one.text_hash not in self.texts] if new else []
        if not found:
            return
        self.texts |= {one.text_hash for one in found}
        for document in texts(self.index.sharing({text_key(one) for one in found})):
            self.present[document.document] = document
            for one in document.meetings:
                self._file(one)

    def _file(self, one: Meeting) -> None:
        for key in meetings.keys(one):
            self.by_key[key].append(one)


class Memory:
    """An index of documents in memory, with their entities."""

    def __init__(self) -> None:
        self._documents: dict[str, DocumentMentions] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._entities: dict[str, str] = {}

    def sharing(self, keys: Collection[str]) -> Iterable[DocumentMentions]:
        """The documents that have one of these keys, by id."""
        found = {document for key in keys for document in self._by_key.get(key, ())}
        return [self._documents[id_] for id_ in sorted(found)]

    def entities(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Mention → entity of those it has."""
        return {one: self._entities[one] for one in mentions if one in self._entities}

    def change(self, added: Iterable[DocumentMentions], removed: Iterable[str] = ()) -> Mapping[str, str]:
        """Add documents, a new version in the place of its old one, and remove others; every entity afterwards."""
        new = {document.document: document for document in added}
        old = [self._documents[id_] for id_ in sorted({*removed, *new} & set(self._documents))]
        moved = reresolve(new.values(), old, self)
        for document in old:
            del self._documents[document.document]
            for key in block_keys(document):
                self._by_key[key].discard(document.document)
            for mention in _mentions(document):
                self._entities.pop(mention, None)
        for document in new.values():
            self._documents[document.document] = document
            for key in block_keys(document):
                self._by_key[key].add(document.document)
        self._entities.update(moved)
        return self._entities


def _mentions(document: DocumentMentions) -> set[str]:
    every: tuple[Person | Meeting | Keyed, ...] = (*document.persons, *document.meetings, *document.keyed)
    return {one.id for one in every}

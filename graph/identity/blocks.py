"""Which documents can bear on each other: the keys of a document."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from graph.identity import meetings
from graph.identity.documents import DocumentMentions, Person
from graph.identity.personal_names import PersonalName


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


def text_keys(hashes: Iterable[str]) -> set[str]:
    """text_key() of texts by their hashes."""
    return {f"text|{one}" for one in hashes}


def person_key(person: Person) -> str:
    """The key that everybody of that name shares."""
    return name_key(person.name)


def name_key(name: PersonalName) -> str:
    """The key of a name, whoever bears it."""
    return f"name|{name.key}"

"""What identity knows of a document: who and what it names, in canonical forms, without its text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import TypeVar

from graph.identity.occasions import Occasion
from graph.identity.personal_names import PersonalName
from graph.identity.subjects import Subject
from graph.model.kinds import EntityKind


class Family(StrEnum):
    """The leading bodies of a unit, whose heads are often one person's posts together or after each other."""

    PARTY = "party"
    COUNCIL = "council"
    EXECUTIVE = "executive"
    FRONT = "front"
    DELEGATION = "delegation"  # đoàn đại biểu Quốc hội


class Rank(IntEnum):
    """What a title makes of its holder in the body."""

    MEMBER = 0
    DEPUTY = 1
    CHIEF = 2


class Tier(StrEnum):
    """The tier of the body a post is in."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post as a document gives it."""

    title: str  # canonical
    rank: Rank
    body: str  # canonical key, of the era
    organ: str  # the body without its unit: "sở nội vụ"
    family: Family | None  # None: not a leading body
    tier: Tier | None
    unit: str | None  # id in graph.places of the unit whose organ it is
    province: str | None  # id of the province of that unit
    known: bool = True  # false: nothing tells whose organ it is, so that it links nothing
    former: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One person as one document gives them."""

    id: str  # mention
    document: str
    name: PersonalName
    posts: tuple[Post, ...]  # sorted
    meetings: tuple[str, ...]  # mentions of meetings they took part in, sorted
    day: int | None  # ordinal of the day on which the document sees them


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, or one agreement signed, as one document gives it."""

    id: str  # mention
    kind: EntityKind
    document: str
    title: str  # folded
    subject: Subject
    time: Occasion
    hosts: frozenset[str]  # keys of the bodies that held or signed it
    chairs: frozenset[str]  # name keys
    people: frozenset[str]  # name keys of everyone in it
    bodies: frozenset[str]  # keys of every body in it
    units: frozenset[str]  # ids of the units its place may mean
    common: frozenset[str]  # syllables of the hosts' and places' names: they tell no two meetings of theirs apart


@dataclass(frozen=True, slots=True)
class Keyed:
    """A body, position, place or directive: its canonical key is its identity."""

    id: str  # mention
    kind: EntityKind
    key: str


_T = TypeVar("_T", Person, Meeting, Keyed)


@dataclass(frozen=True, slots=True)
class DocumentMentions:
    """All that identity needs of one document; everything sorted by mention."""

    document: str
    text_hash: str
    published: str | None
    province: str | None
    outlet: str | None
    persons: tuple[Person, ...]
    meetings: tuple[Meeting, ...]
    keyed: tuple[Keyed, ...]

    @property
    def ids(self) -> set[str]:
        """Of all its mentions."""
        return {*(one.id for one in self.persons), *(one.id for one in self.meetings), *(one.id for one in self.keyed)}


def texts(documents: Iterable[DocumentMentions]) -> list[DocumentMentions]:
    """One document a text, by id: the one printed first, as the same words printed again say nothing new.

    Mentions have the ids of their text. What only a later print has, read there in another province's
    sense, is kept beside.
    """
    prints: dict[str, list[DocumentMentions]] = defaultdict(list)
    for document in documents:
        prints[document.text_hash].append(document)
    return sorted((_merged(same) for same in prints.values()), key=lambda document: document.document)


def _merged(prints: list[DocumentMentions]) -> DocumentMentions:
    if len(prints) == 1:
        return prints[0]
    first, *later = sorted(prints, key=lambda document: (document.published or "9999", document.document))
    persons = {one.id: one for document in reversed(later) for one in document.persons}
    meetings = {one.id: one for document in reversed(later) for one in document.meetings}
    keyed = {one.id: one for document in reversed(later) for one in document.keyed}
    return replace(
        first,
        persons=_with(first.persons, persons),
        meetings=_with(first.meetings, meetings),
        keyed=_with(first.keyed, keyed),
    )


def _with(own: tuple[_T, ...], others: Mapping[str, _T]) -> tuple[_T, ...]:
    every = {**others, **{one.id: one for one in own}}
    return tuple(every[id_] for id_ in sorted(every))

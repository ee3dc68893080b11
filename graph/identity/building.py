"""Names, posts and events as words → the canonical forms that identity compares."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.bodies import BodyName, parse_body
from graph.edtf import UNKNOWN_YEAR, parse
from graph.identity.documents import Meeting, Person, Post
from graph.identity.occasions import Occasion, occasion, ordinal
from graph.identity.personal_names import personal_name
from graph.identity.subjects import subject
from graph.model.kinds import EntityKind
from graph.names import fold
from graph.places import gazetteer


def body(name: str, place: str | None, province: str | None, on: str | None) -> BodyName:
    """A body as a document of a province names it on a day."""
    return parse_body(name, place, on, within=province)


def own_key(read: BodyName, document: str) -> str:
    """The key of a body; one whose place nothing tells is a body of its document alone."""
    return read.key if read.known else f"{read.key}#{document}"


@dataclass(frozen=True, slots=True)
class Named:
    """A mention: its id, its document's, and the name it bears there."""

    id: str
    document: str
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells of a meeting or signing: its kind of event, when, where, whose, with whom."""

    event: str
    time: Occasion
    hosts: Sequence[BodyName]
    guests: Sequence[BodyName]
    chairs: Sequence[str]
    others: Sequence[str]
    units: frozenset[str]
    kind: EntityKind = EntityKind.MEETING


def person(named: Named, posts: Iterable[Post], meetings: Sequence[Meeting], seen: int | None) -> Person:
    """A person with the posts and meetings that the document gives them."""
    own = [one for one in meetings if one.time.first is not None]
    days = [one.time.first for one in own if one.time.exact and one.time.first is not None]
    return Person(
        id=named.id,
        document=named.document,
        name=personal_name(named.name),
        posts=tuple(sorted(set(posts), key=repr)),
        meetings=tuple(sorted(one.id for one in meetings)),
        day=min(days, default=seen),
    )


def meeting(named: Named, told: Told) -> Meeting:
    """A meeting with its bodies and people by their keys."""
    chairs = frozenset(personal_name(name).key for name in told.chairs)
    places = {gazetteer().unit(unit).name for unit in told.units}
    places |= {one.place for one in (*told.hosts, *told.guests) if one.place is not None}
    parts = (part for one in told.hosts for part in one.parts)
    return Meeting(
        id=named.id,
        kind=told.kind,
        document=named.document,
        title=fold(named.name),
        subject=subject(told.event, named.name),
        time=told.time,
        hosts=frozenset(own_key(one, named.document) for one in told.hosts),
        chairs=chairs,
        people=chairs | frozenset(personal_name(name).key for name in told.others),
        bodies=frozenset(own_key(one, named.document) for one in (*told.hosts, *told.guests)),
        units=told.units,
        common=frozenset(re.findall(r"\w+", fold(" ".join((*places, *parts))))),
    )


def units(place: str | None, province: str | None, on: str | None) -> frozenset[str]:
    """The ids of the units that the name of a place may mean."""
    if place is None:
        return frozenset()
    known, day = gazetteer(), day_of(on)
    within = known.locate(province, on=day, level=None) if province else None
    found = known.named(place, on=day, within=within.id if within else None) or known.named(place, on=day)
    return frozenset(unit.id for unit in found)


def day_of(value: str | None) -> str | None:
    """The first ISO day of an EDTF date or ISO time; None without a year."""
    if value is None or value.startswith(UNKNOWN_YEAR):
        return None
    return parse(value.split("T")[0]).earliest


def time_of(date: str | None, published: str | None) -> Occasion:
    """When a meeting of a date took place, told on a day."""
    return occasion(date, published)


def seen_on(published: str | None) -> int | None:
    """The day on which a document without events sees what it names."""
    return ordinal(published)

"""Names, posts and events as words → the canonical forms that identity compares."""

import re
from collections.abc import Iterable, Sequence

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


def person(
    id_: str, document: str, name: str, posts: Iterable[Post], meetings: Sequence[Meeting], seen: int | None
) -> Person:
    """A person with the posts and meetings that the document gives them."""
    own = [one for one in meetings if one.time.first is not None]
    days = [one.time.first for one in own if one.time.exact and one.time.first is not None]
    return Person(
        id=id_,
        document=document,
        name=personal_name(name),
        posts=tuple(sorted(set(posts), key=repr)),
        meetings=tuple(sorted(one.id for one in meetings)),
        day=min(days, default=seen),
    )


def meeting(
    id_: str,
    document: str,
    told: tuple[str, str],
    time: Occasion,
    bodies: tuple[Iterable[BodyName], Iterable[BodyName]],
    people: tuple[Iterable[str], Iterable[str]],
    units: frozenset[str],
    kind: EntityKind = EntityKind.MEETING,
) -> Meeting:
    """A meeting told as (kind, name), by (hosts, guests) among bodies and (chairs, others) among people."""
    hosts, guests = list(bodies[0]), list(bodies[1])
    chairs = frozenset(personal_name(name).key for name in people[0])
    places = {gazetteer().unit(unit).name for unit in units}
    places |= {one.place for one in (*hosts, *guests) if one.place is not None}
    return Meeting(
        id=id_,
        kind=kind,
        document=document,
        title=fold(told[1]),
        subject=subject(*told),
        time=time,
        hosts=frozenset(own_key(one, document) for one in hosts),
        chairs=chairs,
        people=chairs | frozenset(personal_name(name).key for name in people[1]),
        bodies=frozenset(own_key(one, document) for one in (*hosts, *guests)),
        units=units,
        common=frozenset(re.findall(r"\w+", fold(" ".join((*places, *(part for one in hosts for part in one.parts)))))),
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

"""Documents written as mentions in JSON, without text: test sets of identity, and notes of other systems."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.bodies import BodyName
from graph.identity import building
from graph.identity.documents import DocumentMentions, Keyed, Meeting, Person
from graph.identity.seats import post
from graph.model.kinds import EntityKind


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class HeldPost(_Strict):
    """A post of a person, in words."""

    title: str
    body: str
    former: bool = False


class PersonNote(_Strict):
    """A person as a document gives them."""

    mention: str
    name: str
    holds: tuple[HeldPost, ...] = ()


class BodyNote(_Strict):
    """A body as a document names it."""

    mention: str
    name: str
    place: str | None = None


class MeetingNote(_Strict):
    """A meeting as a document tells it; who took part as mentions."""

    mention: str
    kind: str
    name: str
    date: str | None = None
    place: str | None = None
    organizers: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()


class DocumentNote(_Strict):
    """One document of a dossier."""

    id: str
    published: str | None = None
    province: str | None = None
    outlet: str | None = None
    persons: tuple[PersonNote, ...] = ()
    bodies: tuple[BodyNote, ...] = ()
    meetings: tuple[MeetingNote, ...] = ()


class Dossier(_Strict):
    """Documents as mentions."""

    documents: tuple[DocumentNote, ...]


def read_dossier(path: str) -> tuple[DocumentMentions, ...]:
    """The documents of a dossier file, as identity compares them."""
    raw: Any = json.loads(Path(path).read_text(encoding="utf-8"))
    return tuple(mentions_of(note) for note in Dossier.model_validate(raw).documents)


def mentions_of(note: DocumentNote) -> DocumentMentions:
    """A document of a dossier as identity compares it."""
    days = _days_of_bodies(note)
    usual = _usual_day(note)
    bodies = {
        one.mention: building.body(one.name, one.place, note.province, days.get(one.mention, usual))
        for one in note.bodies
    }
    names = {one.mention: one.name for one in note.persons}
    meetings = tuple(_meeting(note, one, bodies, names) for one in note.meetings)
    return DocumentMentions(
        document=note.id,
        text_hash=note.id,
        published=note.published,
        province=note.province,
        outlet=note.outlet,
        persons=tuple(_person(note, one, meetings, usual) for one in note.persons),
        meetings=meetings,
        keyed=tuple(
            Keyed(mention, EntityKind.BODY, building.own_key(read, note.id)) for mention, read in bodies.items()
        ),
    )


def _days_of_bodies(note: DocumentNote) -> dict[str, str]:
    """Mention of a body → the date of the first meeting it takes part in."""
    days: dict[str, str] = {}
    for one in note.meetings:
        for mention in (*one.organizers, *one.attendees):
            if building.day_of(one.date) is not None and one.date is not None:
                days.setdefault(mention, one.date)
    return days


def _usual_day(note: DocumentNote) -> str | None:
    """The day the document speaks of: of its first dated meeting, else of print."""
    dates = sorted(one.date for one in note.meetings if one.date is not None and building.day_of(one.date))
    return dates[0] if dates else note.published


def _person(note: DocumentNote, one: PersonNote, meetings: Iterable[Meeting], on: str | None) -> Person:
    own = [m for m, told in zip(meetings, note.meetings, strict=True) if one.mention in (*told.chairs, *told.attendees)]
    posts = [
        post(held.title, building.body(held.body, None, note.province, on), former=held.former) for held in one.holds
    ]
    named = building.Named(one.mention, note.id, one.name)
    return building.person(named, posts, own, building.seen_on(note.published))


def _meeting(note: DocumentNote, one: MeetingNote, bodies: dict[str, BodyName], names: dict[str, str]) -> Meeting:
    told = building.Told(
        event=one.kind,
        time=building.time_of(one.date, note.published),
        hosts=[bodies[m] for m in one.organizers if m in bodies],
        guests=[bodies[m] for m in (*one.attendees, *one.chairs) if m in bodies],
        chairs=[names[m] for m in one.chairs if m in names],
        others=[names[m] for m in one.attendees if m in names],
        units=building.units(one.place, note.province, one.date or note.published),
    )
    return building.meeting(building.Named(one.mention, note.id, one.name), told)

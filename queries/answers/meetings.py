"""Answers about meetings: who chaired them, who was there, who organised them."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.edtf import Match
from queries.answers.base import Answer, Asked, DatedRow, MeetingRef, Ref, Row, Support
from queries.answers.dating import period


class EventRow(DatedRow):
    """A row about a meeting, kept if its date may lie in the period."""

    meeting: MeetingRef

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with its match; None outside the period."""
        meeting = row["meeting"]
        match = period(meeting["date"], meeting["reported"], asked.parameters)
        return None if match is Match.NONE else cls.model_validate({**row, "match": match})


class ChairedRow(EventRow):
    """Somebody chaired a meeting; `through` says what ties it to the body asked about: organizer, chair or post."""

    chair: Ref
    posts: tuple[str, ...]  # the chair's, as the same reports say or as observed around the meeting's date
    through: str | None = None
    organizers: tuple[Ref, ...]
    edge: Support


class Chaired(Answer[ChairedRow]):
    """Who chaired which meetings, by date."""

    name: ClassVar[str] = "chaired"
    row: ClassVar[type[Row]] = ChairedRow


class AttendedRow(EventRow):
    """One meeting with every role that the person or body asked about had in it."""

    roles: tuple[Support, ...]
    chairs: tuple[Ref, ...]


class Meetings(Answer[AttendedRow]):
    """The meetings of a person or body with their roles, by date."""

    name: ClassVar[str] = "meetings"
    row: ClassVar[type[Row]] = AttendedRow


class ParticipantRow(Row):
    """Somebody's or something's tie to the meeting: a role, the place, a document cited."""

    meeting: MeetingRef
    who: Ref
    posts: tuple[str, ...]
    edge: Support


class Meeting(Answer[ParticipantRow]):
    """One meeting with everyone in it: organisers, chairs, speakers, guests, the place and what was cited."""

    name: ClassVar[str] = "meeting"
    row: ClassVar[type[Row]] = ParticipantRow


class OrganizedRow(EventRow):
    """A meeting that a body organised, and who chaired it."""

    body: Ref
    chairs: tuple[Ref, ...]
    edge: Support


class Organized(Answer[OrganizedRow]):
    """What a body organised, by date."""

    name: ClassVar[str] = "organized"
    row: ClassVar[type[Row]] = OrganizedRow

"""Answers about meetings: who chaired them, who was there, who organised them."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.edtf import Match
from graph.model.kinds import EntityKind
from queries.answers.base import Answer, Asked, DatedRow, MeetingRef, Ref, Row, Support
from queries.answers.dating import period
from queries.answers.offices import Holder, day_of, holder
from queries.answers.ties import Tie


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
    holder: Holder | None = None  # of a chair named by title alone: whose post it was, by tenure
    edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row; None for a post that another than the person asked about held."""
        found = holder(row, day_of(row["meeting"])) if row["chair"]["kind"] == EntityKind.POSITION else None
        person = asked.parameters.get("person")
        if row["chair"]["kind"] == EntityKind.POSITION and person and (found is None or found.person.id != person):
            return None
        return super().of({**row, "holder": found}, asked)


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


class UnchairedRow(EventRow):
    """A meeting of which no report says who chaired it."""

    organizers: tuple[Tie, ...]


class Unchaired(Answer[UnchairedRow]):
    """Meetings without a known chair, by date."""

    name: ClassVar[str] = "unchaired"
    row: ClassVar[type[Row]] = UnchairedRow


class ParticipantRow(Row):
    """Somebody's or something's tie to the meeting: a role, the place, a document cited."""

    meeting: MeetingRef
    who: Ref
    posts: tuple[str, ...]
    holder: Holder | None = None  # of a post named without its holder: whose it was, by tenure
    edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row, a post with the one who held it."""
        found = holder(row, day_of(row["meeting"])) if row["who"]["kind"] == EntityKind.POSITION else None
        return super().of({**row, "holder": found}, asked)


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

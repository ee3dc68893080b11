"""What questions answer with: frozen models, each row with its evidence."""

from typing import Any

from queries.answers.base import Answer, Asked, Citation, MeetingRef, Ref, Row, Support
from queries.answers.finding import Found, FoundRow, Rank
from queries.answers.meetings import Chaired, Meeting, Meetings, Organized
from queries.answers.posts import Posts

__all__ = [
    "Answer",
    "Asked",
    "Chaired",
    "Citation",
    "Found",
    "FoundRow",
    "Meeting",
    "MeetingRef",
    "Meetings",
    "Organized",
    "Posts",
    "Rank",
    "Ref",
    "Row",
    "Support",
    "answer_type",
]


def answer_type(name: str) -> type[Answer[Any]]:
    """The answer class of that name."""
    found: type[Answer[Any]] = globals()[name]
    return found

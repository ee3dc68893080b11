"""What questions answer with: frozen models, each row with its evidence."""

from typing import Any

from queries.answers.base import Answer, Asked, Citation, MeetingRef, Ref, Row, Support
from queries.answers.documents import Claims, Directives, Documents, Statistics
from queries.answers.finding import Found, Rank
from queries.answers.meetings import Chaired, Meeting, Meetings, Organized
from queries.answers.posts import Holders, OnDate, Posts
from queries.answers.ties import AttendedWith, Neighbourhood, Paths, Signed

__all__ = [
    "Answer",
    "Asked",
    "AttendedWith",
    "Chaired",
    "Citation",
    "Claims",
    "Directives",
    "Documents",
    "Found",
    "Holders",
    "Meeting",
    "MeetingRef",
    "Meetings",
    "Neighbourhood",
    "OnDate",
    "Organized",
    "Paths",
    "Posts",
    "Rank",
    "Ref",
    "Row",
    "Signed",
    "Statistics",
    "Support",
    "answer_type",
]


def answer_type(name: str) -> type[Answer[Any]]:
    """The answer class of that name."""
    found: type[Answer[Any]] = globals()[name]
    return found

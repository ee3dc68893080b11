"""What questions answer with: frozen models, each row with its evidence."""

from typing import Any

from queries.answers.base import Answer, Asked, Citation, MeetingRef, Ref, Row, Support
from queries.answers.bodies import Partners, Units
from queries.answers.changes import Contradictions, Turnover
from queries.answers.documents import Claims, Directives, Documents, Statistics
from queries.answers.finding import Found, Rank
from queries.answers.lineage import Lineage
from queries.answers.meetings import Chaired, Meeting, Meetings, Organized, Unchaired
from queries.answers.posts import Holders, OnDate, Posts
from queries.answers.ties import AttendedWith, Central, Neighbourhood, Paths, Signed

__all__ = [
    "Answer",
    "Asked",
    "AttendedWith",
    "Central",
    "Chaired",
    "Citation",
    "Claims",
    "Contradictions",
    "Directives",
    "Documents",
    "Found",
    "Holders",
    "Lineage",
    "Meeting",
    "MeetingRef",
    "Meetings",
    "Neighbourhood",
    "OnDate",
    "Organized",
    "Partners",
    "Paths",
    "Posts",
    "Rank",
    "Ref",
    "Row",
    "Signed",
    "Statistics",
    "Support",
    "Turnover",
    "Unchaired",
    "Units",
    "answer_type",
]


def answer_type(name: str) -> type[Answer[Any]]:
    """The answer class of that name."""
    found: type[Answer[Any]] = globals()[name]
    return found

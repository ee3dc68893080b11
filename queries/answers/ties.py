"""Answers about ties: who signed, met and stands near whom."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.edtf import Match
from graph.model.entities import Entity
from graph.model.kinds import Predicate
from queries.answers.base import Answer, Asked, Citation, DatedRow, Frozen, MeetingRef, Ref, Row, Support
from queries.answers.dating import period


class AgreementRef(Ref):
    """What was signed, with its date."""

    date: str | None = None  # EDTF


class Tie(Frozen):
    """Somebody and the edge that ties them."""

    who: Ref
    edge: Support


class SignedRow(DatedRow):
    """Two bodies that signed with each other, and through which agreement where it is named."""

    body: Ref
    partner: Ref
    agreement: AgreementRef | None
    signers: tuple[Tie, ...]
    edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with its match; None outside the period."""
        date = row["agreement"]["date"] if row["agreement"] else None
        match = period(date or row["edge"].get("date"), row["edge"].get("first_seen"), asked.parameters)
        return None if match is Match.NONE else cls.model_validate({**row, "match": match})


class Signed(Answer[SignedRow]):
    """Which bodies signed with whom, by date."""

    name: ClassVar[str] = "signed"
    row: ClassVar[type[Row]] = SignedRow


class Shared(Frozen):
    """A meeting where both were, with the evidence for both."""

    meeting: MeetingRef
    role: Predicate
    other_role: Predicate
    evidence: tuple[Citation, ...]


class CompanionRow(Row):
    """Somebody who was at the same meetings."""

    other: Ref
    n_meetings: int
    n_certain: int
    first: str | None
    last: str | None
    shared: tuple[Shared, ...]


class AttendedWith(Answer[CompanionRow]):
    """Who was at meetings with a person, the most often first."""

    name: ClassVar[str] = "attended-with"
    row: ClassVar[type[Row]] = CompanionRow


class CentralRow(Row):
    """A person, at how many meetings they were, with how many others, and their PageRank among these."""

    person: Ref
    n_meetings: int
    degree: int
    pagerank: float


class Computed(Frozen):
    """When an answer was computed that is kept: after how many writes, and how many there are now."""

    revision: int
    now: int
    people: int  # ranked, kept or not


class Central(Answer[CentralRow]):
    """Who was central to the meetings of a period, the most central first; `computed` where it is a kept ranking."""

    name: ClassVar[str] = "central"
    row: ClassVar[type[Row]] = CentralRow

    computed: Computed | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """Which state of the store a kept ranking is of."""
        if self.computed is None:
            return ()
        told = f"{self.computed.people} people, computed at revision {self.computed.revision}"
        if self.computed.now == self.computed.revision:
            return (f"{told}, which is where the store is now",)
        return (f"{told}, the store is now at {self.computed.now}: `giaoban rank` computes it anew",)


class Hop(Support):
    """One edge of a path; `subject` is the id of the entity where it starts."""

    subject: str


class PathRow(Row):
    """One way from the one to the other: a node more than there are edges."""

    nodes: tuple[Ref, ...]
    edges: tuple[Hop, ...]


class Paths(Answer[PathRow]):
    """The shortest ways between two people, each hop with its evidence."""

    name: ClassVar[str] = "path"
    row: ClassVar[type[Row]] = PathRow


class LinkRow(Row):
    """One edge between two nodes of the neighbourhood."""

    subject: str
    object: str
    edge: Support


class Neighbourhood(Answer[LinkRow]):
    """What is tied to an entity: the nodes, the centre first, and as rows the edges between them.

    The counts are of before any cut; with depth 2 and 3 of what was met.
    """

    name: ClassVar[str] = "neighbourhood"
    row: ClassVar[type[Row]] = LinkRow

    centre: str
    nodes: tuple[Entity, ...]
    n_nodes: int
    n_edges: int

"""Answers about documents: what was issued, what supports an edge, what a document claims, what there is."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph import builtin
from graph.edtf import Match
from graph.model.kinds import Predicate
from queries.answers.base import Answer, Asked, Citation, DatedRow, Frozen, MeetingRef, Ref, Row, Support
from queries.answers.dating import period
from queries.answers.ties import Tie


class DirectiveRef(Ref):
    """A numbered official document."""

    type: str | None = None
    number: str | None = None
    date: str | None = None  # EDTF


class Cited(Frozen):
    """A meeting and the edge that says it cited the document."""

    meeting: MeetingRef
    edge: Support


class DirectiveRow(DatedRow):
    """A numbered document, who issued it and where it was cited."""

    directive: DirectiveRef
    issuers: tuple[Tie, ...]
    n_meetings: int
    cited: tuple[Cited, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with its match; None outside the period."""
        match = period(row["directive"]["date"], row["directive"]["reported"], asked.parameters)
        return None if match is Match.NONE else cls.model_validate({**row, "match": match})


class Directives(Answer[DirectiveRow]):
    """Numbered documents, by date."""

    name: ClassVar[str] = "directives"
    row: ClassVar[type[Row]] = DirectiveRow


class DocumentRef(Frozen):
    """A document that was read."""

    id: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    province: str | None = None


class DocumentRow(Row):
    """A document and its words for an edge."""

    document: DocumentRef
    n_claims: int
    evidence: tuple[Citation, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row; what the tables that ship tell stands in no document of the store."""
        told = row["document"]
        document = {**told, "title": builtin.TITLE} if told["id"] == builtin.ID else told
        return super().of({**row, "document": document}, asked)


class Documents(Answer[DocumentRow]):
    """The documents that support an edge, the oldest first."""

    name: ClassVar[str] = "documents"
    row: ClassVar[type[Row]] = DocumentRow


class ClaimFacts(Frozen):
    """One claim: what it says, by which rule, how surely, and the edge it supports."""

    id: str
    predicate: Predicate
    edge: str
    rule: str
    confidence: float
    title_as_reported: str | None = None
    order: int | None = None
    co: bool = False
    former: bool = False
    acting: bool = False
    start: str | None = None
    end: str | None = None
    date: str | None = None
    date_inferred: bool = False


class ClaimRow(Row):
    """What a document says about two entities."""

    document: str  # id
    claim: ClaimFacts
    subject: Ref
    object: Ref
    evidence: tuple[Citation, ...]


class Claims(Answer[ClaimRow]):
    """What a document claims, in the order of its text."""

    name: ClassVar[str] = "claims"
    row: ClassVar[type[Row]] = ClaimRow


class CountRow(Row):
    """How many of one kind there are, and the days they span."""

    group: str  # node, edge or source
    what: str
    n: int
    first: str | None = None
    last: str | None = None


class Statistics(Answer[CountRow]):
    """What the store holds."""

    name: ClassVar[str] = "statistics"
    row: ClassVar[type[Row]] = CountRow

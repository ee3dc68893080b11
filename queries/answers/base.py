"""What every answer is made of: references, quotes and the edges they support."""

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.edtf import Match
from graph.model.evidence import Evidence
from graph.model.kinds import EntityKind, Predicate


class Frozen(BaseModel):
    """The base of all that an answer holds."""

    model_config = ConfigDict(frozen=True)


class Ref(Frozen):
    """An entity by id, kind and name; `today` is what it is called or went into, where geography is `now`.

    None where it is still what it was, empty where nothing took its place.
    """

    id: str
    kind: EntityKind
    name: str
    today: tuple[str, ...] | None = None


class MeetingRef(Ref):
    """A meeting with its date and place; `reported` is the first day a document speaks of it."""

    type: str | None = None
    date: str | None = None  # EDTF
    date_inferred: bool | None = None
    place: str | None = None
    place_today: tuple[str, ...] | None = None  # as `today`: what the place belongs to
    reported: str | None = None


class Citation(Frozen):
    """The sentence of a document that says so, and where it stands."""

    quote: str
    start: int  # code points into the document's stored text
    end: int
    prefix: str = ""
    suffix: str = ""
    document: str  # id
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    claim: str
    rule: str
    confidence: float
    also: tuple[Evidence, ...] = ()  # the spans that supplied the missing parts


class Support(Frozen):
    """An edge of the graph: its qualifiers, its counts, and its evidence, best first."""

    id: str
    predicate: Predicate
    first_seen: str | None = None
    last_seen: str | None = None
    n_documents: int
    n_independent: int
    confidence: float
    co: bool = False
    former: bool = False
    acting: bool = False
    title_as_reported: str | None = None
    order: int | None = None
    start: str | None = None
    end: str | None = None
    date: str | None = None
    evidence: tuple[Citation, ...] = ()


class Asked(Frozen):
    """The question as it was understood: ids for names, days for dates."""

    question: str
    parameters: Mapping[str, str | int | float]
    about: tuple[Ref, ...] = ()  # the entities behind the ids
    extent: Mapping[str, Mapping[str, Match]] = Field(default={}, exclude=True)
    """Of a place or body asked about: the ids of all that it stands for, itself among them."""


class Row(Frozen):
    """One row of an answer."""

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row of what the statement returned; None if it does not belong after all."""
        return cls.model_validate(row)


class DatedRow(Row):
    """A row about an event; `match` says whether its date surely lies in the period asked for."""

    match: Match = Match.CERTAIN


R = TypeVar("R", bound=Row)


class Answer(Frozen, Generic[R]):
    """The rows of one question; `next` goes on where they stop, None at the end."""

    name: ClassVar[str]
    row: ClassVar[type[Row]]

    asked: Asked
    rows: tuple[R, ...]
    more: bool = False
    next: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What whoever reads the answer should know of it."""
        return ()

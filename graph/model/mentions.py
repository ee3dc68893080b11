"""What one document names: one mention an entity a document, with every span that names it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.digests import digest
from graph.model.kinds import EntityKind

Span = tuple[int, int]


def fingerprint(text_hash: str, kind: str, start: int, surface: str) -> str:
    """The id of a mention: the text, where it is first named, and the name; never a rule."""
    return digest("mention", text_hash, kind, str(start), surface)


class _Mention(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: str  # fingerprint()
    document: str  # Document.id
    name: str
    spans: tuple[Span, ...]  # sorted; the first is where the fingerprint was taken


class PersonMention(_Mention):
    """A named human: the longest form of the name in the document, no honorific, rank or degree."""

    kind: Literal[EntityKind.PERSON] = EntityKind.PERSON


class BodyMention(_Mention):
    """A body by its full name, with the place it belongs to even where the text leaves it out.

    `key` is the canonical key from `graph.bodies`: two mentions with one key are one body.
    """

    kind: Literal[EntityKind.BODY] = EntityKind.BODY
    key: str
    place: str | None = None  # name of the unit: "Bắc Kạn", "Pác Nặm"
    unit: str | None = None  # id in graph.places, where the gazetteer knows it


class PositionMention(_Mention):
    """A seat: a title in a body. `name` is title and body; `key` is canonical."""

    kind: Literal[EntityKind.POSITION] = EntityKind.POSITION
    title: str
    body: str  # id of the BodyMention
    key: str


class PlaceMention(_Mention):
    """An administrative unit; `unit` is its id in graph.places, `key` that or the folded name."""

    kind: Literal[EntityKind.PLACE] = EntityKind.PLACE
    unit: str | None = None
    key: str


class MeetingMention(_Mention):
    """An event that took place. `date` is EDTF; `date_inferred` marks a year the sentence leaves out."""

    kind: Literal[EntityKind.MEETING] = EntityKind.MEETING
    type: str  # "hội nghị giao ban", "kỳ họp", lower case
    date: str | None = None
    date_inferred: bool = False
    place: str | None = None
    unit: str | None = None


class AgreementMention(_Mention):
    """What was signed: a programme, memorandum or contract."""

    kind: Literal[EntityKind.AGREEMENT] = EntityKind.AGREEMENT
    date: str | None = None


class DirectiveMention(_Mention):
    """A numbered official document; `key` is type, number and issuer."""

    kind: Literal[EntityKind.DIRECTIVE] = EntityKind.DIRECTIVE
    type: str  # "Chỉ thị"
    number: str  # "05-CT/TW"
    issuer: str | None = None
    date: str | None = None
    key: str


Mention = (
    PersonMention | BodyMention | PositionMention | PlaceMention | MeetingMention | AgreementMention | DirectiveMention
)

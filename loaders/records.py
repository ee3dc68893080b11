"""What `giaoban extract` prints for a document: one JSON object with persons, bodies, meetings and relations."""

from typing import Any

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from graph.model.evidence import Evidence
from graph.model.kinds import Predicate
from graph.model.mentions import Span


class _Printed(BaseModel):
    model_config = ConfigDict(frozen=True)


class PersonRecord(_Printed):
    """A person of one document; `id` is good within the record."""

    id: str
    name: str
    spans: tuple[Span, ...]


class BodyRecord(_Printed):
    """A body by its full name, with its place."""

    id: str
    name: str
    place: str | None
    spans: tuple[Span, ...]


class MeetingRecord(_Printed):
    """An event; `date` is EDTF."""

    id: str
    kind: str
    name: str
    date: str | None
    date_inferred: bool
    place: str | None
    spans: tuple[Span, ...]


class RelationRecord(_Printed):
    """One claim between two of the ids; fields that its type does not have are left out when printed."""

    type: Predicate
    source: str
    target: str
    role: str | None = None
    former: bool | None = None
    acting: bool | None = None
    co: bool | None = None
    order: int | None = None
    title_as_reported: str | None = None
    start: str | None = None
    end: str | None = None
    spans: tuple[Span, ...]
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...]

    @model_serializer(mode="wrap")
    def _without_none(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if value is not None}


class DocumentRecord(_Printed):
    """What one document says; equal readings give equal bytes."""

    path: str | None
    published: str | None
    document: str
    extractor: str
    persons: tuple[PersonRecord, ...]
    bodies: tuple[BodyRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    relations: tuple[RelationRecord, ...]

"""Answers as flat rows: a few columns to look at, or every fact in a column of its own for a spreadsheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from graph.model.entities import Entity
from graph.model.kinds import Predicate
from queries.answers.base import Answer, Citation, MeetingRef, Ref, Support
from queries.answers.documents import Cited, ClaimFacts
from queries.answers.lineage import Stage
from queries.answers.ties import Shared, Tie

Take: TypeAlias = Callable[[Any], object]
Parts: TypeAlias = Mapping[str, Take]
"""The columns that a value fills: what follows the field's name → what of the value goes there."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How values of a class are spread over columns; a class not named here is spread over its fields."""

    parts: Mapping[type, Parts]
    joint: str  # between the name of a field and those of its parts


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows of plain values."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]


def table(answer: Answer[Any]) -> Sheet:
    """The columns to look at: ids of what comes first to ask on with; what says nothing in any row is left out."""
    made = _sheet([answer], NARROW)
    nodes: tuple[Entity, ...] = getattr(answer, "nodes", ())
    names = {node.id: node.name for node in nodes}
    rows = tuple({key: _legible(value, names) for key, value in row.items()} for row in made.rows)
    first = next((c for c in made.columns if c.endswith(" id")), None)
    endings = (" id", " seen") if any(c.endswith(" date") for c in made.columns) else (" id",)
    kept = (c for c in made.columns if c == first or not c.endswith(endings))
    told = {c: {row[c] for row in rows} - _SILENT for c in kept}
    plain = set() if "subject" in told else {c for c, values in told.items() if len(values) == 1 and values <= _VERBS}
    return Sheet(tuple(c for c, values in told.items() if values and c not in plain), rows)


def spreadsheet(answers: Sequence[Answer[Any]]) -> Sheet:
    """Every fact in a column of its own; the columns depend on the question only."""
    return _sheet(answers, WIDE)


def quoted(citation: Citation) -> str:
    """The sentence and where it stands: “…” (outlet, day)."""
    source = [citation.outlet or citation.path or citation.url, (citation.published or "")[:10]]
    return f"“{' '.join(citation.quote.split())}” ({', '.join(part for part in source if part)})"


def _of(name: str) -> Take:
    return lambda value: getattr(value, name)


def _cited(take: Take) -> Take:
    """What of the best quote behind an edge."""
    return lambda edge: take(edge.evidence[0]) if edge.evidence else None


def _verb(edge: Support) -> object:
    """The predicate with what qualifies it: "HOLDS, former"."""
    marks = (mark for mark in ("co", "former", "acting") if getattr(edge, mark))
    return ", ".join((edge.predicate.value, *marks))


def _seen(edge: Support) -> object:
    """The days between which it was seen."""
    return " – ".join(dict.fromkeys(day for day in (edge.first_seen, edge.last_seen) if day))


def _now(name: str) -> Take:
    """What something is today, as one word; None where it is what it was."""
    return lambda ref: None if getattr(ref, name) is None else "; ".join(getattr(ref, name)) or "no more"


def _event(meeting: MeetingRef) -> object:
    return f"{meeting.name}, {meeting.date}" if meeting.date else meeting.name


_EDGE = ("id", "predicate", "title_as_reported", "order", "co", "former", "acting", "start", "end", "date")
_COUNTS = ("first_seen", "last_seen", "n_documents", "n_independent", "confidence")
_SOURCE = ("start", "end", "document", "outlet", "title", "published", "url", "path", "claim", "rule")
_SILENT: frozenset[object] = frozenset((None, "", (), False, "certain"))
_VERBS: frozenset[object] = frozenset(Predicate)  # of "Who chaired …?" every edge is CHAIRED

WIDE = Shape(
    {
        Ref: {"_id": _of("id"), "_kind": _of("kind"), "": _of("name"), "_today": _now("today")},
        MeetingRef: {"_id": _of("id"), "": _of("name")}
        | {f"_{name}": _of(name) for name in ("type", "date", "date_inferred", "place", "place_today", "reported")},
        Support: {f"_{name}": _of(name) for name in (*_EDGE, *_COUNTS)}
        | {"_quote": _cited(_of("quote"))}
        | {f"_quote_{name}": _cited(_of(name)) for name in _SOURCE},
        Citation: {"": _of("quote")} | {f"_{name}": _of(name) for name in _SOURCE},
    },
    joint="_",
)
NARROW = Shape(
    {
        Ref: {" id": _of("id"), "": _of("name"), " today": _now("today")},
        MeetingRef: {" id": _of("id"), "": _of("name"), " date": _of("date"), " place": _of("place")}
        | {" place today": _now("place_today")},
        Support: {"": _verb, " seen": _seen, " says": _cited(quoted)},
        Citation: {"": quoted},
        Tie: {"": lambda tie: tie.who.name},
        Stage: {" id": lambda stage: stage.entity and stage.entity.id, "": _of("name")},
        Shared: {"": lambda shared: _event(shared.meeting), " says": _cited(quoted)},
        Cited: {"": lambda cited: _event(cited.meeting), " says": lambda cited: _cited(quoted)(cited.edge)},
        ClaimFacts: {"": _of("predicate"), " rule": _of("rule"), " confidence": _of("confidence")},
    },
    joint=" ",
)


def _sheet(answers: Sequence[Answer[Any]], shape: Shape) -> Sheet:
    columns = _spread(type(answers[0]).row, shape, "")
    rows = ({name: take(row) for name, take in columns.items()} for answer in answers for row in answer.rows)
    return Sheet(tuple(columns), tuple(rows))


def _spread(model: type[BaseModel], shape: Shape, joint: str) -> dict[str, Take]:
    """The columns of a model's fields and of their parts."""
    return {
        f"{joint}{name}{suffix}": _within(name, take, first=issubclass(kind, Citation))
        for name, field in model.model_fields.items()
        for kind in [_kind(field.annotation)]
        for suffix, take in _parts(kind, shape).items()
    }


def _parts(kind: type, shape: Shape) -> Parts:
    known = next((shape.parts[base] for base in kind.__mro__ if base in shape.parts), None)
    if known is not None:
        return known
    return _spread(kind, shape, shape.joint) if issubclass(kind, BaseModel) else {"": lambda value: value}


def _within(name: str, take: Take, *, first: bool) -> Take:
    """What of a field; of a list, of each, or of the first alone."""

    def taken(value: Any) -> object:
        inner = getattr(value, name)
        if isinstance(inner, tuple):
            return tuple(take(one) for one in (inner[:1] if first else inner))
        return None if inner is None else take(inner)

    return taken


def _kind(annotation: Any) -> type:
    """The class of a field, whether it holds one, none or several."""
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next(_kind(one) for one in get_args(annotation) if one not in (type(None), Ellipsis))
    return annotation if isinstance(annotation, type) else object


def _legible(value: object, names: Mapping[str, str]) -> object:
    """A value without repetitions, with names for ids."""
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_legible(one, names) for one in value if one is not None))
    return names.get(value, value) if isinstance(value, str) else value

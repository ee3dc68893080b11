"""Answers as flat rows: a few columns to look at, or every fact in a column of its own for a spreadsheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from queries.answers.base import Answer, Citation, MeetingRef, Ref, Row, Support

Parts: TypeAlias = Mapping[type, Mapping[str, Callable[[Any], object]]]
"""For a class of value, the columns it fills: what follows the field's name → what of the value goes there."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows of plain values."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]


def _of(name: str) -> Callable[[Any], object]:
    return lambda value: getattr(value, name)


def _cited(name: str) -> Callable[[Support], object]:
    """A field of the best quote behind an edge."""
    return lambda edge: getattr(edge.evidence[0], name) if edge.evidence else None


def _words(edge: Support) -> object:
    return quoted(edge.evidence[0]) if edge.evidence else None


def quoted(citation: Citation) -> str:
    """The sentence and where it stands: “…” (outlet, day)."""
    source = [citation.outlet or citation.path or citation.url, (citation.published or "")[:10]]
    return f"“{' '.join(citation.quote.split())}” ({', '.join(part for part in source if part)})"


_EDGE = ("predicate", "title_as_reported", "order", "co", "former", "acting", "start", "end", "date")
_COUNTS = ("first_seen", "last_seen", "n_documents", "n_independent", "confidence")
_QUOTE = ("quote", "start", "end", "document", "outlet", "title", "published", "url", "path", "claim", "rule")

WIDE: Parts = {
    MeetingRef: {"_id": _of("id"), "": _of("name")}
    | {f"_{name}": _of(name) for name in ("type", "date", "date_inferred", "place", "reported")},
    Ref: {"_id": _of("id"), "_kind": _of("kind"), "": _of("name")},
    Support: {f"_{name}": _of(name) for name in (*_EDGE, *_COUNTS)}
    | {f"_quote_{name}" if name != "quote" else "_quote": _cited(name) for name in _QUOTE},
}
NARROW: Parts = {
    MeetingRef: {"": _of("name"), " date": _of("date"), " place": _of("place")},
    Ref: {"": _of("name")},
    Support: {"": _of("predicate"), " says": _words},
}


def table(answers: Sequence[Answer[Any]]) -> Sheet:
    """The columns to look at; those that are empty in every row are left out."""
    made = _sheet(answers, NARROW)
    filled = tuple(c for c in made.columns if any(row[c] not in (None, "", (), False) for row in made.rows))
    return Sheet(filled, made.rows)


def spreadsheet(answers: Sequence[Answer[Any]]) -> Sheet:
    """Every fact in a column of its own; the columns depend on the question only."""
    return _sheet(answers, WIDE)


def _sheet(answers: Sequence[Answer[Any]], parts: Parts) -> Sheet:
    row_type = type(answers[0]).row
    kinds = _kinds(row_type)
    cells = {name: _parts(kind, parts) for name, kind in kinds.items()}
    first = next((name for name, kind in kinds.items() if issubclass(kind, Ref)), None)
    if parts is NARROW and first is not None:  # an id to ask on with
        cells[first] = {" id": _of("id"), **cells[first]}
    columns = tuple(f"{name}{suffix}" for name, columns in cells.items() for suffix in columns)
    return Sheet(columns, tuple(_row(row, cells) for answer in answers for row in answer.rows))


def _row(row: Row, cells: Mapping[str, Mapping[str, Callable[[Any], object]]]) -> dict[str, object]:
    filled: dict[str, object] = {}
    for name, columns in cells.items():
        value = getattr(row, name)
        for suffix, take in columns.items():
            filled[f"{name}{suffix}"] = _taken(value, take)
    return filled


def _taken(value: object, take: Callable[[Any], object]) -> object:
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_taken(one, take) for one in value))
    return take(value)


def _parts(kind: type, parts: Parts) -> Mapping[str, Callable[[Any], object]]:
    found = next((parts[base] for base in kind.__mro__ if base in parts), None)
    return found or {"": _plain}


def _plain(value: object) -> object:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else value


def _kinds(row_type: type[Row]) -> dict[str, type]:
    """The class of each field, whether it holds one, none or several."""
    return {name: _kind(field.annotation) for name, field in row_type.model_fields.items()}


def _kind(annotation: Any) -> type:
    if get_origin(annotation) in (Union, UnionType, tuple):
        return next(_kind(one) for one in get_args(annotation) if one not in (type(None), Ellipsis))
    return annotation if isinstance(annotation, type) else object

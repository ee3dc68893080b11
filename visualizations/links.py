"""The links of an entity as a table: the equal alternative to the picture, and its keyboard way in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.model.entities import Entity
from graph.model.kinds import Predicate
from queries.answers.base import Support
from queries.answers.ties import LinkRow, Neighbourhood

_ORDER = {predicate: i for i, predicate in enumerate(Predicate)}


@dataclass(frozen=True, slots=True)
class Row:
    """One edge as a row; `other` is the end that is not the centre, None where neither is."""

    edge: Support
    subject: Entity
    object: Entity
    other: Entity | None


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one heading; `heading` is a key of the catalogue: out.HOLDS, in.CHAIRED, links.further."""

    heading: str
    rows: tuple[Row, ...]


def sections(drawing: Neighbourhood) -> tuple[Section, ...]:
    """The links of the centre by predicate and direction, latest first; then the links between others."""
    nodes = {node.id: node for node in drawing.nodes}
    rows = [_row(link, nodes, drawing.centre) for link in drawing.rows]
    headed = sorted(((_heading(row, drawing.centre), row) for row in _latest_first(rows)), key=lambda pair: pair[0])
    groups = groupby(headed, key=lambda pair: pair[0])
    return tuple(Section(heading, tuple(row for _, row in group)) for (_, heading), group in groups)


def _row(link: LinkRow, nodes: Mapping[str, Entity], centre: str) -> Row:
    subject, object_ = nodes[link.subject], nodes[link.object]
    return Row(link.edge, subject, object_, {subject.id: object_, object_.id: subject}.get(centre))


def _heading(row: Row, centre: str) -> tuple[int, str]:
    """Where the row's section stands on the page, and its key in the catalogue."""
    if row.other is None:
        return len(_ORDER), "links.further"
    way = "out" if row.subject.id == centre else "in"
    return _ORDER[row.edge.predicate], f"{way}.{row.edge.predicate.value}"


def _latest_first(rows: Iterable[Row]) -> list[Row]:
    """Latest first; within one day as the list in the text had them."""
    in_order = sorted(rows, key=lambda row: (row.edge.order is None, row.edge.order or 0, row.edge.id))
    return sorted(in_order, key=_day, reverse=True)


def _day(row: Row) -> str:
    return row.edge.date or (row.other.date if row.other else None) or row.edge.last_seen or ""

"""Claims and clusters → the entities and edges that users query; pure, sorted, nothing invented."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.days import days
from graph.facts import Clusters, Naming, Support, facts
from graph.model.claims import Reading
from graph.model.entities import Edge, Entity, edge_id
from graph.model.kinds import check_pattern
from graph.model.mentions import Mention, PositionMention
from graph.names import plain

_T = TypeVar("_T", str, int)


@dataclass(frozen=True, slots=True)
class Derived:
    """The query layer of some readings, sorted by id."""

    entities: tuple[Entity, ...]
    edges: tuple[Edge, ...]


def derive(readings: Iterable[Reading], clusters: Clusters) -> Derived:
    """Every entity that the readings name and every edge that their claims support."""
    found = facts(readings, clusters)
    return Derived(entities(found.named), edges(found.support))


def edges(support: Iterable[Support]) -> tuple[Edge, ...]:
    """One edge a predicate and pair of entities, each with all the claims it follows from."""
    groups: dict[str, list[Support]] = defaultdict(list)
    for one in support:
        check_pattern(one.subject.kind, one.predicate, one.object.kind)
        groups[edge_id(one.predicate, one.subject.id, one.object.id)].append(one)
    return tuple(_edge(id_, groups[id_]) for id_ in sorted(groups))


def entities(named: Iterable[Naming]) -> tuple[Entity, ...]:
    """One entity a cluster, with what its mentions agree on most."""
    groups: dict[str, list[Naming]] = defaultdict(list)
    for one in named:
        groups[one.entity.id].append(one)
    return tuple(_entity(id_, groups[id_]) for id_ in sorted(groups))


def _edge(id_: str, support: Sequence[Support]) -> Edge:
    qualifiers = [one.qualifiers for one in support]
    observed = [one for one in support if not one.qualifiers.former] or support
    return Edge(
        id=id_,
        predicate=support[0].predicate,
        subject=support[0].subject.id,
        object=support[0].object.id,
        claims=tuple(sorted({one.claim for one in support})),
        first_seen=min((one.days.first for one in observed if one.days.first), default=None),
        last_seen=max((one.days.last for one in observed if one.days.last), default=None),
        n_documents=len({one.document for one in support}),
        n_independent=len({one.source for one in support}),
        confidence=round(max(one.confidence for one in support), 3),
        former=all(q.former for q in qualifiers),
        acting=all(q.acting for q in qualifiers),
        co=any(q.co for q in qualifiers),
        title_as_reported=_commonest(q.title_as_reported for q in qualifiers),
        order=_commonest(q.order for q in qualifiers),
        start=_commonest(q.start for q in qualifiers),
        end=_commonest(q.end for q in qualifiers),
        date=_commonest(q.date for q in qualifiers),
    )


def _entity(id_: str, named: Sequence[Naming]) -> Entity:
    mentions = [one.mention for one in named]
    names = [one.name for one in mentions]
    name = _commonest(names) or ""
    date, inferred = _date(mentions)
    return Entity(
        id=id_,
        kind=named[0].entity.kind,
        name=name,
        folded=plain(name),
        aliases=tuple(sorted(set(names) - {name})),
        key=_commonest(one.key for one in named),
        title=_commonest(m.title for m in mentions if isinstance(m, PositionMention)),
        place=_commonest(_field(m, "place") for m in mentions),
        unit=_commonest(_field(m, "unit") for m in mentions),
        type=_commonest(_field(m, "type") for m in mentions),
        number=_commonest(_field(m, "number") for m in mentions),
        date=date,
        date_earliest=days(date).first,
        date_latest=days(date).last,
        date_inferred=inferred,
        first_seen=min((one.days.first for one in named if one.days.first), default=None),
        last_seen=max((one.days.last for one in named if one.days.last), default=None),
        n_documents=len({one.document for one in named}),
    )


def _date(mentions: Sequence[Mention]) -> tuple[str | None, bool]:
    """The date most mentions give; a stated one before an inferred one, a longer one before a shorter."""
    found = Counter(
        (_field(m, "date"), bool(getattr(m, "date_inferred", False))) for m in mentions if _field(m, "date")
    )
    ranked = sorted(found, key=lambda d: (d[1], -found[d], -len(d[0] or ""), d[0] or ""))
    return ranked[0] if ranked else (None, False)


def _field(mention: Mention, name: str) -> str | None:
    """A field that only some kinds of mention have."""
    value: str | None = getattr(mention, name, None)
    return value


def _commonest(values: Iterable[_T | None]) -> _T | None:
    """The value most often given; of several the smallest."""
    counts = Counter(v for v in values if v is not None)
    return min(counts, key=lambda v: (-counts[v], v), default=None)

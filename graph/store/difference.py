"""What has to change so that one graph becomes another; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.derive import Derived
from graph.facts import Clusters
from graph.model.claims import Reading
from graph.store.rows import Row, claim_row, edge_row, entity_row

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Node:
    """An entity as the store holds it."""

    label: str
    properties: Row


@dataclass(frozen=True, slots=True)
class Link:
    """A derived edge as the store holds it; `pattern` ("Person CHAIRED Meeting") names its statements."""

    pattern: str
    subject: str
    object: str
    properties: Row


@dataclass(frozen=True, slots=True)
class Content:
    """A graph, or the part of one that a change may touch: by entity id, edge id and claim key."""

    entities: Mapping[str, Node]
    edges: Mapping[str, Link]
    claims: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Change:
    """What to write and what to take away, each sorted."""

    put_entities: tuple[Node, ...]
    put_edges: tuple[Link, ...]
    put_claims: tuple[Row, ...]
    ties: tuple[tuple[str, Row], ...]  # ("SUBJECT Person", {claim, entity})
    unlinked_claims: tuple[str, ...]
    gone_entities: tuple[Node, ...]
    gone_edges: tuple[Link, ...]
    gone_claims: tuple[str, ...]


def content(readings: Iterable[Reading], clusters: Clusters, derived: Derived) -> Content:
    """What a store holds that was given these readings."""
    kinds = {e.id: e.kind.value for e in derived.entities}
    links = (Link(f"{kinds[e.subject]} {e.predicate} {kinds[e.object]}", e.subject, e.object, edge_row(e))
             for e in derived.edges)  # fmt: skip
    claims = (claim_row(claim, clusters) for reading in readings for claim in reading.claims)
    return Content(
        entities={e.id: Node(e.kind.value, entity_row(e)) for e in derived.entities},
        edges={link.properties["id"]: link for link in links},
        claims={row["key"]: row for row in claims},
    )


def difference(before: Content, after: Content) -> Change:
    """The change that makes `before` into `after`; empty where they are equal."""
    put_claims = _changed(before.claims, after.claims)
    moved = [row for row in put_claims if _ends(before.claims.get(row["key"])) != _ends(row)]
    return Change(
        put_entities=_changed(before.entities, after.entities),
        put_edges=_changed(before.edges, after.edges),
        put_claims=put_claims,
        ties=tuple(tie for row in moved for tie in _ties(row, after)),
        unlinked_claims=tuple(row["key"] for row in moved if row["key"] in before.claims),
        gone_entities=_gone(before.entities, after.entities),
        gone_edges=_gone(before.edges, after.edges),
        gone_claims=tuple(sorted(before.claims.keys() - after.claims.keys())),
    )


def _changed(before: Mapping[str, _T], after: Mapping[str, _T]) -> tuple[_T, ...]:
    return tuple(after[key] for key in sorted(after) if before.get(key) != after[key])


def _gone(before: Mapping[str, _T], after: Mapping[str, _T]) -> tuple[_T, ...]:
    return tuple(before[key] for key in sorted(before.keys() - after.keys()))


def _ends(claim: Row | None) -> tuple[str, str] | None:
    return None if claim is None else (claim["subject"], claim["object"])


def _ties(claim: Row, after: Content) -> Iterable[tuple[str, Row]]:
    for role, entity in (("SUBJECT", claim["subject"]), ("OBJECT", claim["object"])):
        yield f"{role} {after.entities[entity].label}", {"claim": claim["key"], "entity": entity}

"""What has to change so that one graph becomes another; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.derive import edges, entities
from graph.facts import Facts, Naming, Support
from graph.model.entities import Edge
from graph.store.rows import Row, claim_key, claim_row, edge_row, entity_row, naming_row

NameKey = tuple[str, str, str]
"""Document, mention and entity of a naming."""
_K = TypeVar("_K", str, NameKey)
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
class ClaimNode:
    """A claim as the store holds it, with the labels of the entities that it is about."""

    properties: Row
    subject_label: str
    object_label: str

    @property
    def ends(self) -> tuple[str, str]:
        """The ids of those entities."""
        return self.properties["subject"], self.properties["object"]


@dataclass(frozen=True, slots=True)
class Name:
    """A document's naming of an entity as the store holds it."""

    document: str
    label: str
    entity: str
    properties: Row


@dataclass(frozen=True, slots=True)
class Content:
    """A graph, or the part of one that a change may touch."""

    entities: Mapping[str, Node]
    edges: Mapping[str, Link]
    claims: Mapping[str, ClaimNode]  # by Claim.key
    names: Mapping[NameKey, Name]


@dataclass(frozen=True, slots=True)
class Change:
    """What to write and what to take away, each sorted."""

    put_entities: tuple[Node, ...]  # new ones, and those that change
    old_entities: tuple[Node, ...]  # those that change, as they were
    new_edges: tuple[Link, ...]
    put_edges: tuple[Link, ...]  # those that change
    new_claims: tuple[ClaimNode, ...]
    put_claims: tuple[ClaimNode, ...]  # those that change
    moved_claims: tuple[ClaimNode, ...]  # of these, those that change their entities
    put_names: tuple[Name, ...]
    gone_entities: tuple[Node, ...]
    gone_edges: tuple[Link, ...]
    gone_claims: tuple[str, ...]
    gone_names: tuple[Name, ...]


def difference(before: Content, after: Content) -> Change:
    """The change that makes `before` into `after`; empty where they are equal."""
    put_claims = _changed(before.claims, after.claims)
    return Change(
        put_entities=(*_new(before.entities, after.entities), *_changed(before.entities, after.entities)),
        old_entities=_changed(after.entities, before.entities),
        new_edges=_new(before.edges, after.edges),
        put_edges=_changed(before.edges, after.edges),
        new_claims=_new(before.claims, after.claims),
        put_claims=put_claims,
        moved_claims=tuple(one for one in put_claims if before.claims[one.properties["key"]].ends != one.ends),
        put_names=(*_new(before.names, after.names), *_changed(before.names, after.names)),
        gone_entities=_gone(before.entities, after.entities),
        gone_edges=_gone(before.edges, after.edges),
        gone_claims=tuple(sorted(before.claims.keys() - after.claims.keys())),
        gone_names=_gone(before.names, after.names),
    )


def nodes(named: list[Naming]) -> dict[str, Node]:
    """The entities that follow from namings, as the store holds them."""
    return {one.id: Node(one.kind.value, entity_row(one)) for one in entities(named)}


def links(support: list[Support]) -> dict[str, Link]:
    """The edges that follow from support, as the store holds them."""
    kinds = {end.id: end.kind for one in support for end in (one.subject, one.object)}

    def link(edge: Edge) -> Link:
        pattern = f"{kinds[edge.subject]} {edge.predicate} {kinds[edge.object]}"
        return Link(pattern, edge.subject, edge.object, edge_row(edge))

    return {edge.id: link(edge) for edge in edges(support)}


def claims(found: Facts, other: Facts) -> dict[str, ClaimNode]:
    """The claims of some readings, as the store holds them, without those of which the other facts say the same."""
    same = {(claim.document, claim.id): (claim, support) for claim, support in other.said}
    return {
        claim_key(claim.document, claim.id): ClaimNode(
            claim_row(claim, support), support.subject.kind.value, support.object.kind.value
        )
        for claim, support in found.said
        if same.get((claim.document, claim.id)) != (claim, support)
    }


def names(found: Facts, other: Facts) -> dict[NameKey, Name]:
    """The namings of some readings, as the store holds them, without those that the other facts have too."""
    same = {_name_key(one): one for one in other.named}
    return {
        key: Name(one.document, one.entity.kind.value, one.entity.id, naming_row(one))
        for one in found.named
        if same.get(key := _name_key(one)) != one
    }


def _name_key(one: Naming) -> NameKey:
    return one.document, one.mention.id, one.entity.id


def _new(before: Mapping[_K, _T], after: Mapping[_K, _T]) -> tuple[_T, ...]:
    return tuple(after[key] for key in sorted(after.keys() - before.keys()))


def _changed(before: Mapping[_K, _T], after: Mapping[_K, _T]) -> tuple[_T, ...]:
    return tuple(after[key] for key in sorted(after.keys() & before.keys()) if before[key] != after[key])


def _gone(before: Mapping[_K, _T], after: Mapping[_K, _T]) -> tuple[_T, ...]:
    return tuple(before[key] for key in sorted(before.keys() - after.keys()))

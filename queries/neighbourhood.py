"""What stands around an entity, step by step, cut where it grows too large to look at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model.entities import Entity
from graph.model.kinds import EntityKind
from queries.answers.base import Asked
from queries.answers.ties import LinkRow, Neighbourhood
from queries.binding import BadValue
from queries.candidates import by_id
from queries.catalog import part, question
from queries.citations import with_evidence
from queries.reader import Reader

DEPTH = 3  # steps at most: beyond, everything is tied to everything
_EDGES = 6  # edges a node that are shown at most

Frontier = Mapping[str, Sequence[str]]
"""Kind → ids."""


@dataclass(slots=True)
class _Found:
    """Nodes and edges met so far, in the order in which they were."""

    nodes: dict[str, Entity]
    edges: dict[str, dict[str, Any]] = field(default_factory=dict)
    n_nodes: int = 1
    n_edges: int = 0


def neighbourhood(store: Reader, asked: Asked) -> Neighbourhood:
    """The entities within some steps of the centre, the best attested first, and the edges between them."""
    centre, limit = asked.about[0], int(asked.parameters["limit"])
    depth = int(asked.parameters["depth"])
    if not 1 <= depth <= DEPTH:
        raise BadValue(f"depth is 1 to {DEPTH}; {depth} is not")
    filters = {key: asked.parameters.get(key) for key in ("as_of", "via", "min_confidence", "min_independent")}
    (own,) = by_id(store, [centre.id])
    found = _Found({centre.id: _entity(own["kind"], own["entity"])})
    ring = list(found.nodes.values())
    for _ in range(depth):
        ring = _step(store, found, ring, limit, filters)
        if not ring:
            break
    _among(store, found, ring, limit * _EDGES, filters)
    return _answer(store, asked, found)


def frontier(nodes: Iterable[Entity]) -> Frontier:
    """The ids of nodes by kind, for statements that look each kind up in its own index."""
    ids: dict[str, list[str]] = {kind.value: [] for kind in EntityKind}
    for node in nodes:
        ids[node.kind].append(node.id)
    return ids


def _step(store: Reader, found: _Found, ring: Sequence[Entity], limit: int, filters: Mapping[str, Any]) -> list[Entity]:
    """Go one step on from the ring; the nodes that are new."""
    parameters = {**filters, "entity": frontier(ring), "limit": limit * _EDGES}
    rows = store.read(question("neighbourhood").cypher, parameters)
    new: dict[str, Entity] = {}
    for row in rows:
        other = _entity(row["kind"], row["other"])
        if other.id not in found.nodes and len(found.nodes) < limit:
            found.nodes[other.id] = new[other.id] = other
        found.edges.setdefault(row["edge"]["id"], dict(row))
    if rows:
        found.n_nodes = max(found.n_nodes + len(new), rows[0]["n_nodes"] + 1)
        found.n_edges = max(found.n_edges, rows[0]["n_edges"])
    return list(new.values())


def _among(store: Reader, found: _Found, ring: Sequence[Entity], limit: int, filters: Mapping[str, Any]) -> None:
    """Add the edges between nodes of the last step, which no step has followed."""
    ids = {**filters, "frontier": frontier(ring), "ids": [node.id for node in ring], "limit": limit}
    for row in store.read(part("among"), ids) if ring else ():
        found.edges.setdefault(row["edge"]["id"], dict(row))


def _answer(store: Reader, asked: Asked, found: _Found) -> Neighbourhood:
    shown = [row for row in found.edges.values() if {row["subject"], row["object"]} <= found.nodes.keys()]
    slim = [{key: row[key] for key in ("subject", "object", "edge")} for row in shown]
    cited = with_evidence(store, slim, int(asked.parameters.get("evidence", 0)))
    n_edges = max(found.n_edges, len(found.edges))
    return Neighbourhood(
        asked=asked,
        rows=tuple(LinkRow.model_validate(row) for row in cited),
        more=found.n_nodes > len(found.nodes) or n_edges > len(shown),
        centre=asked.about[0].id,
        nodes=tuple(found.nodes.values()),
        n_nodes=found.n_nodes,
        n_edges=n_edges,
    )


def _entity(kind: str, properties: Mapping[str, Any]) -> Entity:
    return Entity.model_validate({**properties, "kind": kind})

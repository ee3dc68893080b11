"""A part of the graph that grows step by step, and stops growing where it becomes too large to look at."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.model.entities import Entity
from graph.model.kinds import EntityKind
from queries.answers.ties import LinkRow
from queries.catalog import part, question
from queries.citations import with_evidence
from queries.reader import Reader

EDGES = 6  # edges a node that are read at most
FILTERS = ("as_of", "via", "min_confidence", "min_independent")


def frontier(nodes: Iterable[Entity]) -> dict[str, list[str]]:
    """The ids of nodes by kind: statements look each kind up in its own index."""
    ids: dict[str, list[str]] = {kind.value: [] for kind in EntityKind}
    for node in nodes:
        ids[node.kind.value].append(node.id)
    return ids


def entity(kind: str, properties: Mapping[str, Any]) -> Entity:
    """The entity of a node's properties."""
    return Entity.model_validate({**properties, "kind": kind})


class Surroundings:
    """Nodes and edges in the order in which they were met; the counts are of before any cut."""

    def __init__(self, store: Reader, nodes: Iterable[Entity], limit: int, filters: Mapping[str, Any]) -> None:
        self._store = store
        self._limit = limit
        self._filters = {key: filters.get(key) for key in FILTERS}
        self._filters |= {key: self._filters[key] or 0 for key in ("min_confidence", "min_independent")}
        self._edges: dict[str, dict[str, Any]] = {}
        self.nodes = {node.id: node for node in nodes}
        self.n_nodes = len(self.nodes)
        self.n_edges = 0

    @property
    def is_full(self) -> bool:
        """Whether no further node has room."""
        return len(self.nodes) >= self._limit

    def step(self, ring: Sequence[Entity], via: str | None = None) -> list[Entity]:
        """Go one edge on from these nodes; the nodes that are new, the best attested first."""
        parameters = {**self._filters, "entity": frontier(ring), "limit": self._limit * EDGES}
        rows = self._store.read(question("neighbourhood").cypher, parameters | ({"via": via} if via else {}))
        before = len(self._edges)
        new: dict[str, Entity] = {}
        for row in rows:
            if row["other"]["id"] not in self.nodes and len(self.nodes) < self._limit:
                other = entity(row["kind"], row["other"])
                self.nodes[other.id] = new[other.id] = other
            self._edges.setdefault(row["edge"]["id"], dict(row))
        if rows:
            self.n_nodes = max(self.n_nodes + len(new), rows[0]["n_nodes"] + 1)
            self.n_edges = max(len(self._edges), before + rows[0]["n_edges"] - len(rows))
        return list(new.values())

    def join(self, ring: Sequence[Entity]) -> None:
        """Add the edges between these nodes, which no step has followed yet."""
        if not ring:
            return
        parameters = {**self._filters, "frontier": frontier(ring), "ids": [node.id for node in ring]}
        for row in self._store.read(part("among"), parameters | {"limit": self._limit * EDGES}):
            self._edges.setdefault(row["edge"]["id"], dict(row))
        self.n_edges = max(self.n_edges, len(self._edges))

    def links(self, evidence: int) -> tuple[LinkRow, ...]:
        """The edges between the nodes that are here, with their evidence."""
        shown = [row for row in self._edges.values() if {row["subject"], row["object"]} <= self.nodes.keys()]
        slim = [{key: row[key] for key in ("subject", "object", "edge")} for row in shown]
        return tuple(LinkRow.model_validate(row) for row in with_evidence(self._store, slim, evidence))

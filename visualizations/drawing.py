"""What a picture is drawn from: entities, and the links between them with the words behind each."""

from dataclasses import dataclass, replace

from graph.model.entities import Entity
from queries.answers.base import Support


@dataclass(frozen=True, slots=True)
class Link:
    """One edge of the graph between two nodes of the drawing."""

    subject: str
    object: str
    edge: Support


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes in the order of their importance, the centre first; totals are of before any cut."""

    centre: str
    nodes: tuple[Entity, ...]
    links: tuple[Link, ...]
    n_nodes: int
    n_edges: int

    def cut(self, limit: int) -> "Drawing":
        """The first `limit` nodes with the links between them; the totals stay those of the whole."""
        nodes = self.nodes[:limit]
        kept = {node.id for node in nodes}
        links = tuple(link for link in self.links if link.subject in kept and link.object in kept)
        return replace(self, nodes=nodes, links=links)

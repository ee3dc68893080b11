"""What a picture is drawn from: entities, and the links between them with the words behind each."""

from dataclasses import dataclass

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

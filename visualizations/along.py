"""The shortest ways between two people as one drawing: what they share is drawn once."""

from graph.model.entities import Entity
from graph.names import plain
from queries.answers.base import Ref
from queries.answers.ties import LinkRow, Neighbourhood, Paths


def along(paths: Paths) -> Neighbourhood | None:
    """The nodes and edges of all the ways, the first end as the centre; None where there is no way."""
    nodes: dict[str, Entity] = {}
    rows: dict[str, LinkRow] = {}
    for way in paths.rows:
        nodes |= {ref.id: _entity(ref) for ref in way.nodes if ref.id not in nodes}
        for here, there, hop in zip(way.nodes, way.nodes[1:], way.edges, strict=False):
            object_ = there.id if hop.subject == here.id else here.id
            rows.setdefault(hop.id, LinkRow(subject=hop.subject, object=object_, edge=hop))
    if not nodes:
        return None
    return Neighbourhood(
        asked=paths.asked,
        rows=tuple(rows.values()),
        centre=next(iter(nodes)),
        nodes=tuple(nodes.values()),
        n_nodes=len(nodes),
        n_edges=len(rows),
    )


def _entity(ref: Ref) -> Entity:
    return Entity(id=ref.id, kind=ref.kind, name=ref.name, folded=plain(ref.name))

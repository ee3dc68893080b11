"""What stands around an entity."""

from queries.answers.base import Asked
from queries.answers.ties import Neighbourhood
from queries.binding import BadValue
from queries.candidates import by_id
from queries.reader import Reader
from queries.surroundings import Surroundings, entity

DEPTH = 3  # steps at most: beyond, everything is tied to everything


def neighbourhood(store: Reader, asked: Asked) -> Neighbourhood:
    """The entities within some steps of the centre and the edges between them."""
    given, depth = asked.parameters, int(asked.parameters["depth"])
    if not 1 <= depth <= DEPTH:
        raise BadValue(f"depth is 1 to {DEPTH}; {depth} is not")
    (own,) = by_id(store, [asked.about[0].id])
    ring = [entity(own["kind"], own["entity"])]
    found = Surroundings(store, ring, int(given["limit"]), given)
    steps = 0
    while steps < depth:
        ring, steps = found.step(ring), steps + 1
        if not ring or found.is_full:  # further steps would lead to nodes that are not shown
            break
    unseen = bool(ring) and steps < depth  # what the steps not made lead to
    found.join(ring)
    links = found.links(int(given.get("evidence", 0)))
    return Neighbourhood(
        asked=asked,
        rows=links,
        more=unseen or found.n_nodes > len(found.nodes) or found.n_edges > len(links),
        centre=asked.about[0].id,
        nodes=tuple(found.nodes.values()),
        n_nodes=found.n_nodes,
        n_edges=found.n_edges,
    )

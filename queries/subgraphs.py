"""Parts of the graph to take away: what stands around an entity, or what happened in a period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.entities import Entity
from graph.model.kinds import EntityKind, Predicate
from queries.answers.meetings import Meetings
from queries.answers.ties import LinkRow, Neighbourhood
from queries.ask import ask
from queries.candidates import by_id
from queries.reader import Reader
from queries.surroundings import Surroundings, entity

NODES = 1000  # a part of the graph that a person can still look through


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Entities and the edges between them, both sorted by id; `more` says that it was cut."""

    nodes: tuple[Entity, ...]
    links: tuple[LinkRow, ...]
    more: bool


def around(store: Reader, name: str, *, depth: int = 2, limit: int = NODES, **filters: object) -> Subgraph:
    """What stands within some steps of an entity, by name or id; filters are those of `neighbourhood`."""
    found = ask(store, Neighbourhood, entity=name, depth=depth, limit=limit, evidence=1, **filters)
    return _subgraph(found.nodes, found.rows, more=found.more)


def during(store: Reader, from_: str | None, to: str | None, *, limit: int = NODES, **filters: object) -> Subgraph:
    """The meetings that may lie in a period, everything tied to them, and the posts of those who were there."""
    return store.steady(lambda: _during(store, {"from_": from_, "to": to, "limit": limit, **filters}, limit))


def _during(store: Reader, filters: Mapping[str, object], limit: int) -> Subgraph:
    met = ask(store, Meetings, evidence=0, **filters)
    rows = by_id(store, [row.meeting.id for row in met.rows], [EntityKind.MEETING])
    meetings = [entity(row["kind"], row["entity"]) for row in rows]
    found = Surroundings(store, meetings, limit, met.asked.parameters)
    there = found.step(meetings) if meetings else []
    people = [node for node in there if node.kind is EntityKind.PERSON]
    posts = found.step(people, Predicate.HOLDS) if people else []
    if posts:
        found.step(posts, Predicate.AT)
    links = found.links(1)
    cut = met.more or found.n_nodes > len(found.nodes) or found.n_edges > len(links)
    return _subgraph(found.nodes.values(), links, more=cut)


def _subgraph(nodes: Iterable[Entity], links: Iterable[LinkRow], *, more: bool) -> Subgraph:
    by_node = tuple(sorted(nodes, key=lambda node: node.id))
    return Subgraph(by_node, tuple(sorted(links, key=lambda link: link.edge.id)), more)

"""Edges that the tables which ship tell, between bodies and places that the graph has."""

from collections.abc import Iterable, Mapping

from graph.builtin import Told, told_of
from graph.identity.resolving import entity_id
from graph.model.kinds import EntityKind, Predicate
from graph.store.bolt import Work
from graph.store.difference import Link, Node
from graph.store.putting import put_edges
from graph.store.rows import edge_row
from graph.store.statements import statement

Nodes = Mapping[str, Node]


def lineages(work: Work, old: Nodes, new: Nodes) -> tuple[dict[str, Link], dict[str, Link]]:
    """The edges at entities that come or go, before and after; `old` and `new` are the entities in reach."""
    changed = [old.get(id_) or new[id_] for id_ in sorted(old.keys() ^ new.keys())]
    told = sorted({one for node in changed for one in _told(node)})
    stored = _stored(work, told, {*old, *new})
    return _between(told, {*old, *stored}), _between(told, {*new, *stored})


def among(nodes: Nodes) -> dict[str, Link]:
    """Every edge that is told between these entities."""
    return _between(sorted({one for node in nodes.values() for one in _told(node)}), set(nodes))


def put_all(work: Work) -> None:
    """Write every edge that is told between entities of a store that has none yet; again, it changes nothing."""
    nodes: dict[str, Node] = {}
    for kind in (EntityKind.BODY, EntityKind.PLACE):
        for row in work.rows(statement("entities", f"every {kind}")):
            nodes[str(row["properties"]["id"])] = Node(kind.value, row["properties"])
    made = among(nodes)
    put_edges(work, [made[id_] for id_ in sorted(made)])


def _told(node: Node) -> tuple[Told, ...]:
    """What is told of an entity that has the id of its key: a name without its place is nobody's successor."""
    kind, key = EntityKind(node.label), node.properties.get("key")
    if key is None or entity_id(kind, key) != node.properties["id"]:
        return ()
    return told_of(kind, key)


def _stored(work: Work, told: Iterable[Told], known: set[str]) -> set[str]:
    """Which of the other ends are in the store."""
    wanted: dict[str, set[str]] = {}
    for one in told:
        wanted.setdefault(one.kind.value, set()).update(set(one.ends) - known)
    found: set[str] = set()
    for label, ids in sorted(wanted.items()):
        rows = work.each(statement("entities", f"some {label}"), "rows", [{"entity": id_} for id_ in sorted(ids)])
        found |= {str(row["properties"]["id"]) for row in rows}
    return found


def _between(told: Iterable[Told], present: set[str]) -> dict[str, Link]:
    edges = ((one, one.edge) for one in told if present.issuperset(one.ends))
    return {
        edge.id: Link(f"{one.kind} {Predicate.SUCCEEDED_BY} {one.kind}", edge.subject, edge.object, edge_row(edge))
        for one, edge in edges
    }

"""The entries under which names are found, kept in step with the entities."""

from collections.abc import Iterable, Iterator
from itertools import islice

from graph.entries import Entry, entries
from graph.model.kinds import EntityKind
from graph.store.bolt import Bolt, Work
from graph.store.difference import Change, Node
from graph.store.rows import Row
from graph.store.statements import statement

_SOME = 500  # entities a transaction


def follow(work: Work, change: Change) -> None:
    """Write the entries of entities that come or change, and take away those that no name has any more."""
    before = _of((*change.old_entities, *change.gone_entities))
    after = _of(change.put_entities)
    work.each(statement("entries", "delete"), "keys", sorted(one.key for one in before - after))
    work.each(statement("entries", "create"), "rows", _rows(after - before))


def create(work: Work, nodes: Iterable[Node]) -> None:
    """Write the entries of entities that are new."""
    work.each(statement("entries", "create"), "rows", entry_rows(nodes))


def entry_rows(nodes: Iterable[Node]) -> list[Row]:
    """The properties of the entries of some entities, sorted."""
    return _rows(_of(nodes))


def put_all(bolt: Bolt) -> None:
    """Write the entries of every entity, some a transaction; again, it changes nothing."""
    for kind in EntityKind:
        nodes = iter(bolt.work(lambda work, kind=kind: _stored(work, kind)))  # type: ignore[misc]
        while some := tuple(islice(nodes, _SOME)):
            bolt.work(lambda work, some=some: _put(work, some), write=True)  # type: ignore[misc]


def of_node(node: Node) -> frozenset[Entry]:
    """The entries of an entity as the store holds it."""
    said = node.properties
    names = (said["name"], *said.get("aliases", ()))
    return entries(EntityKind(node.label), said["id"], names, said["n_documents"])


def _of(nodes: Iterable[Node]) -> frozenset[Entry]:
    return frozenset(one for node in nodes for one in of_node(node))


def _rows(found: Iterable[Entry]) -> list[Row]:
    rows: Iterator[Row] = ({"key": one.key, "of_kind": str(one)} for one in found)
    return sorted(rows, key=lambda row: str(row["key"]))


def _put(work: Work, nodes: Iterable[Node]) -> None:
    work.each(statement("entries", "put"), "rows", entry_rows(nodes))


def _stored(work: Work, kind: EntityKind) -> list[Node]:
    rows = work.rows(statement("entities", f"every {kind}"))
    return [Node(kind.value, row["properties"]) for row in rows]

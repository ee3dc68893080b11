"""The statements of one write, in the order that never leaves a relationship without its ends."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from graph.model.claims import Reading
from graph.store.bolt import Work
from graph.store.difference import Change, Content, Link, Node
from graph.store.rows import Row, document_row
from graph.store.statements import statement, statements

_T = TypeVar("_T")


def advance(work: Work) -> int:
    """Count the write; two writers meet on this record, and one of them waits or tries again."""
    return int(work.rows(statement("meta", "advance"))[0]["revision"])


def stored(work: Work) -> Content:
    """Everything derived that the store holds."""
    entities, edges = {}, {}
    for label, cypher in statements("entities").items():
        for row in work.rows(cypher):
            entities[row["properties"]["id"]] = Node(label, row["properties"])
    for pattern, cypher in statements("edges").items():
        for row in work.rows(cypher):
            edges[row["properties"]["id"]] = Link(pattern, row["subject"], row["object"], row["properties"])
    claims = [row["properties"] for row in work.rows(statement("documents", "claims"))]
    return Content(entities, edges, {row["key"]: row for row in claims})


def apply(work: Work, put: Sequence[Reading], gone: Sequence[str], change: Change) -> None:
    """Write documents and what follows from them."""
    _run(work, "unlink claims", "keys", list(change.unlinked_claims))
    _run(work, "delete claims", "keys", list(change.gone_claims))
    for pattern, links in _grouped((link.pattern, link) for link in change.gone_edges):
        rows: list[Row] = [{"subject": link.subject, "object": link.object} for link in links]
        work.each(statement("delete_edges", pattern), "rows", rows)
    for what in ("documents", "texts", "readings"):
        _run(work, f"delete {what}", "ids", list(gone))
    _run(work, "put", "rows", [document_row(reading) for reading in put])
    _put(work, change)
    for label, nodes in _grouped((node.label, node) for node in change.gone_entities):
        work.each(statement("delete_entities", label), "ids", [node.properties["id"] for node in nodes])


def _put(work: Work, change: Change) -> None:
    for label, nodes in _grouped((node.label, node) for node in change.put_entities):
        rows: list[Row] = [{"id": node.properties["id"], "properties": node.properties} for node in nodes]
        work.each(statement("put_entities", label), "rows", rows)
    claims = [{"key": c["key"], "document": c["document"], "properties": c} for c in change.put_claims]
    _run(work, "put claims", "rows", claims)
    for tie, ties in _grouped(change.ties):
        work.each(statement("put_links", tie), "rows", ties)
    for pattern, links in _grouped((link.pattern, link) for link in change.put_edges):
        rows = [{"subject": e.subject, "object": e.object, "properties": e.properties} for e in links]
        work.each(statement("put_edges", pattern), "rows", rows)


def _run(work: Work, name: str, parameter: str, values: Sequence[object]) -> None:
    if values:
        work.each(statement("documents", name), parameter, list(values))


def _grouped(pairs: Iterable[tuple[str, _T]]) -> list[tuple[str, list[_T]]]:
    groups: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return sorted(groups.items())

"""Parts of a graph into a store, a statement a label or pattern."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from graph.identity import DocumentMentions, block_keys
from graph.prints import Print
from graph.store.bolt import Work
from graph.store.difference import ClaimNode, Link, Name, Node
from graph.store.rows import Row
from graph.store.statements import statement

_T = TypeVar("_T")


def put_entities(work: Work, nodes: Iterable[Node]) -> None:
    """Write entities, new or not."""
    for label, group in grouped((node.label, node) for node in nodes):
        rows: list[Row] = [{"id": node.properties["id"], "properties": node.properties} for node in group]
        work.each(statement("put_entities", label), "rows", rows)


def put_blocks(work: Work, rows: Sequence[Row]) -> None:
    """Put readings into blocks in which they are not yet."""
    work.each(statement("blocks", "put"), "rows", rows)


def block_rows(documents: Iterable[DocumentMentions]) -> list[Row]:
    """The blocks in which documents lie by what they mention."""
    return [{"document": one.document, "key": key} for one in documents for key in sorted(block_keys(one))]


def print_rows(prints: Iterable[Print]) -> list[Row]:
    """The blocks in which documents lie by their words."""
    return [{"document": one.document, "key": key} for one in prints for key in sorted(one.sketch.keys)]


def create_claims(work: Work, claims: Iterable[ClaimNode]) -> None:
    """Write claims that are new; their documents and entities are there."""
    for labels, group in grouped((f"{one.subject_label} {one.object_label}", one) for one in claims):
        work.each(statement("create_claims", labels), "rows", [{"properties": one.properties} for one in group])


def put_names(work: Work, names: Iterable[Name]) -> None:
    """Write how documents name entities, new or not."""
    for label, group in grouped((name.label, name) for name in names):
        work.each(statement("names", f"put {label}"), "rows", [_name_row(one) for one in group])


def put_edges(work: Work, links: Iterable[Link], *, new: bool = False) -> None:
    """Write derived edges; of new ones none is looked for."""
    for pattern, group in grouped((link.pattern, link) for link in links):
        rows = [{"subject": e.subject, "object": e.object, "properties": e.properties} for e in group]
        work.each(statement("create_edges" if new else "put_edges", pattern), "rows", rows)


def grouped(pairs: Iterable[tuple[str, _T]]) -> list[tuple[str, list[_T]]]:
    """Values by their keys, sorted by these."""
    groups: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return sorted(groups.items())


def _name_row(name: Name) -> Row:
    mention = name.properties["mention"]
    return {"document": name.document, "entity": name.entity, "mention": mention, "properties": name.properties}

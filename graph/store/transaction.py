"""The statements of one write, in the order that never leaves a relationship without its ends."""

from collections.abc import Iterable, Sequence

from graph.model.claims import Reading
from graph.store.bolt import Work
from graph.store.difference import Change
from graph.store.entries import follow
from graph.store.putting import (
    block_rows,
    create_claims,
    grouped,
    print_rows,
    put_blocks,
    put_edges,
    put_entities,
    put_names,
)
from graph.store.reprints import Reprints
from graph.store.rows import Row, document_row
from graph.store.scope import Scope
from graph.store.statements import statement


def advance(work: Work) -> int:
    """Count the write; two writers meet on this record, and one of them waits or tries again."""
    return int(work.rows(statement("meta", "advance"))[0]["revision"])


def apply(work: Work, put: Sequence[Reading], gone: Sequence[str], scope: Scope, change: Change) -> None:
    """Write documents and what follows from them."""
    _take_away(work, change)
    for what in ("documents", "texts"):
        _run(work, f"delete {what}", "ids", list(gone))
    replaced = [one for one in scope.before.readings if one.article.document.id in {*gone, *_ids(put)}]
    _run(work, "delete readings", "ids", _ids(replaced))
    _run(work, "put", "rows", [_document_row(one, scope.reprints) for one in put])
    sources = scope.reprints.sources
    _run(work, "restate", "rows", [{"id": id_, "source": sources[id_]} for id_ in sorted(scope.restated)])
    _put_blocks(work, scope, {*_ids(put), *gone})
    _put(work, change)
    follow(work, change)
    for label, nodes in grouped((node.label, node) for node in change.gone_entities):
        work.each(statement("delete_entities", label), "ids", [node.properties["id"] for node in nodes])


def _document_row(reading: Reading, reprints: Reprints) -> Row:
    id_ = reading.article.document.id
    return document_row(reading, reprints.prints[id_], reprints.sources[id_])


def _put_blocks(work: Work, scope: Scope, changing: set[str]) -> None:
    """Put documents that change into the blocks of what they say now, without the claims found wrong."""
    touched = changing | scope.corrected
    old = block_rows(one for id_, one in scope.before.mentions.items() if id_ in touched)
    new = block_rows(one for id_, one in scope.after.mentions.items() if id_ in touched)
    old += print_rows(scope.reprints.left.values())
    new += print_rows(scope.reprints.prints.values())
    work.each(statement("blocks", "leave"), "ids", sorted(scope.corrected))
    put_blocks(work, new)
    work.each(statement("blocks", "tidy"), "keys", sorted({row["key"] for row in old}))


def _take_away(work: Work, change: Change) -> None:
    _run(work, "unlink claims", "keys", [one.properties["key"] for one in change.moved_claims])
    _run(work, "delete claims", "keys", list(change.gone_claims))
    for label, names in grouped((name.label, name) for name in change.gone_names):
        rows: list[Row] = [
            {"document": one.document, "entity": one.entity, "mention": one.properties["mention"]} for one in names
        ]
        work.each(statement("names", f"delete {label}"), "rows", rows)
    for pattern, links in grouped((link.pattern, link) for link in change.gone_edges):
        rows = [{"subject": link.subject, "object": link.object} for link in links]
        work.each(statement("delete_edges", pattern), "rows", rows)


def _put(work: Work, change: Change) -> None:
    put_entities(work, change.put_entities)
    create_claims(work, change.new_claims)
    changed = [{"key": one.properties["key"], "properties": one.properties} for one in change.put_claims]
    _run(work, "put claims", "rows", changed)
    for tie, ties in grouped(_ties(change)):
        work.each(statement("put_links", tie), "rows", ties)
    put_names(work, change.put_names)
    put_edges(work, change.new_edges, new=True)
    put_edges(work, change.put_edges)


def _ties(change: Change) -> Iterable[tuple[str, Row]]:
    for claim in change.moved_claims:
        subject, object_ = claim.ends
        yield f"SUBJECT {claim.subject_label}", {"claim": claim.properties["key"], "entity": subject}
        yield f"OBJECT {claim.object_label}", {"claim": claim.properties["key"], "entity": object_}


def _ids(readings: Iterable[Reading]) -> list[str]:
    return [reading.article.document.id for reading in readings]


def _run(work: Work, name: str, parameter: str, values: Sequence[object]) -> None:
    work.each(statement("documents", name), parameter, list(values))

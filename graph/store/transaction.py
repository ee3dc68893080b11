"""The statements of one write, in the order that never leaves a relationship without its ends."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from graph.identity import block_keys, mentions_of
from graph.model.claims import Reading
from graph.prints import Print
from graph.store.bolt import Work
from graph.store.difference import Change
from graph.store.entries import follow
from graph.store.reprints import Reprints
from graph.store.rows import Row, document_row
from graph.store.scope import Scope
from graph.store.statements import statement

_T = TypeVar("_T")


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
    for label, nodes in _grouped((node.label, node) for node in change.gone_entities):
        work.each(statement("delete_entities", label), "ids", [node.properties["id"] for node in nodes])


def _document_row(reading: Reading, reprints: Reprints) -> Row:
    id_ = reading.article.document.id
    return document_row(reading, reprints.prints[id_], reprints.sources[id_])


def _print_rows(prints: Iterable[Print]) -> list[Row]:
    return [{"document": one.document, "key": key} for one in prints for key in sorted(one.sketch.keys)]


def _put_blocks(work: Work, scope: Scope, changing: set[str]) -> None:
    """Put documents that change into the blocks of what they say now, without the claims found wrong."""
    touched = changing | scope.corrected
    old = _block_rows(one for one in scope.before.readings if one.article.document.id in touched)
    new = _block_rows(one for one in scope.after.readings if one.article.document.id in touched)
    old += _print_rows(scope.reprints.left.values())
    new += _print_rows(scope.reprints.prints.values())
    work.each(statement("blocks", "leave"), "ids", sorted(scope.corrected))
    work.each(statement("blocks", "put"), "rows", new)
    work.each(statement("blocks", "tidy"), "keys", sorted({row["key"] for row in old}))


def _take_away(work: Work, change: Change) -> None:
    _run(work, "unlink claims", "keys", list(change.unlinked_claims))
    _run(work, "delete claims", "keys", list(change.gone_claims))
    for label, names in _grouped((name.label, name) for name in change.gone_names):
        rows: list[Row] = [
            {"document": one.document, "entity": one.entity, "mention": one.properties["mention"]} for one in names
        ]
        work.each(statement("names", f"delete {label}"), "rows", rows)
    for pattern, links in _grouped((link.pattern, link) for link in change.gone_edges):
        rows = [{"subject": link.subject, "object": link.object} for link in links]
        work.each(statement("delete_edges", pattern), "rows", rows)


def _put(work: Work, change: Change) -> None:
    for label, nodes in _grouped((node.label, node) for node in change.put_entities):
        rows: list[Row] = [{"id": node.properties["id"], "properties": node.properties} for node in nodes]
        work.each(statement("put_entities", label), "rows", rows)
    claims = [one.properties for one in change.put_claims]
    _run(work, "put claims", "rows", [{"key": c["key"], "document": c["document"], "properties": c} for c in claims])
    for tie, ties in _grouped(_ties(change)):
        work.each(statement("put_links", tie), "rows", ties)
    for label, names in _grouped((name.label, name) for name in change.put_names):
        rows = [
            {
                "document": one.document,
                "entity": one.entity,
                "mention": one.properties["mention"],
                "properties": one.properties,
            }
            for one in names
        ]
        work.each(statement("names", f"put {label}"), "rows", rows)
    for pattern, links in _grouped((link.pattern, link) for link in change.put_edges):
        rows = [{"subject": e.subject, "object": e.object, "properties": e.properties} for e in links]
        work.each(statement("put_edges", pattern), "rows", rows)


def _ties(change: Change) -> Iterable[tuple[str, Row]]:
    for claim in change.moved_claims:
        subject, object_ = claim.ends
        yield f"SUBJECT {claim.subject_label}", {"claim": claim.properties["key"], "entity": subject}
        yield f"OBJECT {claim.object_label}", {"claim": claim.properties["key"], "entity": object_}


def _block_rows(readings: Iterable[Reading]) -> list[Row]:
    rows: list[Row] = []
    for reading in readings:
        keys = sorted(block_keys(mentions_of(reading)))
        rows += [{"document": reading.article.document.id, "key": key} for key in keys]
    return rows


def _ids(readings: Iterable[Reading]) -> list[str]:
    return [reading.article.document.id for reading in readings]


def _run(work: Work, name: str, parameter: str, values: Sequence[object]) -> None:
    work.each(statement("documents", name), parameter, list(values))


def _grouped(pairs: Iterable[tuple[str, _T]]) -> list[tuple[str, list[_T]]]:
    groups: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return sorted(groups.items())

"""The graph and its evidence as sorted JSON Lines: equal stores give equal bytes."""

import hashlib
import json
from collections.abc import Iterator

from graph.store.bolt import Work
from graph.store.rows import Row
from graph.store.statements import statement, statements


def export(work: Work) -> Iterator[str]:
    """One line a document, entity, edge, claim, tie and naming; texts by their hash, counters left out."""
    for row in work.stream(statement("documents", "all")):
        yield _line("document", row["properties"])
    yield from sorted(_entities(work))
    yield from sorted(_edges(work))
    for row in work.stream(statement("documents", "claims")):
        yield _line("claim", row["properties"])
    yield from sorted(_line("tie", row) for row in work.rows(statement("documents", "claim links")))
    yield from sorted(_line("naming", row) for row in work.rows(statement("names", "all")))
    yield from sorted(_line("block", row) for row in work.rows(statement("blocks", "all")))


def digest(work: Work) -> str:
    """The SHA-256 of the export, of which no more is held than it takes to sort."""
    hashed, between = hashlib.sha256(), ""
    for line in export(work):
        hashed.update((between + line).encode("utf-8", "surrogatepass"))
        between = "\n"
    return hashed.hexdigest()


def _entities(work: Work) -> Iterator[str]:
    for name, cypher in statements("entities").items():
        how, _, kind = name.partition(" ")
        if how == "every":
            for row in work.rows(cypher):
                yield _line("entity", {"kind": kind, **row["properties"]})


def _edges(work: Work) -> Iterator[str]:
    for name, cypher in statements("edges").items():
        how, _, pattern = name.partition(" ")
        if how == "every":
            for row in work.rows(cypher):
                ends = {"pattern": pattern, "subject": row["subject"], "object": row["object"]}
                yield _line("edge", ends | row["properties"])


def _line(kind: str, row: Row) -> str:
    return json.dumps({"line": kind, **row}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

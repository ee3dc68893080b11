"""The graph and its evidence as sorted JSON Lines: equal stores give equal bytes."""

import json
from collections.abc import Iterator

from graph.store.bolt import Work
from graph.store.rows import Row
from graph.store.statements import statement
from graph.store.transaction import stored


def export(work: Work) -> Iterator[str]:
    """One line a document, entity, edge, claim and tie; texts by their hash, counters left out."""
    for row in work.rows(statement("documents", "all")):
        yield _line("document", row["properties"])
    content = stored(work)
    for _, node in sorted(content.entities.items()):
        yield _line("entity", {"kind": node.label, **node.properties})
    for _, edge in sorted(content.edges.items()):
        ends = {"pattern": edge.pattern, "subject": edge.subject, "object": edge.object}
        yield _line("edge", ends | dict(edge.properties))
    for _, claim in sorted(content.claims.items()):
        yield _line("claim", claim)
    for row in work.rows(statement("documents", "claim links")):
        yield _line("tie", row)


def _line(kind: str, row: Row) -> str:
    return json.dumps({"line": kind, **row}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

"""Bringing a store up to this version's schema: made where there is none, changed step by step where it is older.

Each step's statements may run again, and its number is written when they are done: after a crash the next opening
goes on. Schema and data statements each have their own transaction, as Neo4j wants.
"""

from importlib.metadata import version

from graph.store import entries
from graph.store.bolt import Bolt, Work
from graph.store.folder import SCHEMA, newer
from graph.store.lineages import put_all
from graph.store.statements import statement, statements

_LINEAGES = 2  # the schema since which the tables that ship tell edges
_ENTRIES = 3  # the schema since which names have entries


def bring_up(bolt: Bolt) -> int | None:
    """Make or change the schema; the older number where it was changed. Raises StoreVersionError for a newer one."""
    found = bolt.work(lambda work: work.rows(statement("meta", "read")))
    if not found:
        _run(bolt, "schema")
        bolt.work(_create_meta, write=True)
        return None
    properties = found[0]["properties"]
    was = int(properties["schema"])
    if was > SCHEMA:
        raise newer(bolt.place, was, properties["version"])
    for number in range(was + 1, SCHEMA + 1):
        _run(bolt, f"schema_{number}")
        if number == _LINEAGES:
            bolt.work(put_all, write=True)
        if number == _ENTRIES:
            entries.put_all(bolt)
        bolt.work(lambda work, number=number: _set_schema(work, number), write=True)  # type: ignore[misc]
    return was if was < SCHEMA else None


def _run(bolt: Bolt, file: str) -> None:
    for cypher in statements(file).values():
        bolt.work(lambda work, cypher=cypher: work.rows(cypher), write=True)  # type: ignore[misc]


def _create_meta(work: Work) -> None:
    work.rows(statement("meta", "create"), {"schema": SCHEMA, "version": version("giaoban")})


def _set_schema(work: Work, number: int) -> None:
    work.rows(statement("meta", "set schema"), {"schema": number, "version": version("giaoban")})

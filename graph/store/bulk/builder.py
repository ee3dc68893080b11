"""A database built from the frames of a pipe, in its own process: no log, indexes last, synced at the end.

Started by `graph/store/bulk/frames.py` as `python -P -m graph.store.bulk.builder FOLDER HEAP`. What
it leaves behind when it is killed is worth nothing: who uses it builds beside.
"""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from graph.store.bulk.frames import Edges, End, Entities, read_frame
from graph.store.bulk.sink import Ledger, Part
from graph.store.entries import entry_rows
from graph.store.folder import SCHEMA, sync
from graph.store.putting import grouped
from graph.store.rows import Row
from graph.store.standing import decision_row
from graph.store.statements import statement, statements

EDGES = 100_000  # that GraphBatch holds before it writes: the figure that was measured
_ENGINE = "opencypher"
Joint = tuple[str, str, Row]
"""The keys of both ends, and the properties of an edge."""


class Building:
    """A database under construction; it knows where each node is by its label and key."""

    def __init__(self, place: Path, heap: str) -> None:
        import arcadedb_embedded  # type: ignore[import-untyped]
        import jpype  # type: ignore[import-untyped]
        from arcadedb_embedded.graph_batch import GraphBatch  # type: ignore[import-untyped]

        self._database = arcadedb_embedded.create_database(str(place), jvm_kwargs={"heap_size": heap})
        self._vertices = jpype.JClass("com.arcadedb.python.VertexBatcher")
        self._edges = jpype.JClass("com.arcadedb.python.EdgeBatcher")
        self._batch: Any = GraphBatch.create(self._database._java_db, batch_size=EDGES, use_wal=False)
        self._places: dict[str, dict[str, str]] = {}
        self._types: set[str] = set()

    def take(self, frame: object) -> None:
        """Put what a frame holds."""
        match frame:
            case Ledger():
                self._nodes("Decision", [decision_row(one) for one in frame.decisions])
                self._nodes("Redirect", [one.model_dump(mode="json") for one in frame.redirects])
            case Entities():
                for label, nodes in grouped((one.label, one.properties) for one in frame.nodes):
                    self._nodes(label, nodes)
                self._nodes("Entry", entry_rows(frame.nodes), key="key")
                self._places.pop("Entry", None)  # nothing is tied to them
            case Part():
                self._part(frame)
            case Edges():
                for pattern, links in grouped((one.pattern, one) for one in frame.links):
                    subject, predicate, object_ = pattern.split()
                    self._join(subject, predicate, object_, [(e.subject, e.object, e.properties) for e in links])
            case _:
                raise TypeError(f"no frame: {frame!r}")

    def finish(self, revision: int) -> None:
        """Write what is held, make the indexes, leave the record of a store that was written once more."""
        self._batch.close()
        for cypher in statements("schema").values():
            self._database.command(_ENGINE, cypher)
        with self._database.transaction():
            created = {"schema": SCHEMA, "version": version("giaoban")}
            self._database.command(_ENGINE, statement("meta", "create"), created)
            self._database.command(_ENGINE, statement("meta", "count on"), {"revision": revision + 1})
        self._database.close()

    def _part(self, part: Part) -> None:
        for label, name in (("Document", "document"), ("Text", "text"), ("Reading", "reading")):
            self._nodes(label, [row[name] for row in part.documents])
        ids = [row["id"] for row in part.documents]
        for predicate, label in (("HAS_TEXT", "Text"), ("HAS_READING", "Reading")):
            self._join("Document", predicate, label, [(id_, id_, {}) for id_ in ids])
        self._blocks(part.blocks)
        self._claims(part)
        for label, names in grouped((one.label, one) for one in part.names):
            self._join("Document", "NAMES", label, [(one.document, one.entity, one.properties) for one in names])
        for label in ("Document", "Text", "Reading", "Claim"):
            self._places.pop(label, None)  # nothing else is tied to them

    def _blocks(self, rows: Sequence[Row]) -> None:
        known = self._places.setdefault("Block", {})
        new = sorted({row["key"] for row in rows} - known.keys())
        self._nodes("Block", [{"id": key} for key in new])
        self._join("Reading", "IN_BLOCK", "Block", [(row["document"], row["key"], {}) for row in rows])

    def _claims(self, part: Part) -> None:
        self._nodes("Claim", [one.properties for one in part.claims], key="key")
        said: list[Joint] = [(one.properties["key"], one.properties["document"], {}) for one in part.claims]
        self._join("Claim", "FROM", "Document", said)
        for label, claims in grouped((one.subject_label, one.properties) for one in part.claims):
            self._join("Claim", "SUBJECT", label, [(one["key"], one["subject"], {}) for one in claims])
        for label, claims in grouped((one.object_label, one.properties) for one in part.claims):
            self._join("Claim", "OBJECT", label, [(one["key"], one["object"], {}) for one in claims])

    def _nodes(self, label: str, rows: Sequence[Row], key: str = "id") -> None:
        if rows:
            self._type("VERTEX", label)
            places = str(self._vertices.createVerticesJson(self._java, label, json.dumps(rows))).split(";")
            known = self._places.setdefault(label, {})
            known.update((row[key], place) for row, place in zip(rows, places, strict=True))

    def _join(self, subject: str, predicate: str, object_: str, joints: Iterable[Joint]) -> None:
        starts, ends = self._places.get(subject, {}), self._places.get(object_, {})
        rows = [{"_src": starts[s], "_dst": ends[o], **properties} for s, o, properties in joints]
        if rows:
            self._type("EDGE", predicate)
            self._edges.newEdgesJson(self._java, predicate, json.dumps(rows))

    def _type(self, kind: str, name: str) -> None:
        if name not in self._types:
            self._types.add(name)
            self._database.command("sql", f"CREATE {kind} TYPE `{name}` IF NOT EXISTS")

    @property
    def _java(self) -> Any:
        return self._batch._java_graph_batch


def main(arguments: list[str]) -> None:
    """Build a database from the frames on standard input; it is on the disk when this returns."""
    place, heap = Path(arguments[0]).absolute(), arguments[1]
    os.chdir(place.parent)  # ArcadeDB logs into ./log
    building = Building(place, heap)
    while not isinstance(frame := read_frame(sys.stdin.buffer), End):
        building.take(frame)
    building.finish(frame.revision)
    for path in (*sorted(place.rglob("*")), place):
        sync(path)


if __name__ == "__main__":
    main(sys.argv[1:])

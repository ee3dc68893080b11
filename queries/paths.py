"""The shortest ways between two people.

The engines find them, but not both look only along the edges that a question allows: ArcadeDB takes the shortest of
all and drops it afterwards. Where that leaves nothing, the search is made here, from both ends, a step a statement.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from graph.model.kinds import EntityKind
from queries.answers.base import Asked
from queries.answers.ties import PathRow, Paths
from queries.binding import BadValue
from queries.candidates import by_id
from queries.catalog import part, question
from queries.citations import with_evidence
from queries.reader import Reader

LONGEST = 6  # edges; as in path.cypher
_WIDE = 20_000  # nodes of one step beyond which the search gives up


def paths(store: Reader, asked: Asked) -> Paths:
    """The ways between two people that are shortest, each hop with its evidence."""
    if asked.parameters["person"] == asked.parameters["other"]:
        raise BadValue("A path needs two people; both are the same")
    limit = int(asked.parameters["limit"])
    bound = {p.name: asked.parameters.get(p.name) for p in question("path").parameters if p.bound}
    found = [dict(row) for row in store.read(question("path").cypher, bound | {"limit": limit + 1})]
    if not found and _is_narrowed(bound):
        found = _searched(store, bound)
    cited = with_evidence(store, found, int(asked.parameters.get("evidence", 0)))
    rows = tuple(PathRow.model_validate(row) for row in cited)
    return Paths(asked=asked, rows=rows[:limit], more=len(rows) > limit)


def _is_narrowed(bound: Mapping[str, Any]) -> bool:
    """Whether the question leaves out edges."""
    return any(bound[key] for key in ("as_of", "via", "min_confidence", "min_independent"))


class _Side:
    """The search from one end: how each node met was reached, and the nodes of the last step."""

    def __init__(self, start: str) -> None:
        self.came: dict[str, str | None] = {start: None}
        self.last: dict[str, str] = {start: EntityKind.PERSON.value}

    def step(self, store: Reader, bound: Mapping[str, Any]) -> None:
        """Go one edge on from the last nodes; of several ways to a node the first by id."""
        frontier: dict[str, list[str]] = {kind.value: [] for kind in EntityKind}
        for id_, kind in sorted(self.last.items()):
            frontier[kind].append(id_)
        self.last = {}
        for row in store.read(part("hops"), {**bound, "frontier": frontier}):
            if row["to"] not in self.came:
                self.came[row["to"]] = row["at"]
                self.last[row["to"]] = row["kind"]

    def way(self, node: str) -> list[str]:
        """The nodes from the start to this one."""
        at: str | None = node
        found: list[str] = []
        while at is not None:
            found.append(at)
            at = self.came[at]
        return found[::-1]


def _searched(store: Reader, bound: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One shortest way along the edges that are allowed, as the statement would return it."""
    one, other = _Side(bound["person"]), _Side(bound["other"])
    for _ in range(LONGEST):
        side = min((one, other), key=lambda side: len(side.last))
        if not side.last or len(side.last) > _WIDE:
            break
        side.step(store, bound)
        met = sorted(one.came.keys() & other.came.keys())
        if met:
            return [_told(store, one.way(met[0]) + other.way(met[0])[-2::-1], bound)]
    return []


def _told(store: Reader, way: list[str], bound: Mapping[str, Any]) -> dict[str, Any]:
    """The nodes and edges of a way in full."""
    known = {row["entity"]["id"]: row for row in by_id(store, way)}
    frontier: dict[str, list[str]] = {kind.value: [] for kind in EntityKind}
    for id_ in way:
        frontier[known[id_]["kind"]].append(id_)
    rows = store.read(part("among"), {**bound, "frontier": frontier, "ids": way, "limit": _WIDE})
    edges = []
    for pair in pairwise(way):
        hop = min((row for row in rows if {row["subject"], row["object"]} == set(pair)), key=lambda r: r["edge"]["id"])
        edges.append({**hop["edge"], "subject": hop["subject"]})
    nodes = [{"id": id_, "kind": known[id_]["kind"], "name": known[id_]["entity"]["name"]} for id_ in way]
    return {"nodes": nodes, "edges": edges}

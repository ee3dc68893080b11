#!/usr/bin/env python3
"""How each statement of the catalogue finds where it begins: by an index, or by looking at everything.

    plans.py STORE          print the accesses of every question and part; an empty store is filled first

tests/benchmarks/plans holds what it prints for an empty folder and an empty Neo4j.

A statement is taken apart at its subqueries, as ArcadeDB tells nothing of what it does inside one: each branch is
run by itself with PROFILE there, and planned with EXPLAIN on Neo4j. What is kept of a plan is where it begins; the rest
of it follows edges from there.
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from synthetic import World
from synthetic_readings import readings

from graph.entries import KIND_MARKS
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.statements import statement
from queries.catalog import catalog, part

ROOT = Path(__file__).resolve().parent.parent
_BEGINNINGS = 12  # parameters of parts/entries.cypher
SIZE = 160  # documents that plans are made for
PARTS = ROOT / "queries" / "cypher" / "parts"
_NODE = re.compile(r"MATCH NODE \(\s*(\w+)(?::([\w|:]+))?\)(?: \[index: (\w+\[\w+\])\])?(?: \(([^)]*)\))?")
_EDGE = re.compile(r"MATCH EDGE BY INDEX .*?\[index: (\w+)_(\w+) on")
_SEEK = re.compile(r"NodeIndex\w+\([^)]*:(\w+)\) \[index=(?:\w+\[|[a-z]+_)(\w+)")
_SCAN = re.compile(r"(?:NodeByLabelScan|AllNodesScan)\(\w+:?(\w*)\)|TYPE COUNT OPTIMIZATION \((\w+)\)")
_SCANS = (
    "AllNodesScan",
    "NodeByLabelScan",
    "UnionNodeByLabelsScan",
    "NodeIndexScan",
    "TypeScan",
    "AllRelationshipsScan",
)
_FREE = ("Argument", "Unwind", "EmptyRow", "EmptyResult")


AROUND = "around its subqueries"


@dataclass(frozen=True, slots=True)
class Access:
    """One place where a statement enters the graph."""

    branch: str  # its first lines, in one
    through: tuple[str, ...]  # indexes: "Person[id]"; or scans: "scan Meeting"

    @property
    def scans(self) -> tuple[str, ...]:
        """What of it looks at everything."""
        return tuple(one for one in self.through if one.startswith("scan "))


def statements() -> dict[str, str]:
    """The Cypher of every question and part by name."""
    parts = {f"parts/{path.stem}": part(path.stem) for path in sorted(PARTS.glob("*.cypher"))}
    return {name: one.cypher for name, one in catalog().items()} | parts


def accesses(store: Store, cypher: str, parameters: Mapping[str, Any]) -> list[Access]:
    """Where each branch of a statement begins on the engine of a store, then what is around its subqueries."""
    sides = [one for one in branches(cypher) if "MATCH" in one]
    found = [Access(_title(one), tuple(_through(store, one, parameters))) for one in sides]
    if "CALL {" not in cypher:
        return list(dict.fromkeys(found))  # some branches differ only in the name of a parameter
    inside = [one for side in found for one in side.through]
    outside = [one for one in _through(store, cypher, _narrowed(parameters)) if one not in inside]
    return [*found, Access(AROUND, tuple(outside))]


def _narrowed(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Without what would leave nothing of the answer, so that all that is around a subquery runs."""
    return {**parameters, "body": None, "place": None, "partner": parameters["body"], "post": None}


def branches(cypher: str) -> list[str]:
    """The branches of the subqueries of a statement, each as one of its own; then what is around them."""
    bare = "\n".join(line for line in cypher.splitlines() if not line.strip().startswith("//"))
    start = bare.find("CALL {")
    if start < 0:
        return list(_united(bare))
    end = _closing(bare, start + len("CALL "))
    inner = [_alone(one, bare) for one in _united(bare[start + len("CALL {") : end])]
    return [branch for one in inner for branch in branches(one)]


def _closing(text: str, opening: int) -> int:
    depth = 0
    for at in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise ValueError("a brace is not closed")


def _united(text: str) -> Iterator[str]:
    """The sides of the unions that stand in no subquery of this text."""
    depth, side = 0, []
    for line in text.splitlines():
        if depth == 0 and line.strip() in ("UNION ALL", "UNION"):
            yield "\n".join(side)
            side = []
        else:
            side.append(line)
            depth += line.count("{") - line.count("}")
    yield "\n".join(side)


def _alone(branch: str, whole: str) -> str:
    """A branch with what it is given from around it: the ids of a list, which it is called for one by one."""
    given = re.match(r"\s*WITH (\w+) ", branch)
    if given is None:
        return branch
    (unwound,) = re.findall(rf"UNWIND \$\w+ AS {given[1]}\b", whole)
    return f"{unwound}\n{branch}"


def _title(branch: str) -> str:
    lines = [line.strip() for line in branch.strip().splitlines()]
    return re.sub(r"\$b\d+", "$b", " ".join(lines[: 1 + next(at for at, line in enumerate(lines) if "MATCH" in line)]))


def _through(store: Store, branch: str, parameters: Mapping[str, Any]) -> Iterator[str]:
    neo4j = "://" in store.place
    plan = _plan(store, f"{'EXPLAIN' if neo4j else 'PROFILE'} {branch}", parameters, profiled=not neo4j)
    yield from _of_neo4j(plan) if neo4j else _of_arcadedb(plan["args"]["string-representation"], branch)


def _plan(store: Store, cypher: str, parameters: Mapping[str, Any], *, profiled: bool) -> Any:
    def run(transaction: Any) -> Any:
        told = transaction.run(cypher, dict(parameters)).consume()
        return told.profile if profiled else told.plan

    return store._bolt.transact(run)


def _of_neo4j(plan: Mapping[str, Any]) -> Iterator[str]:
    """The leaves of a plan, the first to run first."""
    for child in plan.get("children", ()):
        yield from _of_neo4j(child)
    operator = plan["operatorType"].partition("@")[0]
    if not plan.get("children") and operator not in _FREE:
        details = str(plan["args"].get("Details", ""))
        found = re.search(r":(\w+)\((\w+)\)|:(\w+)", details)
        scans = any(scan in operator for scan in _SCANS)
        what = f"{found[1] or found[3]}{f'[{found[2]}]' if found[2] else ''}" if found else details
        yield f"scan {what}" if scans else what


def _of_arcadedb(text: str, branch: str) -> Iterator[str]:
    """What the lines of a profile say, in either form; a node without an index is bound where it was named before."""
    for line in text.partition("superseded by the count")[0].splitlines():
        if edge := _EDGE.search(line):
            yield f"{edge[1].upper()}[{edge[2]}]"
        elif seek := _SEEK.search(line):
            yield f"{seek[1]}[{seek[2]}]"
        elif scan := _SCAN.search(line):
            yield f"count {scan[2]}" if scan[2] else f"scan {scan[1] or 'everything'}"
        elif node := _NODE.search(line):
            yield from _of_step(node, line, text, branch)


def _of_step(node: re.Match[str], line: str, text: str, branch: str) -> Iterator[str]:
    name, label, index, rows = node.groups()
    if index:
        yield index
    elif not rows:
        yield f"unreached {label or name}"
    elif label or not _is_bound(name, line, text, branch):
        yield f"scan {label or 'everything'}"


def _is_bound(name: str, line: str, text: str, branch: str) -> bool:
    """Whether a step before this one has the variable."""
    before = text[: text.index(line)]
    return re.search(rf"\b{re.escape(name)}\b", before.partition("Execution Plan")[2]) is not None and name in branch


def main() -> None:
    """Print the accesses of a store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--password")
    args = parser.parse_args()
    with open_store(Settings(store=args.store, password=args.password, idle=20)) as store:
        filled(store)
        for line in told(store, sample(store)):
            print(line)


def filled(store: Store) -> None:
    """See that a store holds something of everything."""
    if not store.read("MATCH (d:Document) RETURN d.id AS id LIMIT 1"):
        store.write(readings(World(SIZE)))
    store._bolt.work(lambda work: work.rows(statement("rankings", "Ranking.id unique")), write=True)


def sample(store: Store) -> dict[str, Any]:
    """Values for every parameter that any statement takes, from what the store holds."""
    ids = {label: _first(store, f"MATCH {pattern} RETURN n.id AS id ORDER BY id LIMIT 1") for label, pattern in _SOME}
    edge = _first(store, "MATCH (:Position)-[r:AT]->(:Body) RETURN r.id AS id ORDER BY id LIMIT 1")
    claim = _first(store, "MATCH (n:Claim) RETURN n.id AS id ORDER BY id LIMIT 1")
    frontier = {label: [id_] for label, id_ in ids.items() if label != "Document"}
    name = _first(store, "MATCH (n:Person) RETURN n.folded AS id ORDER BY id LIMIT 1")
    key = _first(store, "MATCH (n:Body) RETURN n.key AS id ORDER BY id LIMIT 1")
    base: dict[str, Any] = {"person": ids["Person"], "other": ids["Person"], "document": ids["Document"]}
    base |= {"body": ids["Body"], "partner": ids["Body"], "meeting": ids["Meeting"], "post": ids["Position"]}
    base |= {"edge": edge, "claims": [claim], "most": 3, "depth": 2, "limit": 5, "after": None, "as_of": "2024-12-31"}
    base |= {"groups": [{"number": 0, "claims": [claim], "document": None}], "names": [name], "keys": [key]}
    base |= {"ids": list(ids.values()), "frontier": frontier, "kinds": list(_LABELS), "tokens": name.split()}
    base |= {"text": name[:5], "kind": None, "title": None, "topic": None, "via": None, "name": ids["Document"]}
    base |= {
        f"b{at}": _first(store, "MATCH (e:Entry) RETURN e.key AS id ORDER BY id LIMIT 1") for at in range(_BEGINNINGS)
    }
    base |= {"words": [], "of_kind": _first(store, "MATCH (e:Entry) RETURN e.of_kind AS id ORDER BY id LIMIT 1")}
    return base | {"place": [ids["Place"]], "from": None, "to": None, "min_confidence": 0.0, "min_independent": 0}


_SOME = (
    ("Person", "(n:Person)-[:CHAIRED]->(:Meeting)"),
    ("Body", "(n:Body)-[:SIGNED_WITH]-(:Body)"),
    ("Meeting", "(:Person)-[:CHAIRED]->(n:Meeting)-[:CITES]->(:Directive)"),
    ("Position", "(n:Position)<-[:HOLDS]-(:Person)"),
    ("Place", "(n:Place)<-[:HELD_IN]-(:Meeting)"),
    ("Agreement", "(n:Agreement)"),
    ("Directive", "(n:Directive)"),
    ("Document", "(n:Document)"),
)
"""For each label those of which there is something to tell."""
_LABELS = tuple(label for label, _ in _SOME)


def _first(store: Store, cypher: str) -> str:
    return str(store.read(cypher)[0]["id"])


def of(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as one statement takes them: some take one parameter in another form."""
    edge = {"id": values["edge"], "claims": values["claims"], "told": []}
    sent = {
        "neighbourhood": {"entity": values["frontier"]},
        "lineage": {"entity": values["body"]},
        "documents": {"edge": edge},
        "search": {"text": values["frontier"]},
        "parts/ranking": {"id": "none"},
        "parts/central_page": {"after": "", "body": None},
        "parts/entries_apart": {"kinds": list(KIND_MARKS.values())},
        "parts/entries_of_kind": {f"b{at}": values["of_kind"] for at in range(_BEGINNINGS)},
    }
    return {**values, "entity": values["meeting"], **sent.get(name, {})}


def told(store: Store, values: Mapping[str, Any]) -> Iterator[str]:
    """The accesses of every statement, a line a branch."""
    for name, cypher in statements().items():
        yield f"{name}"
        for one in accesses(store, cypher, of(name, values)):
            yield f"    {one.branch}"
            yield f"        {', '.join(one.through) or 'nothing'}"


if __name__ == "__main__":
    main()

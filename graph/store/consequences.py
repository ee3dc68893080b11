"""What follows from a change of documents: the entities and edges in its reach, before and after."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from graph.facts import End, Facts, Naming, Support, facts
from graph.model.kinds import EntityKind, Predicate
from graph.store.bolt import Work
from graph.store.difference import Change, Content, Link, Node, claims, difference, links, names, nodes
from graph.store.lineages import lineages
from graph.store.rows import Row, naming, support_of
from graph.store.scope import Scope
from graph.store.statements import statement

_T = TypeVar("_T", bound=Hashable)
Joint = tuple[End, Predicate, End]
"""What an edge joins."""


def consequences(work: Work, scope: Scope) -> Change:
    """What to write so that the derived graph follows its documents."""
    before = facts(scope.before.readings, scope.before.clusters, scope.sources, scope.before.keys)
    sources = {**scope.sources, **scope.reprints.sources}
    after = facts(scope.after.readings, scope.after.clusters, sources, scope.after.keys)
    old_nodes, new_nodes = _entities(work, scope, before, after)
    old_links, new_links = _edges(work, scope, before, after)
    old_lineages, new_lineages = lineages(work, old_nodes, new_nodes)
    return difference(
        Content(old_nodes, old_links | old_lineages, claims(before, after), names(before, after)),
        Content(new_nodes, new_links | new_lineages, claims(after, before), names(after, before)),
    )


def _entities(work: Work, scope: Scope, before: Facts, after: Facts) -> tuple[dict[str, Node], dict[str, Node]]:
    """The entities whose namings change: as stored, and as they shall be."""
    touched = _touched(_by_entity(before.named), _by_entity(after.named))
    stored: dict[str, Node] = {}
    named = [one for one in after.named if one.entity in touched]
    for label, ends in _labelled(touched):
        rows: list[Row] = [{"entity": end.id} for end in ends]
        for row in work.each(statement("entities", f"some {label}"), "rows", rows):
            stored[row["properties"]["id"]] = Node(label, row["properties"])
        named += _outside(work, scope, label, rows)
    return stored, nodes(named)


def _outside(work: Work, scope: Scope, label: str, rows: list[Row]) -> list[Naming]:
    """How the documents out of reach name some entities."""
    found = work.each(statement("names", f"outside {label}"), "rows", rows, {"documents": sorted(scope.documents)})
    kind = EntityKind(label)
    return [naming(row["properties"], row["document"], End(row["entity"], kind)) for row in found]


def _edges(work: Work, scope: Scope, before: Facts, after: Facts) -> tuple[dict[str, Link], dict[str, Link]]:
    """The edges whose support changes: as stored, and as they shall be."""
    touched = _touched(_by_joint(before.support), _by_joint(after.support))
    stored = _stored(work, touched)
    support = [one for one in after.support if (one.subject, one.predicate, one.object) in touched]
    known = _claims(work, scope, stored.values())
    for (subject, predicate, object_), link in stored.items():
        rows = [row for id_ in link.properties["claims"] for row in known.get(id_, ())]
        support += [support_of(row, predicate, subject, object_) for row in rows]
    return {link.properties["id"]: link for link in stored.values()}, links(support)


def _stored(work: Work, touched: set[Joint]) -> dict[Joint, Link]:
    patterns: dict[str, list[Joint]] = defaultdict(list)
    for joint in touched:
        patterns[f"{joint[0].kind} {joint[1]} {joint[2].kind}"].append(joint)
    found: dict[Joint, Link] = {}
    for pattern, joints in sorted(patterns.items()):
        by_ends = {(subject.id, object_.id): (subject, predicate, object_) for subject, predicate, object_ in joints}
        rows: list[Row] = [{"subject": subject, "object": object_} for subject, object_ in sorted(by_ends)]
        for row in work.each(statement("edges", f"some {pattern}"), "rows", rows):
            ends = row["subject"], row["object"]
            found[by_ends[ends]] = Link(pattern, *ends, row["properties"])
    return found


def _claims(work: Work, scope: Scope, stored: Iterable[Link]) -> Mapping[str, Sequence[Row]]:
    """The claims behind edges that documents out of reach make, by id."""
    ids = sorted({id_ for link in stored for id_ in link.properties["claims"]})
    documents = scope.documents
    known: dict[str, list[Row]] = defaultdict(list)
    for row in work.each(statement("documents", "claims by id"), "ids", ids):
        if row["properties"]["document"] not in documents:
            known[row["properties"]["id"]].append(row["properties"])
    return known


def _by_entity(named: Iterable[Naming]) -> dict[End, set[Naming]]:
    groups: dict[End, set[Naming]] = defaultdict(set)
    for one in named:
        groups[one.entity].add(one)
    return groups


def _by_joint(support: Iterable[Support]) -> dict[Joint, set[Support]]:
    groups: dict[Joint, set[Support]] = defaultdict(set)
    for one in support:
        groups[one.subject, one.predicate, one.object].add(one)
    return groups


def _touched(before: Mapping[_T, object], after: Mapping[_T, object]) -> set[_T]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _labelled(ends: Iterable[End]) -> list[tuple[str, list[End]]]:
    groups: dict[str, list[End]] = defaultdict(list)
    for end in sorted(ends, key=lambda end: end.id):
        groups[end.kind.value].append(end)
    return sorted(groups.items())

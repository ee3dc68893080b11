"""An empty store filled at once: everything resolved and derived in memory, then put by the store's own statements.

The rows are those that `Store.write` puts, for all documents together instead of a batch after another. Blocks, which
only a later write reads, are left out unless asked for; with them the digest is that of a store which was written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.facts import facts, source_of
from graph.identity import DocumentMentions, block_keys, mentions_of, resolve
from graph.model.claims import Reading
from graph.prints import Print, sketch, sources
from graph.store import lineages
from graph.store.bolt import Bolt
from graph.store.difference import ClaimNode, Link, Name, Node, claims, links, names, nodes
from graph.store.rows import Row, document_row
from graph.store.statements import statement

TRANSACTION = 4_000  # rows: two statements
DOCUMENTS = 400  # a transaction; each has its text


@dataclass
class Gathered:
    """What is kept of all documents until everybody is known; no texts."""

    readings: list[Reading] = field(default_factory=list)
    mentions: list[DocumentMentions] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)


def fill(bolts: Sequence[Bolt], readings: Iterable[Reading], *, blocks: bool = False) -> Gathered:
    """Put all readings, whose texts are no reprints of each other, and what follows from them, into each store."""
    gathered = _documents(bolts, readings)
    entities = resolve(gathered.mentions).entities
    found = facts(gathered.readings, entities, gathered.sources)
    if blocks:
        rows = [{"document": m.document, "key": key} for m in gathered.mentions for key in sorted(block_keys(m))]
        _put(bolts, statement("blocks", "put"), rows)
    made = nodes(list(found.named))
    for label, group in _grouped((node.label, node) for node in made.values()):
        _put(bolts, statement("put_entities", label), [_node(one) for one in group])
    _claims(bolts, list(claims(found).values()))
    for label, naming in _grouped((name.label, name) for name in names(found).values()):
        _put(bolts, statement("names", f"put {label}"), [_name(one) for one in naming])
    for pattern, edges in _grouped((link.pattern, link) for link in links(list(found.support)).values()):
        _put(bolts, statement("put_edges", pattern), [_link(one) for one in edges])
    for bolt in bolts:
        bolt.work(lineages.put_all, write=True)
    return gathered


def merge_by_one(bolt: Bolt, readings: Sequence[Reading]) -> int:
    """The same rows a statement each, a transaction a document, as a loader without batches would; how many."""
    gathered = Gathered()
    rows: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for one in readings:
        rows[one.article.document.id].append((statement("documents", "put"), _document(one, gathered)))
    found = facts(gathered.readings, resolve(gathered.mentions).entities, gathered.sources)
    made = nodes(list(found.named))
    for name in names(found).values():
        rows[name.document].append((statement("put_entities", name.label), _node(made[name.entity])))
        rows[name.document].append((statement("names", f"put {name.label}"), _name(name)))
    first: dict[str, str] = {}
    for claim in claims(found).values():
        first.setdefault(claim.properties["edge"], claim.properties["document"])
        rows[claim.properties["document"]] += [
            (statement("documents", "put claims"), _claim(claim)),
            *((statement("put_links", tie), row) for tie, row in _ties(claim)),
        ]
    last = max(rows)
    for id_, link in links(list(found.support)).items():
        rows[first.get(id_, last)].append((statement("put_edges", link.pattern), _link(link)))
    for _, group in sorted(rows.items(), key=lambda pair: pair[0] == last):
        bolt.work(lambda work, group=group: [work.rows(cypher, {"rows": [row]}) for cypher, row in group], write=True)  # type: ignore[misc]
    return sum(map(len, rows.values()))


def _documents(bolts: Sequence[Bolt], readings: Iterable[Reading]) -> Gathered:
    gathered, rows = Gathered(), []
    for one in readings:
        rows.append(_document(one, gathered))
        if len(rows) == DOCUMENTS:
            _put(bolts, statement("documents", "put"), rows)
            rows = []
    _put(bolts, statement("documents", "put"), rows)
    return gathered


def _document(one: Reading, gathered: Gathered) -> Row:
    """The row of a document, which is gathered without its text."""
    id_ = one.article.document.id
    printed = Print(id_, source_of(one.article), sketch(one.article))
    gathered.sources[id_] = sources([printed])[id_]
    gathered.mentions.append(mentions_of(one))
    gathered.readings.append(one.model_copy(update={"article": one.article.model_copy(update={"text": ""})}))
    return document_row(one, printed, gathered.sources[id_])


def _claims(bolts: Sequence[Bolt], found: Sequence[ClaimNode]) -> None:
    _put(bolts, statement("documents", "put claims"), [_claim(one) for one in found])
    for tie, rows in _grouped(pair for one in found for pair in _ties(one)):
        _put(bolts, statement("put_links", tie), rows)


def _ties(claim: ClaimNode) -> Iterator[tuple[str, Row]]:
    subject, object_ = claim.ends
    yield f"SUBJECT {claim.subject_label}", {"claim": claim.properties["key"], "entity": subject}
    yield f"OBJECT {claim.object_label}", {"claim": claim.properties["key"], "entity": object_}


def _claim(claim: ClaimNode) -> Row:
    properties = claim.properties
    return {"key": properties["key"], "document": properties["document"], "properties": properties}


def _node(node: Node) -> Row:
    return {"id": node.properties["id"], "properties": node.properties}


def _name(name: Name) -> Row:
    mention = name.properties["mention"]
    return {"document": name.document, "entity": name.entity, "mention": mention, "properties": name.properties}


def _link(link: Link) -> Row:
    return {"subject": link.subject, "object": link.object, "properties": link.properties}


def _put(bolts: Sequence[Bolt], cypher: str, rows: Sequence[Row]) -> None:
    for at in range(0, len(rows), TRANSACTION):
        part = rows[at : at + TRANSACTION]
        for bolt in bolts:
            bolt.work(lambda work, part=part: work.each(cypher, "rows", part), write=True)  # type: ignore[misc]


def _grouped(pairs: Iterable[tuple[str, Any]]) -> list[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return sorted(groups.items())

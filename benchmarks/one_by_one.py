"""What a loader without batches would do: the rows that the store keeps, a statement for each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.facts import Facts, facts, source_of
from graph.identity import DocumentMentions, mentions_of, resolve
from graph.model.claims import Reading
from graph.prints import Print, sketch, sources
from graph.store.bolt import Bolt
from graph.store.difference import ClaimNode, Link, Name, Node, claims, links, names, nodes
from graph.store.rows import Row, document_row
from graph.store.statements import statement

_NOTHING = Facts((), (), ())


@dataclass
class Gathered:
    """What is kept of all documents until everybody is known; no texts."""

    readings: list[Reading] = field(default_factory=list)
    mentions: list[DocumentMentions] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)


def merge_by_one(bolt: Bolt, readings: Sequence[Reading]) -> int:
    """Put readings a statement a row, a transaction a document; how many rows. Blocks are left out."""
    gathered = Gathered()
    rows: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for one in readings:
        rows[one.article.document.id].append((statement("documents", "put"), _document(one, gathered)))
    found = facts(gathered.readings, resolve(gathered.mentions).entities, gathered.sources)
    made = nodes(list(found.named))
    for name in names(found, _NOTHING).values():
        rows[name.document].append((statement("put_entities", name.label), _node(made[name.entity])))
        rows[name.document].append((statement("names", f"put {name.label}"), _name(name)))
    first: dict[str, str] = {}
    for claim in claims(found, _NOTHING).values():
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


def _document(one: Reading, gathered: Gathered) -> Row:
    """The row of a document, which is gathered without its text."""
    id_ = one.article.document.id
    printed = Print(id_, source_of(one.article), sketch(one.article))
    gathered.sources[id_] = sources([printed])[id_]
    gathered.mentions.append(mentions_of(one))
    gathered.readings.append(one.model_copy(update={"article": one.article.model_copy(update={"text": ""})}))
    return document_row(one, printed, gathered.sources[id_])


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

"""Models as property maps of the store, and back."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel, TypeAdapter

from graph.days import Days
from graph.digests import digest
from graph.facts import End, Naming, Support
from graph.model.claims import Claim, Qualifiers, Reading
from graph.model.documents import Article, Document
from graph.model.entities import Edge, Entity, edge_id
from graph.model.kinds import Predicate
from graph.model.mentions import Mention
from graph.prints import Print
from graph.store.packing import pack, pack_reading, pack_sketch, unpack

Row: TypeAlias = Mapping[str, Any]
"""One row of an answer, or the properties of one node or edge."""

_OWN = {"source", "extractor"}  # properties of a document node that are no field of Document


def document_row(reading: Reading, printed: Print, source: str) -> Row:
    """The node of a document, its text and its reading."""
    article = reading.article
    document = _properties(article.document) | {"extractor": reading.extractor, "source": source}
    id_ = article.document.id
    found = article.model_dump_json(exclude={"document", "text"}, exclude_none=True)
    text = {"id": id_, "body": pack(article.text), "found": found}
    content = {
        "id": id_,
        "body": pack_reading(reading),
        "extractor": reading.extractor,
        "words": printed.words,
        "sketch": pack_sketch(printed.sketch),
    }
    return {"id": id_, "document": document, "text": text, "reading": content}


def document(properties: Row) -> Document:
    """The document of a node."""
    return Document.model_validate({k: v for k, v in properties.items() if k not in _OWN})


def article(document_properties: Row, text: Row) -> Article:
    """The article of a document's node and its text's."""
    known = {"document": document(document_properties), "text": unpack(text["body"])}
    return Article.model_validate(json.loads(text["found"]) | known)


def entity_row(entity: Entity) -> Row:
    """The properties of an entity's node."""
    return {k: v for k, v in _properties(entity).items() if k != "kind"}


def edge_row(edge: Edge) -> Row:
    """The properties of a derived edge."""
    return {k: v for k, v in _properties(edge).items() if k not in ("predicate", "subject", "object")}


def claim_key(document_id: str, claim: str) -> str:
    """The key of a claim's node: one text under two addresses makes the same claims twice."""
    return digest("claim node", document_id, claim)


def claim_row(claim: Claim, support: Support) -> Row:
    """The properties of a claim's node; its support says which entities it is about, and when."""
    said = claim.evidence[0]
    evidence = [one.model_dump(mode="json") for one in claim.evidence]
    row = _properties(claim.qualifiers) | {
        "key": claim_key(claim.document, claim.id),
        "id": claim.id,
        "predicate": claim.predicate.value,
        "document": claim.document,
        "source": support.source,
        "edge": edge_id(claim.predicate, support.subject.id, support.object.id),
        "subject": support.subject.id,
        "object": support.object.id,
        "subject_mention": claim.subject,
        "object_mention": claim.object,
        "rule": claim.rule,
        "confidence": float(claim.confidence),
        "quote": said.exact,
        "quote_start": said.start,
        "quote_end": said.end,
        "prefix": said.prefix,
        "suffix": said.suffix,
        "evidence": json.dumps(evidence, ensure_ascii=False, separators=(",", ":")),
    }
    return row | _seen(support.days)


def support_of(row: Row, predicate: Predicate, subject: End, object_: End) -> Support:
    """What a stored claim contributes to an edge."""
    said = {name: row[name] for name in _qualifiers(predicate, row) if name in row}
    return Support(
        predicate=predicate,
        subject=subject,
        object=object_,
        claim=row["id"],
        document=row["document"],
        source=row["source"],
        days=Days(row.get("first_seen"), row.get("last_seen")),
        confidence=row["confidence"],
        qualifiers=Qualifiers(**said),
    )


def naming_row(naming: Naming) -> Row:
    """The properties of a document's naming of an entity."""
    mention = naming.mention
    said = mention.model_dump_json(exclude={"id", "document", "spans"}, exclude_none=True)
    row = {"mention": mention.id, "name": mention.name, "said": said} | _seen(naming.days)
    return row if naming.key is None else row | {"key": naming.key}


def naming(row: Row, document_id: str, entity: End) -> Naming:
    """The naming of a row, without its places in the text."""
    said = json.loads(row["said"]) | {"id": row["mention"], "document": document_id, "spans": ()}
    mention = _mentions().validate_python(said)
    days = Days(row.get("first_seen"), row.get("last_seen"))
    return Naming(entity, document_id, mention, days, row.get("key"))


@cache
def _mentions() -> TypeAdapter[Mention]:
    return TypeAdapter(Mention)


def _qualifiers(predicate: Predicate, row: Row) -> Iterable[str]:
    """Which qualifiers of a claim speak of an edge that follows from it."""
    if predicate == row["predicate"]:
        return Qualifiers.model_fields
    return ("date", "date_inferred") if predicate is Predicate.SIGNED_WITH else ()


def _seen(days: Days) -> dict[str, str]:
    seen = {"first_seen": days.first, "last_seen": days.last}
    return {name: day for name, day in seen.items() if day is not None}


def _properties(model: BaseModel) -> dict[str, Any]:
    dumped: dict[str, Any] = model.model_dump(mode="json", exclude_none=True)
    return dumped

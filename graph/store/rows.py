"""Models as property maps of the store, and back."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel

from graph.digests import digest
from graph.facts import Clusters, source_of
from graph.model.claims import Claim, Reading
from graph.model.documents import Document
from graph.model.entities import Edge, Entity, edge_id
from graph.store.packing import pack, pack_reading

Row: TypeAlias = Mapping[str, Any]
"""One row of an answer, or the properties of one node or edge."""

_OWN = {"source", "extractor"}  # properties of a document node that are no field of Document


def document_row(reading: Reading) -> Row:
    """The node of a document, its text and its reading."""
    article = reading.article
    document = _properties(article.document) | {"extractor": reading.extractor, "source": source_of(article)}
    id_ = article.document.id
    text = {"id": id_, "body": pack(article.text), "body_start": article.body_start, "body_end": article.body_end}
    content = {"id": id_, "body": pack_reading(reading), "extractor": reading.extractor}
    return {"id": id_, "document": document, "text": text, "reading": content}


def document(properties: Row) -> Document:
    """The document of a node."""
    return Document.model_validate({k: v for k, v in properties.items() if k not in _OWN})


def entity_row(entity: Entity) -> Row:
    """The properties of an entity's node."""
    return {k: v for k, v in _properties(entity).items() if k != "kind"}


def edge_row(edge: Edge) -> Row:
    """The properties of a derived edge."""
    return {k: v for k, v in _properties(edge).items() if k not in ("predicate", "subject", "object")}


def claim_key(document_id: str, claim: str) -> str:
    """The key of a claim's node: one text under two addresses makes the same claims twice."""
    return digest("claim node", document_id, claim)


def claim_row(claim: Claim, clusters: Clusters) -> Row:
    """The properties of a claim's node."""
    said = claim.evidence[0]
    subject, object_ = clusters[claim.subject], clusters[claim.object]
    evidence = [one.model_dump(mode="json") for one in claim.evidence]
    return _properties(claim.qualifiers) | {
        "key": claim_key(claim.document, claim.id),
        "id": claim.id,
        "predicate": claim.predicate.value,
        "document": claim.document,
        "edge": edge_id(claim.predicate, subject, object_),
        "subject": subject,
        "object": object_,
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


def _properties(model: BaseModel) -> dict[str, Any]:
    dumped: dict[str, Any] = model.model_dump(mode="json", exclude_none=True)
    return dumped

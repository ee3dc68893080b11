"""Readings as rows of Parquet: all of a reading to be read back, and its claims as columns to be asked."""

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from graph import errors
from graph.errors import DocumentError
from graph.model.claims import Claim, Reading
from graph.store.dumps import canonical
from loaders.listing import Failure

Row: TypeAlias = dict[str, Any]

# Name and type of each column; docs/scale.md says what they hold.
READINGS = (
    ("document", "string"),
    ("path", "string"),
    ("url", "string"),
    ("outlet", "string"),
    ("title", "string"),
    ("published", "string"),
    ("modified", "string"),
    ("province", "string"),
    ("text_hash", "string"),
    ("extractor", "string"),
    ("claims", "int32"),
    ("mentions", "mentions"),
    ("reading", "binary"),
    ("error", "string"),
    ("problem", "string"),
    ("remedy", "string"),
    ("passing", "bool"),
)
MENTIONS = (("id", "string"), ("kind", "string"), ("name", "string"), ("start", "int32"), ("end", "int32"))
CLAIMS = (
    ("claim", "string"),
    ("document", "string"),
    ("url", "string"),
    ("published", "string"),
    ("predicate", "string"),
    ("subject_kind", "string"),
    ("subject", "string"),
    ("object_kind", "string"),
    ("object", "string"),
    ("date", "string"),
    ("date_inferred", "bool"),
    ("title", "string"),
    ("order", "int32"),
    ("co", "bool"),
    ("former", "bool"),
    ("acting", "bool"),
    ("tenure_start", "string"),
    ("tenure_end", "string"),
    ("quote", "string"),
    ("start", "int32"),
    ("end", "int32"),
    ("rule", "string"),
    ("confidence", "double"),
    ("extractor", "string"),
)


def reading_row(one: Reading | Failure) -> Row:
    """The row of a document, or of one that could not be read."""
    if isinstance(one, Failure):
        told = {"path": one.path, "error": type(one.error).__name__, "passing": one.passing}
        return _plain(told | {"problem": one.error.problem, "remedy": one.error.remedy})
    row = one.article.document.model_dump(include={name for name, _ in READINGS})
    mentions = [
        {"id": m.id, "kind": m.kind.value, "name": m.name, "start": m.spans[0][0], "end": m.spans[0][1]}
        for m in one.mentions
    ]
    row |= {"document": one.article.document.id, "extractor": one.extractor, "claims": len(one.claims)}
    return _plain(row) | {"mentions": mentions, "reading": canonical(one), "passing": False}


def of_row(row: Row) -> Reading | Failure:
    """What a row of `reading_row` was made of."""
    if row["reading"] is not None:
        return Reading.model_validate(json.loads(row["reading"].decode("utf-8", "surrogatepass")))
    kind = getattr(errors, row["error"])
    error: DocumentError = kind(row["path"], row["problem"], row["remedy"])
    return Failure(row["path"], error, row["passing"])


def claim_rows(reading: Reading) -> Iterator[Row]:
    """A row for each claim."""
    mentions = {m.id: m for m in reading.mentions}
    document = reading.article.document
    for claim in reading.claims:
        subject, object_ = mentions[claim.subject], mentions[claim.object]
        ends = {"subject": subject.name, "subject_kind": subject.kind.value}
        ends |= {"object": object_.name, "object_kind": object_.kind.value}
        known = {"document": document.id, "url": document.url, "published": document.published}
        date = {"date": claim.qualifiers.date, "date_inferred": claim.qualifiers.date_inferred}
        if claim.qualifiers.date is None:  # that of what it is about
            date = {"date": getattr(object_, "date", None), "date_inferred": getattr(object_, "date_inferred", False)}
        yield _plain(_said(claim) | ends | known | date | {"extractor": reading.extractor})


def _said(claim: Claim) -> Row:
    said, quote = claim.qualifiers, claim.evidence[0]
    return {
        "claim": claim.id,
        "predicate": claim.predicate.value,
        "title": said.title_as_reported,
        "order": said.order,
        "co": said.co,
        "former": said.former,
        "acting": said.acting,
        "tenure_start": said.start,
        "tenure_end": said.end,
        "quote": quote.exact,
        "start": quote.start,
        "end": quote.end,
        "rule": claim.rule,
        "confidence": float(claim.confidence),
    }


def _plain(row: Row) -> Row:
    """Letters that UTF-8 does not have, as in names of files that are none, as "?"."""
    return {k: v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for k, v in row.items()}

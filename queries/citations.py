"""From the claims behind an edge to the sentences that say so."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graph import builtin
from graph.model.evidence import Evidence
from queries.answers.base import Citation
from queries.catalog import part
from queries.reader import Reader

_CLAIMS = 200  # looked at per edge: enough to choose the best of, few enough to read at once

Citations = Mapping[str, Sequence[Citation]]
"""Claim id → where it is said."""


def with_evidence(store: Reader, rows: Sequence[Mapping[str, Any]], most: int) -> list[Any]:
    """The rows with `evidence` beside each `claims`: at most so many quotes, the surest and oldest first."""
    wanted = sorted({claim for claims in _claims(rows) for claim in claims[:_CLAIMS]}) if most > 0 else []
    found = cite(store, wanted) if wanted else {}
    return [_cited(row, found, most) for row in rows]


def cite(store: Reader, claims: Sequence[str]) -> Citations:
    """The citations of claims; those of the tables that ship are in no store."""
    found: dict[str, list[Citation]] = defaultdict(list)
    found.update((claim, [_own(claim)]) for claim in claims if claim.startswith(builtin.ID))
    for row in store.read(part("citations"), {"claims": list(claims)}):
        citation = _citation(row["claim"], row["document"])
        found[citation.claim].append(citation)
    return found


def _own(claim: str) -> Citation:
    article, (start, end) = builtin.article(), builtin.spans()[claim]
    return Citation(
        quote=article.text[start:end],
        start=start,
        end=end,
        document=builtin.ID,
        title=builtin.TITLE,
        claim=claim,
        rule=builtin.RULE,
        confidence=1.0,
    )


def best(citations: Sequence[Citation], most: int) -> tuple[Citation, ...]:
    """The surest first, then the oldest."""
    return tuple(sorted(citations, key=_rank)[: max(most, 0)])


def _of_document(said: Sequence[Citation], document: Any) -> Sequence[Citation]:
    """Those of one document, where the row is about one: a text at two addresses makes the same claims twice."""
    if document is None:
        return said
    id_ = document["id"] if isinstance(document, Mapping) else document
    return [one for one in said if one.document == id_]


def _rank(one: Citation) -> tuple[float, str, str, int, str]:
    return -one.confidence, one.published or "9999", one.document, one.start, one.claim


def _citation(claim: Mapping[str, Any], document: Mapping[str, Any]) -> Citation:
    spans = json.loads(claim["evidence"])
    return Citation(
        quote=claim["quote"],
        start=claim["quote_start"],
        end=claim["quote_end"],
        prefix=claim.get("prefix", ""),
        suffix=claim.get("suffix", ""),
        document=document["id"],
        outlet=document["outlet"],
        title=document["title"],
        published=document["published"],
        url=document["url"],
        path=document["path"],
        claim=claim["id"],
        rule=claim["rule"],
        confidence=claim["confidence"],
        also=tuple(Evidence.model_validate(span) for span in spans[1:]),
    )


def _claims(value: Any) -> Iterator[list[str]]:
    """Every list of claims, however deep in the rows."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key == "claims":
                yield sorted(set(inner or ()))
            else:
                yield from _claims(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _claims(inner)


def _cited(value: Any, found: Citations, most: int) -> Any:
    """The value with every `claims` replaced by its `evidence`."""
    if isinstance(value, Mapping):
        plain = {key: _cited(inner, found, most) for key, inner in value.items() if key != "claims"}
        if "claims" in value:
            said = [one for claim in sorted(set(value["claims"] or ())) for one in found.get(claim, ())]
            plain["evidence"] = best(_of_document(said, value.get("document")), most)
        return plain
    if isinstance(value, list | tuple):
        return [_cited(inner, found, most) for inner in value]
    return value

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

_CLAIMS = 200  # looked at per edge: enough to choose the best of, few enough to look at while somebody waits

Group = tuple[tuple[str, ...], str | None]
"""Claims that say one thing, sorted, and the document to quote where the row is about one: a text at two addresses
makes the same claims twice."""
Citations = Mapping[Group, Sequence[Citation]]
"""The best quotes for each group."""


def with_evidence(store: Reader, rows: Sequence[Mapping[str, Any]], most: int) -> list[Any]:
    """The rows with `evidence` beside each `claims`: at most so many quotes, the surest and oldest first."""
    wanted = list(dict.fromkeys(_groups(rows))) if most > 0 else []
    found = cite(store, wanted, most) if wanted else {}
    return [_cited(row, found) for row in rows]


def cite(store: Reader, wanted: Sequence[Group], most: int) -> Citations:
    """The best citations of each group; those of the tables that ship are in no store."""
    found: dict[Group, list[Citation]] = defaultdict(list)
    asked = []
    for number, (claims, document) in enumerate(wanted):
        found[wanted[number]] += [_own(claim) for claim in claims if claim.startswith(builtin.ID)]
        if not found[wanted[number]]:
            asked.append({"number": number, "claims": list(claims[:_CLAIMS]), "document": document})
    for row in store.read(part("citations"), {"groups": asked, "most": most}) if asked else ():
        found[wanted[row["number"]]].append(_citation(row["claim"], row["document"]))
    return {group: sorted(said, key=_rank)[:most] for group, said in found.items()}


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


def _groups(value: Any) -> Iterator[Group]:
    """Every list of claims, however deep in the rows."""
    if isinstance(value, Mapping):
        if "claims" in value:
            yield _group(value)
        for key, inner in value.items():
            if key != "claims":
                yield from _groups(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _groups(inner)


def _group(row: Mapping[str, Any]) -> Group:
    document = row.get("document")
    return tuple(sorted(set(row["claims"] or ()))), document["id"] if isinstance(document, Mapping) else document


def _cited(value: Any, found: Citations) -> Any:
    """The value with every `claims` replaced by its `evidence`."""
    if isinstance(value, Mapping):
        plain = {key: _cited(inner, found) for key, inner in value.items() if key != "claims"}
        return plain if "claims" not in value else {**plain, "evidence": tuple(found.get(_group(value), ()))}
    if isinstance(value, list | tuple):
        return [_cited(inner, found) for inner in value]
    return value

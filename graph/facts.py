"""What one document contributes to the graph: support for edges and names for entities.

A fact is what remains of a claim or a mention once identity is settled: which entities it is about,
on which days, from which document. Edges and entities are sums of facts (`graph/derive.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from graph.days import Days, days
from graph.digests import text_hash
from graph.model.claims import Claim, Qualifiers, Reading
from graph.model.documents import Article, Document
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import AgreementMention, DirectiveMention, MeetingMention, Mention, PositionMention
from graph.names import fold_text

Clusters = Mapping[str, str]
"""Mention id → entity id."""
Keys = Mapping[tuple[str, str], str]
"""Document and mention id → canonical key."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of an edge."""

    id: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Support:
    """One claim as the edge sees it."""

    predicate: Predicate
    subject: End
    object: End
    claim: str
    document: str
    source: str  # documents with one source are not independent of each other
    days: Days
    confidence: float
    qualifiers: Qualifiers


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention as its entity sees it."""

    entity: End
    document: str
    mention: Mention
    days: Days
    key: str | None  # canonical; None for what no key names


@dataclass(frozen=True, slots=True)
class Facts:
    """What some readings contribute: `said` is the direct support of each claim, `support` all of it."""

    said: tuple[tuple[Claim, Support], ...]
    support: tuple[Support, ...]
    named: tuple[Naming, ...]


def facts(
    readings: Iterable[Reading],
    clusters: Clusters,
    sources: Mapping[str, str] | None = None,
    keys: Keys | None = None,
) -> Facts:
    """The facts of readings.

    `sources` gives the sources of documents where that is not `source_of()`: of reprints, and of those whose
    article comes without its text. `keys` gives the canonical keys
    of mentions where these are not what the reading says.
    """
    own = [own_facts(one, clusters, sources, keys) for one in readings]
    said = tuple(pair for one in own for pair in one.said)
    support = [one for part in own for one in part.support]
    named = tuple(one for part in own for one in part.named)
    return Facts(said, (*support, *signed_with(one for _, one in said)), named)


def own_facts(
    reading: Reading, clusters: Clusters, sources: Mapping[str, str] | None = None, keys: Keys | None = None
) -> Facts:
    """The facts of one reading, without who signed with whom, which several may say together."""
    article = reading.article
    source = (sources or {}).get(article.document.id) or source_of(article)
    said = tuple(_said(reading, clusters, source))
    support = (*(one for _, one in said), *_seats(reading, clusters, said))
    return Facts(said, support, tuple(_named(reading, clusters, keys)))


def signed_with(support: Iterable[Support]) -> Iterator[Support]:
    """Two bodies that signed one agreement signed with each other; the smaller entity id is the subject."""
    signatures: dict[End, dict[End, list[Support]]] = defaultdict(lambda: defaultdict(list))
    for one in support:
        if one.predicate is Predicate.SIGNED and one.subject.kind is EntityKind.BODY:
            signatures[one.object][one.subject].append(one)
    for signers in signatures.values():
        for first, second in combinations(sorted(signers, key=lambda end: end.id), 2):
            for one in (*signers[first], *signers[second]):
                dated = Qualifiers(date=one.qualifiers.date, date_inferred=one.qualifiers.date_inferred)
                yield replace(one, predicate=Predicate.SIGNED_WITH, subject=first, object=second, qualifiers=dated)


def source_of(article: Article) -> str:
    """What makes two documents one source: the words of the article, whatever its spelling and spacing."""
    return text_hash(fold_text(article.text[article.body_start : article.body_end or None]))


def _said(reading: Reading, clusters: Clusters, source: str) -> Iterator[tuple[Claim, Support]]:
    mentions = {m.id: m for m in reading.mentions}
    for claim in reading.claims:
        ends = mentions[claim.subject], mentions[claim.object]
        yield (
            claim,
            Support(
                predicate=claim.predicate,
                subject=_end(ends[0], clusters),
                object=_end(ends[1], clusters),
                claim=claim.id,
                document=claim.document,
                source=source,
                days=_claim_days(claim, ends, reading.article.document),
                confidence=claim.confidence,
                qualifiers=claim.qualifiers,
            ),
        )


def _seats(reading: Reading, clusters: Clusters, said: Iterable[tuple[Claim, Support]]) -> Iterator[Support]:
    """A claim about a position says that it is a position at its body."""
    mentions = {m.id: m for m in reading.mentions}
    for claim, direct in said:
        for id_, end in ((claim.subject, direct.subject), (claim.object, direct.object)):
            position = mentions[id_]
            if isinstance(position, PositionMention):
                body = _end(mentions[position.body], clusters)
                yield replace(direct, predicate=Predicate.AT, subject=end, object=body, qualifiers=Qualifiers())


def _named(reading: Reading, clusters: Clusters, keys: Keys | None) -> Iterator[Naming]:
    document = reading.article.document
    for mention in reading.mentions:
        seen = _event_days(mention) or days(document.published)
        key = getattr(mention, "key", None) if keys is None else keys.get((document.id, mention.id))
        yield Naming(_end(mention, clusters), document.id, mention, seen, key)


def _end(mention: Mention, clusters: Clusters) -> End:
    return End(clusters[mention.id], mention.kind)


def _claim_days(claim: Claim, ends: tuple[Mention, Mention], document: Document) -> Days:
    """The days of the claim's own date, else of the event it is about, else of the document."""
    own = days(claim.qualifiers.date)
    event = _event_days(ends[1]) or _event_days(ends[0])
    return own or event or days(document.published)


def _event_days(mention: Mention) -> Days:
    match mention:
        case MeetingMention() | AgreementMention() | DirectiveMention():
            return days(mention.date)
        case _:
            return Days()

"""What one document contributes to the graph: support for edges and names for entities.

A fact is what remains of a claim or a mention once identity is settled: which entities it is about,
on which days, from which document. Edges and entities are sums of facts (`graph/derive.py`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.days import Days, days
from graph.digests import text_hash
from graph.model.claims import Claim, Qualifiers, Reading
from graph.model.documents import Article, Document
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import AgreementMention, DirectiveMention, MeetingMention, Mention, PositionMention
from graph.names import fold

Clusters = Mapping[str, str]
"""Mention id → entity id."""


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

    entity: str
    mention: Mention
    document: str
    days: Days


def source_of(article: Article) -> str:
    """What makes two documents one source: the words of the article, whatever its spelling and spacing."""
    return text_hash(fold(article.text[article.body_start : article.body_end or None]))


def supports(reading: Reading, clusters: Clusters, source: str) -> Iterator[Support]:
    """The edges that the claims of a reading support, directly or through a position's body."""
    mentions = {m.id: m for m in reading.mentions}
    for claim in reading.claims:
        subject, object_ = mentions[claim.subject], mentions[claim.object]
        seen = _claim_days(claim, (subject, object_), reading.article.document)
        direct = _support(claim, claim.predicate, _end(subject, clusters), _end(object_, clusters), source, seen)
        yield direct
        if isinstance(object_, PositionMention):
            yield _support(claim, Predicate.AT, direct.object, _end(mentions[object_.body], clusters), source, seen)


def namings(reading: Reading, clusters: Clusters) -> Iterator[Naming]:
    """The entities that a reading names."""
    document = reading.article.document
    for mention in reading.mentions:
        seen = _event_days(mention) or days(document.published)
        yield Naming(clusters[mention.id], mention, document.id, seen)


def _support(claim: Claim, predicate: Predicate, subject: End, object_: End, source: str, seen: Days) -> Support:
    qualifiers = claim.qualifiers if predicate is claim.predicate else Qualifiers()
    return Support(
        predicate, subject, object_, claim.id, claim.document, source, seen, claim.confidence, qualifiers
    )  # fmt: skip


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

"""A reading as the record that `giaoban extract` prints; equal readings give equal bytes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from typing import TypeVar

from graph.model.claims import Claim, Reading
from graph.model.evidence import Evidence
from graph.model.kinds import Predicate
from graph.model.mentions import BodyMention, MeetingMention, Mention, PersonMention, PositionMention, Span
from loaders.records import BodyRecord, DocumentRecord, MeetingRecord, PersonRecord, RelationRecord

_M = TypeVar("_M", PersonMention, BodyMention, MeetingMention)

_TO_MEETINGS = frozenset({Predicate.CHAIRED, Predicate.SPOKE_AT, Predicate.ATTENDED, Predicate.ORGANIZED})


def line(reading: Reading, least: float = 0.0) -> str:
    """The record of a reading as one line of JSON, without the line's end."""
    return record(reading, least).model_dump_json()


def record(reading: Reading, least: float = 0.0) -> DocumentRecord:
    """The record of a reading: entities in the order of the text, relations by type, ends and span.

    Claims less certain than `least` are left out.
    """
    if least:
        sure = tuple(claim for claim in reading.claims if claim.confidence >= least)
        reading = reading.model_copy(update={"claims": sure})
    document = reading.article.document
    persons = _of(reading.mentions, PersonMention)
    bodies = _of(reading.mentions, BodyMention)
    meetings = _of(reading.mentions, MeetingMention)
    ids = _numbered("p", persons) | _numbered("b", bodies) | _numbered("m", meetings)
    return DocumentRecord(
        path=document.path,
        published=document.published,
        document=document.id,
        extractor=reading.extractor,
        persons=tuple(PersonRecord(id=ids[p.id], name=p.name, spans=p.spans) for p in persons),
        bodies=tuple(BodyRecord(id=ids[b.id], name=b.name, place=b.place, spans=b.spans) for b in bodies),
        meetings=tuple(_meeting(m, ids[m.id]) for m in meetings),
        relations=tuple(_ordered(_relations(reading, ids))),
    )


def _of(mentions: Iterable[Mention], kind: type[_M]) -> list[_M]:
    return sorted((m for m in mentions if isinstance(m, kind)), key=lambda m: (m.spans, m.name, m.id))


def _numbered(letter: str, mentions: Iterable[Mention]) -> dict[str, str]:
    return {mention.id: f"{letter}{n}" for n, mention in enumerate(mentions, 1)}


def _meeting(meeting: MeetingMention, id_: str) -> MeetingRecord:
    return MeetingRecord(
        id=id_,
        kind=meeting.type,
        name=meeting.name,
        date=meeting.date,
        date_inferred=meeting.date_inferred,
        place=meeting.place,
        spans=meeting.spans,
    )


def _relations(reading: Reading, ids: dict[str, str]) -> Iterator[RelationRecord]:
    positions = {m.id: m for m in reading.mentions if isinstance(m, PositionMention)}
    signed: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(reading.claims, key=lambda claim: claim.id):
        if claim.predicate is Predicate.HOLDS:
            yield _holds(claim, positions[claim.object], ids)
        elif claim.predicate in _TO_MEETINGS and claim.subject in ids:  # not of a title without a name
            yield _role(claim, ids)
        elif claim.predicate is Predicate.SIGNED and ids.get(claim.subject, "").startswith("b"):
            signed[claim.object].append(claim)
    for claims in signed.values():
        yield from _signed_with(claims, ids)


def _holds(claim: Claim, position: PositionMention, ids: dict[str, str]) -> RelationRecord:
    said = claim.qualifiers
    return RelationRecord(
        type=Predicate.HOLDS,
        source=ids[claim.subject],
        target=ids[position.body],
        role=position.title,
        former=said.former,
        acting=said.acting,
        title_as_reported=said.title_as_reported,
        start=said.start,
        end=said.end,
        spans=_spans(claim.evidence),
        confidence=claim.confidence,
        rule=claim.rule,
        evidence=claim.evidence,
    )


def _role(claim: Claim, ids: dict[str, str]) -> RelationRecord:
    return RelationRecord(
        type=claim.predicate,
        source=ids[claim.subject],
        target=ids[claim.object],
        co=claim.qualifiers.co,
        order=claim.qualifiers.order,
        title_as_reported=claim.qualifiers.title_as_reported,
        spans=_spans(claim.evidence),
        confidence=claim.confidence,
        rule=claim.rule,
        evidence=claim.evidence,
    )


def _signed_with(claims: Sequence[Claim], ids: dict[str, str]) -> Iterator[RelationRecord]:
    """Each pair of bodies that signed one agreement, the one named first as source."""
    signers = {ids[claim.subject]: claim for claim in reversed(claims)}
    for first, second in combinations(sorted(signers, key=_number), 2):
        pair = signers[first], signers[second]
        evidence = tuple(dict.fromkeys(quote for claim in pair for quote in claim.evidence))
        yield RelationRecord(
            type=Predicate.SIGNED_WITH,
            source=first,
            target=second,
            spans=_spans(evidence),
            confidence=min(claim.confidence for claim in pair),
            rule="+".join(sorted({claim.rule for claim in pair})),
            evidence=evidence,
        )


def _spans(evidence: Iterable[Evidence]) -> tuple[Span, ...]:
    """The spans of the quotes, the assertion first."""
    return tuple(dict.fromkeys((quote.start, quote.end) for quote in evidence))


def _ordered(relations: Iterable[RelationRecord]) -> Iterator[RelationRecord]:
    """By type, ends, role and spans; only where all of these are the same, by all they say."""
    for _, same in groupby(sorted(relations, key=_order), key=_order):
        alike = list(same)
        yield from alike if len(alike) == 1 else sorted(alike, key=RelationRecord.model_dump_json)


def _order(relation: RelationRecord) -> tuple[str, str, int, int, str, tuple[Span, ...]]:
    ends = relation.source[0], _number(relation.source), _number(relation.target)
    return relation.type, *ends, relation.role or "", relation.spans


def _number(id_: str) -> int:
    return int(id_[1:])

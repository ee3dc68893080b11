"""A document's reading under construction: facts with character spans, turned into mentions and claims."""

from dataclasses import dataclass, field

from graph.digests import text_hash
from graph.model.claims import Claim, Qualifiers, Reading, claim_id
from graph.model.documents import Article
from graph.model.evidence import Evidence, EvidenceRole, quote
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import Mention, Span, fingerprint
from graph.spelling import Normalised
from loaders.confidence import confidence


@dataclass(slots=True)
class Support:
    """The words a claim rests on, as spans of the normalised text: the assertion, then what supplied parts."""

    assertion: Span
    others: list[tuple[EvidenceRole, Span]] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """Mentions by key and claims by id; spans are of the normalised text until they are built."""

    article: Article
    normalised: Normalised
    hash: str = ""
    mentions: dict[str, Mention] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hash = self.article.document.text_hash or text_hash(self.article.text)

    def spans(self, spans: list[Span]) -> tuple[Span, ...]:
        """Spans of the stored text, sorted, none inside another."""
        whole = sorted({self.normalised.original(*s) for s in spans}, key=lambda s: (s[0], -s[1]))
        kept: list[Span] = []
        for start, end in whole:
            if not kept or start >= kept[-1][1]:
                kept.append((start, end))
        return tuple(kept)

    def identify(self, kind: EntityKind, name: str, spans: tuple[Span, ...]) -> str:
        """The fingerprint of a mention with these spans."""
        return fingerprint(self.hash, kind, spans[0][0], name)

    def add(self, mention: Mention) -> str:
        """Keep a mention; its id."""
        self.mentions[mention.id] = mention
        return mention.id

    def claim(
        self,
        predicate: Predicate,
        pair: tuple[str, str],
        support: Support,
        rule: str,
        qualifiers: Qualifiers | None = None,
    ) -> None:
        """Keep a claim about a pair of mentions; of two with one id the surer stays."""
        qualifiers = qualifiers or Qualifiers()
        identity = claim_id(predicate, pair[0], pair[1], qualifiers)
        known = self.claims.get(identity)
        sure = confidence(rule, predicate)
        if known is not None and known.confidence >= sure:
            return
        self.claims[identity] = Claim(
            id=identity, document=self.article.document.id, predicate=predicate, subject=pair[0], object=pair[1],
            qualifiers=qualifiers, rule=rule, confidence=sure, evidence=self._evidence(support),
        )  # fmt: skip

    def _evidence(self, support: Support) -> tuple[Evidence, ...]:
        text = self.article.text
        found = [quote(text, *self.normalised.original(*support.assertion))]
        for role, span in support.others:
            found.append(quote(text, *self.normalised.original(*span), role))
        return tuple(found)

    def build(self, extractor: str) -> Reading:
        """The finished reading, sorted."""
        used = {i for c in self.claims.values() for i in (c.subject, c.object)}
        keep = [
            m
            for m in self.mentions.values()
            if m.id in used or m.kind in (EntityKind.PERSON, EntityKind.MEETING, EntityKind.BODY)
        ]
        return Reading(
            article=self.article,
            mentions=tuple(sorted(keep, key=lambda m: m.id)),
            claims=tuple(sorted(self.claims.values(), key=lambda c: c.id)),
            extractor=extractor,
        )

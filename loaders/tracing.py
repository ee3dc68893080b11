"""A reading told: which chunks each sentence has, which claims it made, and what came to nothing."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from graph.model.claims import Claim, Reading
from graph.model.documents import Article
from graph.model.mentions import Span
from graph.model.traces import ChunkTrace, ClaimTrace, Rejection, SentenceTrace, Trace
from graph.resources import read_text
from graph.spelling import Normalised
from loaders.assembly import assemble
from loaders.grammar.sentence import View
from loaders.reading import EXTRACTOR, tell

_PLAIN = frozenset(["word", "punct"])


@cache
def explanations() -> dict[str, str]:
    """One plain sentence for each rule."""
    rules: dict[str, str] = tomllib.loads(read_text("loaders", "lexicons/rules.toml"))["rules"]
    return rules


def trace(article: Article, min_confidence: float = 0.0) -> Trace:
    """The trace of one reading of an article; claims less certain are left out, not called rejected."""
    normalised, story = tell(article)
    reading = assemble(article, normalised, story).build(EXTRACTOR)
    claims: dict[Span, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        claims[claim.evidence[0].start, claim.evidence[0].end].append(claim)
    sentences = tuple(
        _sentence(article, normalised, view, _told(reading, claims, normalised.original(*view.span), min_confidence))
        for view in story.views
    )
    pairs = zip(sentences, story.views, strict=True)
    return Trace(
        document=article.document.id,
        path=article.document.path,
        extractor=EXTRACTOR,
        sentences=tuple(_with_rejections(sentence, view, normalised, reading) for sentence, view in pairs),
    )


def _told(reading: Reading, claims: dict[Span, list[Claim]], span: Span, least: float) -> tuple[ClaimTrace, ...]:
    names = {mention.id: mention.name for mention in reading.mentions}
    found = [
        ClaimTrace(
            id=claim.id,
            subject=names[claim.subject],
            predicate=claim.predicate.value,
            object=names[claim.object],
            rule=claim.rule,
            explanation=explanations()[claim.rule],
            confidence=claim.confidence,
        )
        for claim in claims.get(span, ())
        if claim.confidence >= least
    ]
    return tuple(sorted(found, key=lambda c: (c.predicate, c.subject, c.object, c.id)))


def _sentence(article: Article, normalised: Normalised, view: View, claims: tuple[ClaimTrace, ...]) -> SentenceTrace:
    start, end = normalised.original(*view.span)
    chunks = []
    for chunk in view.chunks:
        if chunk.kind not in _PLAIN:
            a, b = normalised.original(*view.tokens.span(chunk.start, chunk.end))
            chunks.append(ChunkTrace(kind=chunk.kind, span=(a, b), text=article.text[a:b]))
    return SentenceTrace(
        span=(start, end), text=article.text[start:end], chunks=tuple(chunks), claims=claims, rejections=()
    )


def _with_rejections(sentence: SentenceTrace, view: View, normalised: Normalised, reading: Reading) -> SentenceTrace:
    base, _ = sentence.span
    rejected = (
        Rejection(span=(a, b), text=sentence.text[a - base : b - base], reason=reason)
        for (a, b), reason in _rejected(view, normalised, reading)
    )
    return sentence.model_copy(update={"rejections": tuple(rejected)})


def _rejected(view: View, normalised: Normalised, reading: Reading) -> Iterator[tuple[Span, str]]:
    """Persons without a claim from this sentence, and events told of as still to come."""
    start, end = normalised.original(*view.span)
    active = {c.subject for c in reading.claims if start <= c.evidence[0].start < end}
    names = {m.name for m in reading.mentions if m.id in active}
    for actor, person in zip(view.actors, view.people, strict=True):
        span = normalised.original(*view.tokens.span(actor.start, actor.end))
        if person is None and actor.name is not None:
            yield span, "no person of the document was recognised in these words"
        elif person is not None and person.name not in names:
            yield span, "a person is named, but no rule found a post or a part in a meeting here"
    for event in view.events:
        if event.planned:
            chunk = view.chunks[event.chunk]
            yield normalised.original(*view.tokens.span(chunk.start, chunk.end)), "the event is still to come"

"""A reading told: which chunks each sentence has, which claims it made, and what came to nothing."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from graph.model.claims import Claim, Reading
from graph.model.documents import Article
from graph.model.mentions import BodyMention, MeetingMention, Span
from graph.model.traces import ChunkTrace, ClaimTrace, Rejection, SentenceTrace, Trace
from graph.resources import read_text
from graph.spelling import Normalised
from loaders.assembly import assemble
from loaders.extractor import extractor
from loaders.grammar.sentence import View
from loaders.reading import tell

_PLAIN = frozenset(["word", "punct"])


@cache
def explanations() -> dict[str, str]:
    """One plain sentence for each rule."""
    rules: dict[str, str] = tomllib.loads(read_text("loaders", "lexicons/rules.toml"))["rules"]
    return rules


def trace(article: Article, min_confidence: float = 0.0) -> Trace:
    """The trace of one reading of an article; claims less certain are left out, not called rejected."""
    normalised, story = tell(article)
    reading = assemble(article, normalised, story).build(extractor())
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
        extractor=extractor(),
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
    """Persons, events and bodies of a sentence that gave it no claim, in that order."""
    yield from _persons(view, normalised, reading)
    met = [span for m in reading.mentions if isinstance(m, MeetingMention) for span in m.spans]
    for event in view.events:
        chunk = view.chunks[event.chunk]
        span = normalised.original(*view.tokens.span(chunk.start, chunk.end))
        if event.planned:
            yield span, "the event is still to come"
        elif not any(a < span[1] and span[0] < b for a, b in met):
            yield span, "these words are no mention of a meeting that was kept"
    start, end = normalised.original(*view.span)
    for body in reading.mentions:
        if isinstance(body, BodyMention) and body.place is None:
            for span in body.spans:
                if start <= span[0] and span[1] <= end:
                    yield span, f"nothing says the place of {body.name}"


def _persons(view: View, normalised: Normalised, reading: Reading) -> Iterator[tuple[Span, str]]:
    start, end = normalised.original(*view.span)
    subjects = {c.subject for c in reading.claims}
    active = {c.subject for c in reading.claims if start <= c.evidence[0].start < end}
    anywhere = {m.name for m in reading.mentions if m.id in subjects}
    here = {m.name for m in reading.mentions if m.id in active}
    for actor, person in zip(view.actors, view.people, strict=True):
        span = normalised.original(*view.tokens.span(actor.start, actor.end))
        if actor.byline:
            yield span, "this is the author of the text"
        elif person is None and actor.name is not None:
            yield span, "nothing says that these words name a person"
        elif person is not None and person.name not in anywhere:
            yield span, f"no rule found a post of {person.name}, nor a part in a meeting"
        elif person is not None and person.name not in here:
            yield span, f"nothing new is said of {person.name}: the claims rest on other sentences"

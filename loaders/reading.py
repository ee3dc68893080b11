"""One document, read: sentences to chunks, persons, posts, meetings and roles, to a Reading."""

from bisect import bisect_left, bisect_right
from operator import itemgetter

from graph.model.claims import Reading
from graph.model.documents import Article
from graph.spelling import Normalised, normalise
from loaders.assembly import assemble
from loaders.extractor import extractor
from loaders.grammar.actors import group
from loaders.grammar.chunks import telling
from loaders.grammar.places import local_places
from loaders.grammar.scanner import scan
from loaders.grammar.sentence import View, view_of
from loaders.grammar.stretch import stretch
from loaders.lexicon import lexicon
from loaders.narrative import Narrative
from loaders.tokens import Sentence, Tokens, sentences, tokenise


def read(article: Article) -> Reading:
    """What an article says: its mentions and claims, every span into the stored text."""
    normalised, narrative = tell(article)
    return assemble(article, normalised, narrative).build(extractor())


def tell(article: Article) -> tuple[Normalised, Narrative]:
    """The text as read and the story told from it, before any claim is made."""
    normalised = normalise(article.text)
    tokens = tokenise(normalised.text)
    views = _views(article, normalised, tokens)
    narrative = Narrative(article, tokens, views)
    if article.province_span is not None:
        start, end = article.province_span
        narrative.province_span = _to_normalised(normalised, start), _to_normalised(normalised, end)
    narrative.tell()
    return normalised, narrative


def _views(article: Article, normalised: Normalised, tokens: Tokens) -> list[View]:
    start = _to_normalised(normalised, article.body_start)
    end = _to_normalised(normalised, article.body_end or len(article.text))
    skips = sorted((_to_normalised(normalised, a), _to_normalised(normalised, b)) for a, b in article.skips)
    words, local = lexicon(), local_places(article.document.province)
    views: list[View] = []
    for sentence in sentences(tokens, start, end):
        if _skipped(tokens, sentence, skips):
            continue
        part = stretch(tokens, sentence, words, local)
        chunks = scan(part)
        acts = telling(chunks)
        views.append(view_of(part, sentence, chunks, acts, group(tokens, chunks, acts, words)))
        views[-1].index = len(views) - 1
    return views


def _to_normalised(normalised: Normalised, offset: int) -> int:
    return offset if normalised.offsets is None else bisect_left(normalised.offsets, offset)


def _skipped(tokens: Tokens, sentence: Sentence, skips: list[tuple[int, int]]) -> bool:
    """Whether a sentence lies inside a stretch to skip; these are sorted and do not overlap."""
    if not skips:
        return False
    start, end = tokens.span(sentence.start, sentence.end)
    at = bisect_right(skips, start, key=itemgetter(0)) - 1
    return at >= 0 and end <= skips[at][1]

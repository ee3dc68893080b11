"""One sentence as the rules of role see it: chunks, persons, days, and how far apart they stand."""

from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter

from loaders.grammar.chunks import Actor, Chunk
from loaders.grammar.dates import Day, find_days
from loaders.grammar.meetings import EventMention
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Lexicon
from loaders.people import Office, Person
from loaders.tokens import Sentence, Tokens

_MARKS = frozenset(["title", "body", "place", "name"])
_TERM = frozenset(["nhiệm", "kỳ", "khóa", "-", "–"])
_FUTURE_WORDS = frozenset(["sẽ", "kiến", "kế", "sắp", "tiến", "để", "triệu", "đang"])
_FUTURE = (
    ("sẽ",),
    ("dự", "kiến"),
    ("theo", "kế", "hoạch"),
    ("sắp", "tới"),
    ("tiến", "tới"),
    ("sắp",),
    ("để", "dự"),
    ("để", "tham", "dự"),
    ("triệu", "tập"),
    ("đang", "đợi"),
    ("đang", "chờ"),
)
_DONE = frozenset(["đã", "vừa"])
_REQUESTS = frozenset([("đề", "nghị"), ("kiến", "nghị"), ("yêu", "cầu"), ("cam", "kết")])
_FUTURE_STARTS = frozenset(words[0] for words in _FUTURE)
_START = attrgetter("start")


def _outside(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those in brackets: "(thứ 2 từ phải sang)"."""
    if "(" not in words or ")" not in words:
        return words
    first, last = words.index("("), words.index(")")
    return words[:first] + words[last + 1 :] if first < last else words


@dataclass(slots=True)
class View:
    """A sentence with everything found in it; `people` runs parallel to `actors`."""

    stretch: Stretch
    sentence: Sentence
    chunks: list[Chunk]
    actors: list[Actor]
    people: list[Person | None]
    days: list[Day]
    acts: list[tuple[int, Chunk]]  # the chunks that are neither words nor signs, with their places among all
    marks: list[Chunk]  # the chunks that name or title something
    marked_future: bool  # whether any word of the sentence could say that something is still to come
    index: int = 0  # its place among the sentences read
    events: list[EventMention] = field(default_factory=list)
    offices: dict[int, Office] = field(default_factory=dict)  # actors that are a title alone, and name nobody here

    @property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return self.stretch.tokens

    @property
    def lexicon(self) -> Lexicon:
        """The word lists."""
        return self.stretch.lexicon

    @property
    def span(self) -> tuple[int, int]:
        """The characters of the sentence."""
        return self.tokens.span(self.sentence.start, self.sentence.end)

    def word(self, token: int) -> str:
        """The folded token, "" outside the sentence."""
        sentence = self.sentence
        return self.stretch.lower[token] if sentence.start <= token < sentence.end else ""

    def pair(self, token: int) -> tuple[str, str]:
        """Two folded tokens of the sentence."""
        return self.word(token), self.word(token + 1)

    def chunk_at(self, token: int) -> Chunk | None:
        """The chunk that begins at a token."""
        at = bisect_left(self.chunks, token, key=_START)
        return self.chunks[at] if at < len(self.chunks) and self.chunks[at].start == token else None

    def planned(self, token: int) -> bool:
        """Whether the clause before a token says that this is still to come."""
        lower = self.tokens.lower
        if not self.marked_future:
            return False
        if lower[self.sentence.start : self.sentence.start + 3] == ("theo", "kế", "hoạch"):
            return True
        at = token
        while at > max(self.sentence.start, token - 14):
            at -= 1
            if lower[at] in (";", ":"):
                return False
            if lower[at] in _FUTURE_STARTS and any(lower[at : at + len(words)] == words for words in _FUTURE):
                return True
        return False

    def asked(self, token: int) -> bool:
        """Whether somebody asks others for it before a token: "đề nghị Sở Y tế … tổ chức hội thảo"."""
        lower = self.tokens.lower
        first = self.sentence.start
        if lower[first : first + 2] == ("theo", "đó") and not self.days and not _DONE & set(lower[first:token]):
            return True  # "Theo đó, Bộ … tổ chức tọa đàm": what a document orders
        for at in range(token - 1, max(first, token - 40), -1):
            if lower[at] in (";", ":", "đã", "vừa"):
                return False
            if lower[at - 1 : at + 1] in _REQUESTS and lower[at + 1] not in (",", "của", "tại"):
                return True
        return False

    def first_kind(self) -> str:
        """The kind of the first chunk that is no sign."""
        return next((c.kind for c in self.chunks if c.kind != "punct"), "")

    def left_list(self, token: int, *, listed: bool = False) -> list[int]:
        """Indexes of the actors of the one list that runs up to a token (`listed`: of which it is part)."""
        found: list[int] = []
        edge = token
        for k in range(len(self.actors) - 1, -1, -1):
            actor = self.actors[k]
            if actor.end > edge:
                continue
            gap = _outside(self.tokens.lower[actor.end : edge])
            if not self._is_gap(gap, first=not found and not listed):
                break
            found.append(k)
            edge = actor.start
            edge = self._past_shared(actor, edge)
        return found[::-1]

    def _past_shared(self, actor: Actor, edge: int) -> int:
        if actor.shared_span is not None and actor.shared_span[1] <= edge:
            gap = self.tokens.lower[actor.shared_span[1] : edge]
            if all(w in self.lexicon.list_gap for w in gap):
                return actor.shared_span[0]
        return edge

    def _is_gap(self, gap: tuple[str, ...], *, first: bool) -> bool:
        if first:
            return len(gap) <= 7 and all(w in self.lexicon.subject_gap for w in gap)
        return len(gap) <= 8 and all(w in self.lexicon.list_gap for w in gap)

    def joins(self, gap: tuple[str, ...]) -> bool:
        """Whether the words between two actors only go on with a list."""
        return all(w in self.lexicon.list_gap for w in gap)

    def right_list(self, token: int) -> list[int]:
        """Indexes of the actors after a token, to the end of the sentence or a verb of their own."""
        stop = min(
            (c.start for c in self.chunks if c.start > token and c.kind in ("speak", "chair", "act") and self._owns(c)),
            default=self.sentence.end,
        )
        return [k for k, a in enumerate(self.actors) if a.start >= token and a.start < stop]

    def _owns(self, chunk: Chunk) -> bool:
        """Whether an actor stands just before a verb: it begins another clause."""
        return any(0 <= chunk.start - a.end <= 1 for a in self.actors)

    def _of_term(self, token: int) -> bool:
        """Whether a token says for which term a body sits: "nhiệm kỳ 2025-2030"."""
        return self.word(token) in _TERM or (self.word(token).isdigit() and self.word(token - 1) in _TERM)

    def verb_after(self, k: int) -> Chunk | None:
        """The verb that actor k is the subject of: the next one, little words and parentheses between."""
        at = self.actors[k].end
        steps = 0
        while at < self.sentence.end and steps < 12:
            chunk = self.chunk_at(at)
            if chunk is None:
                return None
            if chunk.kind in ("speak", "chair", "attend", "deed", "organize", "act", "sign"):
                return chunk
            if self.word(at) == "(":
                while at < self.sentence.end and self.word(at) != ")":
                    at += 1
                at += 1
                continue
            if chunk.kind == "place" or (
                chunk.kind == "body" and self.word(at - 1) in (",", "ở", "thuộc", "diện", "mặt", "tại")
            ):
                at, steps = chunk.end, steps + 1
                continue
            small = self.word(at) in self.lexicon.subject_gap or self._of_term(at)
            if chunk.kind not in ("word", "punct") or not small:
                return None
            at, steps = chunk.end, steps + 1
        return None


def view_of(
    stretch: Stretch, sentence: Sentence, chunks: list[Chunk], acts: list[tuple[int, Chunk]], actors: list[Actor]
) -> View:
    """The view of a sentence, before anyone in it is known and it has its place among others."""
    days = find_days(stretch.tokens, sentence.start, sentence.end)
    marks = [c for _, c in acts if c.kind in _MARKS]
    future = not _FUTURE_WORDS.isdisjoint(stretch.lower[sentence.start : sentence.end])
    return View(stretch, sentence, chunks, actors, [None] * len(actors), days, acts, marks, future)

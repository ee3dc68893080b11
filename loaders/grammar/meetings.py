"""Events as a sentence names them, and the meetings of a document they add up to."""

from dataclasses import dataclass, field

from graph.names import fold
from loaders.grammar.chunks import Chunk, Event, Place
from loaders.grammar.closed_bodies import past_abbreviation
from loaders.grammar.dates import Day
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Lexicon

_HAPPENS = (("diễn", "ra"), ("khai", "mạc"), ("bế", "mạc"), ("dự", "kiến"), ("kéo", "dài"))
_BARE_AFTER = frozenset(["này", "trên", "đó", "nói"])
_OPENERS, _CLOSERS = frozenset('“"«'), frozenset('”"»')
_MAX = 40
_NO_END = frozenset(
    ["về", "của", "và", "các", "giữa", "đang", "cũng", "phải", "với", "đón", "vừa", "không"]
)  # nor are names left with
_GIVEN_OUT = frozenset(["các", "bố", "trao", "khai", "hiện", "những", "hành"])  # before "quyết định", a noun then
# Heads whose words tell nothing: any two of one document may be one event.
_OF_ONE_KIND = frozenset(["tiếp xúc", "giao ban", "tập huấn", "làm việc", "tiếp", "thăm", "kiểm tra", "gặp mặt"])
# Chunks that begin something else than the description; a verb of speech only where its capital opens a sentence.
_STOP_KINDS = frozenset(["chair", "attend", "honorific", "honorifics", "rank", "organize", "act", "speak"])
# Heads whose bare mention may mean the other: "hội nghị" for a "giao ban".
_GROUPS = (
    frozenset(["hội nghị", "giao ban", "tiếp xúc", "tập huấn", "họp"]),
    frozenset(["kỳ họp", "họp"]),
    frozenset(["làm việc", "tiếp", "thăm", "kiểm tra", "họp", "gặp mặt"]),
    frozenset(["lễ", "dâng hương", "gặp mặt"]),
)


@dataclass(slots=True)
class EventMention:
    """One event noun of a sentence with its description."""

    event: Event
    chunk: int  # index of its chunk
    start: int  # characters
    end: int
    description: str  # the words after the noun, folded
    words: frozenset[str]  # the telling ones of noun and description
    bare: bool
    end_token: int = 0  # the token after the description
    planned: bool = False


@dataclass(slots=True)
class Meeting:
    """One meeting of the document, grown mention by mention."""

    head: str
    type: str
    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    day: Day | None = None
    same_as: "Meeting | None" = None  # "cùng ngày" as
    place: Place | None = None
    place_span: tuple[int, int] | None = None
    sentence: int = 0
    asserted: bool = False
    last: int = 0  # sentence of the last mention


def mention(s: Stretch, chunks: list[Chunk], at: int) -> EventMention:
    """The event of chunk `at` with the words that describe it."""
    chunk = chunks[at]
    assert isinstance(chunk.meaning, Event)
    event = chunk.meaning
    end = chunk.end if event.act else _description_end(s, chunks, at)
    start, stop = s.tokens.span(chunk.start, end)
    description = fold(s.surface(chunk.end, end)) if end > chunk.end else ""
    if description and description.split()[0] in _BARE_AFTER:
        description = ""
    words = content(event, description, s.lexicon)
    return EventMention(event, at, start, stop, description, words, not words, end)


def _description_end(s: Stretch, chunks: list[Chunk], k: int) -> int:
    """The token after the description of the event noun of chunk k."""
    kinds = {c.start: c.kind for c in chunks[k + 1 : k + 1 + _MAX] if c.kind != "speak" or s.capital[c.start]}
    quoted = False
    first = at = chunks[k].end
    while at < s.end and at - first < _MAX:
        word = s.words[at]
        if quoted:
            quoted = word not in _CLOSERS
        elif word in _OPENERS:
            if word == '"' and s.words[chunks[k].start - 1] == '"' and s.surface(first, at).count('"') % 2 == 0:
                break  # it closes the one before the noun
            quoted = True
        elif word == "(" and past_abbreviation(s, at) > at:
            at = past_abbreviation(s, at)  # "Đại hội Thể dục thể thao (TDTT) tỉnh …"
            continue
        elif _ends(s, at) or (kinds.get(at) in _STOP_KINDS and s.lower[at] != "làm"):
            break
        at += 1
    while at > first and s.lower[at - 1] in _NO_END:
        at -= 1
    return at


def _ends(s: Stretch, at: int) -> bool:
    """Whether a sign or little word ends a description."""
    if s.words[at] in ",;:()!?.…" or (s.words[at] in "-–" and not s.tokens.glued(at)):
        return True
    if s.pair(at) in _HAPPENS:
        return True
    return s.lower[at] in s.lexicon.event_ends and not _inside_word(s, at)


def _inside_word(s: Stretch, at: int) -> bool:
    """Whether a little word is half of a longer one ("nghị quyết"), or part of what is done or kept there."""
    word, before = s.lower[at], s.lower[at - 1]
    if word == "ngày":
        return before == "năm" and not s.low(at + 1)[:1].isdigit()  # "60 năm Ngày thành lập"
    if s.pair(at) == ("quyết", "định"):
        return before in _GIVEN_OUT
    pairs = (f"{before} {word}", " ".join(s.pair(at)))
    return any(pair in s.lexicon.compounds or pair in s.lexicon.event_compounds for pair in pairs)


def related(a: str, b: str) -> bool:
    """Whether two heads may name one event."""
    return a == b or any(a in group and b in group for group in _GROUPS)


def content(event: Event, description: str, lexicon: Lexicon) -> frozenset[str]:
    """The telling words of an event's noun and description; none where it stands bare ("buổi lễ", "lần 3")."""
    kind = [] if event.act or event.head in _OF_ONE_KIND else event.type.split()
    own = [w for w in kind if w not in lexicon.event_common and w not in event.head.split()]
    if len(own) <= 2 and not event.type.startswith(("lễ", "hội nghị")):
        own = []  # "diễn đàn", "phiên thảo luận": the noun alone tells nothing
    words = frozenset(w.strip("“”\"'.,") for w in [*own, *description.split()])
    left_out = frozenset() if description.startswith("thứ") else _DIGITS
    return words - lexicon.event_common - set(event.head.split()) - {""} - left_out


_DIGITS = frozenset(str(n) for n in range(1, 32))


def same_event(meeting: Meeting, words: frozenset[str]) -> bool:
    """Whether a described mention is the meeting: most telling words shared."""
    if not words or not meeting.words:
        return False
    return len(words & meeting.words) >= 0.5 * min(len(words), len(meeting.words))

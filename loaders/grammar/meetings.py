"""Events as a sentence names them, and the meetings of a document they add up to."""

from dataclasses import dataclass, field

from graph.names import fold
from loaders.grammar.chunks import Chunk, Event, Place
from loaders.grammar.dates import Day
from loaders.lexicon import Lexicon
from loaders.tokens import Sentence, Tokens

# A description ends before these, and at punctuation outside quotation marks.
_ENDS = frozenset(
    [
        "do",
        "tại",
        "có",
        "với",
        "nhằm",
        "để",
        "dưới",
        "nhân",
        "từ",
        "là",
        "đã",
        "được",
        "sẽ",
        "gồm",
        "vào",
        "theo",
        "khi",
        "cho",
        "mà",
        "trong",
        "ngoài",
        "nghe",
        "nhận",
        "thống",
        "sau",
        "bằng",
        "thành",
        "xem",
        "quyết",
        "cùng",
        "gặp",
        "sáng",
        "chiều",
        "tối",
        "trưa",
        "ngày",
        "hôm",
    ]
)
_BARE_AFTER = frozenset(["này", "trên", "đó", "nói"])
_OPENERS, _CLOSERS = frozenset('“"«'), frozenset('”"»')
_MAX = 40
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


def mention(tokens: Tokens, sentence: Sentence, chunks: list[Chunk], at: int, lexicon: Lexicon) -> EventMention:
    """The event of chunk `at` with the words that describe it."""
    chunk = chunks[at]
    assert isinstance(chunk.meaning, Event)
    end = chunk.end if chunk.meaning.act else _description_end(tokens, chunk.end, sentence.end, chunks, at)
    start, stop = tokens.span(chunk.start, end)
    description = fold(tokens.surface(chunk.end, end)) if end > chunk.end else ""
    if description and description.split()[0] in _BARE_AFTER:
        description = ""
    kind = "" if chunk.meaning.act else chunk.meaning.type
    words = content(kind, chunk.meaning.head, description)
    return EventMention(chunk.meaning, at, start, stop, description, words, not words, end)


def _description_end(tokens: Tokens, at: int, end: int, chunks: list[Chunk], k: int) -> int:
    """The token after the description of an event noun."""
    kinds = {c.start: c.kind for c in chunks[k + 1 :] if c.kind != "speak" or tokens.capital[c.start]}
    quoted = False
    first = at
    while at < end and at - first < _MAX:
        word = tokens.words[at]
        if quoted:
            quoted = word not in _CLOSERS
        elif word in _OPENERS:
            quoted = True
        elif (
            word in ",;:()!?.…"
            or (word in "-–" and not tokens.glued(at))
            or tokens.lower[at] in _ENDS
            or tokens.lower[at : at + 2] in (("diễn", "ra"), ("khai", "mạc"), ("bế", "mạc"))
        ):
            break
        elif kinds.get(at) in _STOP_KINDS and tokens.lower[at] != "làm":
            if kinds.get(at) != "organize" or tokens.lower[at : at + 2] != ("tổ", "chức"):
                break
            break
        at += 1
    return at


def related(a: str, b: str) -> bool:
    """Whether two heads may name one event."""
    return a == b or any(a in group and b in group for group in _GROUPS)


_COMMON = frozenset(
    [
        "hội",
        "nghị",
        "công",
        "tác",
        "các",
        "của",
        "và",
        "về",
        "năm",
        "tỉnh",
        "huyện",
        "lần",
        "khóa",
        "nhiệm",
        "kỳ",
        "đại",
        "biểu",
        "buổi",
        "cuộc",
        "họp",
        "phiên",
        "lễ",
        "chuyến",
        "đợt",
        "lớp",
        "này",
    ]
)


def content(kind: str, head: str, description: str) -> frozenset[str]:
    """The telling words of an event's noun and description; none where it stands bare ("buổi lễ", "lần 3")."""
    own = [w for w in kind.split() if w not in _COMMON and w not in head.split()]
    if head in _OF_ONE_KIND or (len(own) <= 2 and not kind.startswith(("lễ", "hội nghị"))):
        own = []  # "diễn đàn", "phiên thảo luận": the noun alone tells nothing
    words = frozenset(w.strip("“”\"'.,") for w in [*own, *description.split()])
    left_out = frozenset() if description.startswith("thứ") else _DIGITS
    return words - _COMMON - set(head.split()) - {""} - left_out


_DIGITS = frozenset(str(n) for n in range(1, 32))


def same_event(meeting: Meeting, words: frozenset[str]) -> bool:
    """Whether a described mention is the meeting: most telling words shared."""
    if not words or not meeting.words:
        return False
    return len(words & meeting.words) >= 0.5 * min(len(words), len(meeting.words))

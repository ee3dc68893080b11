"""One pass over a sentence: the chunks it is made of, left to right, longest first."""

from functools import cache

from loaders.grammar.bodies import read_body
from loaders.grammar.chunks import MANY, Chunk, Event, Name, plain
from loaders.grammar.names import looks_full, read_name
from loaders.grammar.places import read_local, read_place
from loaders.grammar.stretch import Stretch
from loaders.grammar.titles import read_title
from loaders.lexicon import Entry, Tag, Trie

Found = dict[Tag, tuple[Entry, int]]  # what the lexicon has at a token, by tag

_KINDS = {
    Tag.HONORIFIC: "honorific",
    Tag.HONORIFICS: "honorifics",
    Tag.RANK: "rank",
    Tag.OCCUPATION: "occupation",
}
# "dự thảo", "dự án": no one attends these.
_NOT_ATTEND = frozenset(
    ["thảo", "án", "kiến", "toán", "khuyết", "báo", "phòng", "luật", "trữ", "liệu", "tuyển", "thi", "định", "tính"]
)
_PLURAL = frozenset(["các", "hai", "ba", "bốn", "năm"])
_VERBS = {
    Tag.CHAIR: "chair",
    Tag.ATTEND: "attend",
    Tag.DEED: "deed",
    Tag.SPEAK: "speak",
    Tag.ORGANIZE: "organize",
    Tag.SIGN: "sign",
}
_RANK_OF_VERB = {kind: n for n, kind in enumerate(_VERBS.values())}
_CUES = frozenset(["honorific", "honorifics", "rank", "occupation", "title"])
# Address of a person only where a name follows: "anh hùng", "phản bác", "em bé" are words.
_WEAK = frozenset(
    ["anh", "chị", "cô", "thầy", "bác", "cụ", "em", "bạn", "các anh", "các chị", "con trai", "con gái", "ông", "bà"]
)
# Two syllables of which the first alone would be read as something else.
_WORDS = frozenset(
    [
        ("xã", "hội"),
        ("xã", "viên"),
        ("phản", "bác"),
        ("tổ", "chức"),
        ("ban", "hành"),
        ("tỉnh", "táo"),
        ("huyện", "lỵ"),
        ("ngày", "lễ"),
        ("lễ", "hội"),
        ("lễ", "tết"),
        ("nghi", "lễ"),
        ("phần", "lễ"),
        ("lễ", "phép"),
        ("lễ", "đường"),
        ("đại", "lễ"),
        ("thư", "ký"),
        ("ông", "cha"),
        ("bà", "con"),
        ("anh", "em"),
        ("anh", "hùng"),
        ("chị", "em"),
        ("thành", "phố"),
    ]
) - {("tổ", "chức"), ("thành", "phố")}
_NOTHING: Found = {}
# Looking a member of an enumeration up in its class takes three times as long as looking it up in a dict.
_TITLE, _BODY, _LEVEL, _EVENT, _ACT = Tag.TITLE, Tag.BODY, Tag.LEVEL, Tag.EVENT, Tag.ACT
_RANK, _HONORIFIC, _ATTEND = Tag.RANK, Tag.HONORIFIC, Tag.ATTEND
_PREFIXES = frozenset(["nguyên", "cựu", "quyền", "q", "tân"])


def scan(s: Stretch) -> list[Chunk]:
    """The chunks of a sentence; every token is in exactly one."""
    chunks: list[Chunk] = []
    start, end, lower, capital, trie = s.start, s.end, s.lower, s.capital, s.lexicon.trie
    starts, find, alone = _starts(trie), trie.root.get, _alone(lower, start, end)
    done = start
    for i in [i for i in range(start, end) if capital[i] or lower[i] in starts]:
        if i < done:
            continue
        low, known = lower[i], _NOTHING
        node = find(low)
        if node is not None and (node.entries or (i + 1 < end and lower[i + 1] in node.next)):
            known = trie.all(s.tokens, i, end)
        if known or capital[i] or low in _PREFIXES:
            chunks += alone[done - start : i - start]
            chunk = _chunk(s, i, chunks, known)
            chunks.append(chunk)
            done = chunk.end
    chunks += alone[done - start :]
    return chunks


@cache
def _starts(trie: Trie) -> frozenset[str]:
    """The tokens at which something may start though they are in lower case: one of four."""
    return frozenset(trie.root) | _PREFIXES


def _alone(lower: tuple[str, ...], start: int, end: int) -> list[Chunk]:
    """A chunk for each token, as if nothing started there."""
    if end > MANY:
        return [Chunk("word" if lower[i][0].isalnum() else "punct", i, i + 1) for i in range(start, end)]
    rows = zip(lower[start:end], plain("word")[start:end], plain("punct")[start:end], strict=True)
    return [word if low[0].isalnum() else sign for low, word, sign in rows]


def _chunk(s: Stretch, i: int, before: list[Chunk], known: Found) -> Chunk:
    word, low, capital = s.words[i], s.lower[i], s.capital[i]
    if not word[0].isalnum():
        return Chunk("punct", i, i + 1)
    if word[0].isdigit() and low not in s.lexicon.trie.root:
        return Chunk("word", i, i + 1)
    if s.lower[i : i + 2] in _WORDS:
        return Chunk("word", i, i + 2)
    if capital and low == "bà" and (named := read_place(s, i)) is not None:
        return Chunk("place", i, named[1], named[0])  # a province that begins like a call: "Bà Rịa - Vũng Tàu"
    if capital and not s.shouted and _cued(s, before, i) and (name := _name(s, i, known)) is not None:
        return name
    if known and capital and _surname_not_verb(s, i, known):
        stop = read_name(s, i)
        return Chunk("name", i, stop, Name(s.surface(i, stop)))
    chunk = _phrase(s, i, known, before) if known or low in _PREFIXES else None
    if chunk is None and (capital or _LEVEL in known):
        chunk = _place(s, i)
    if chunk is not None:
        return chunk
    if not capital:
        return Chunk("word", i, i + 1)
    near = read_local(s, i)
    if near is not None and not _longer_name(s, i, near[1]):
        return Chunk("place", i, near[1], near[0])
    opens = i == s.start and word not in s.lexicon.surnames  # a sentence's first capital is no name by itself
    return Chunk("word", i, i + 1) if opens else _capitals(s, i)


def _phrase(s: Stretch, i: int, known: Found, before: list[Chunk]) -> Chunk | None:
    """What the lexicon says begins here; a title also where a word before it makes it former or acting."""
    chunk = _title(s, i, known, before)
    if chunk is None and known:
        chunk = _body(s, i, known) or _event(s, i, known) or _call_or_verb(s, i, known)
    return chunk


def _surname_not_verb(s: Stretch, i: int, known: Found) -> bool:
    """Whether a word of one syllable is a surname here: "Hứa Văn Đoan" promises nothing."""
    if i == s.start or s.shouted or any(tag not in _VERBS or stop - i > 1 for tag, (_, stop) in known.items()):
        return False
    stop = read_name(s, i)
    return stop - i >= 3 and looks_full(s.words[i:stop], s.lexicon)


def _after_name(s: Stretch, before: list[Chunk]) -> bool:
    """Whether a name stands before, with only signs and titles between: the title is that person's."""
    for chunk in reversed(before):
        if chunk.kind == "name":
            return True
        if chunk.kind != "title" and not (chunk.kind == "punct" and s.words[chunk.start] in ",-–"):
            return False
    return False


def _cued(s: Stretch, before: list[Chunk], i: int) -> bool:
    """Whether what stands just before says that a name comes: honorific, rank, or a title with nothing between."""
    at = len(before) - 1
    if at >= 0 and before[at].kind == "punct" and s.words[before[at].start] in ":.":
        at -= 1
        return at >= 0 and before[at].kind in ("honorifics", "rank", "honorific")
    return at >= 0 and before[at].kind in _CUES


def _name(s: Stretch, i: int, known: Found) -> Chunk | None:
    """The name behind what calls for one, if the words are no title or body themselves."""
    if _RANK in known or (_HONORIFIC in known and known[_HONORIFIC][1] - i > 1):
        return None
    stop = read_name(s, i)
    if stop == i:
        return None
    full = stop - i >= 3 and looks_full(s.words[i:stop], s.lexicon)
    if _TITLE in known and not (full and known[_TITLE][1] - i == 1):
        return None
    if _BODY in known and not (full and known[_BODY][1] - i == 1):
        return None
    if s.words[i].isupper() and len(s.words[i]) > 2 and stop - i == 1:
        return None
    if s.surface(i, stop) in s.lexicon.never:
        return Chunk("word", i, stop)
    return Chunk("name", i, stop, Name(s.surface(i, stop), cued=True))


def _title(s: Stretch, i: int, known: Found, before: list[Chunk]) -> Chunk | None:
    if _TITLE not in known and s.lower[i] not in _PREFIXES:
        return None
    if _RANK in known and known[_RANK][1] >= known.get(_TITLE, (None, 0))[1]:
        return None
    found = read_title(s, i, named=_after_name(s, before))
    if found is None:
        return None
    title, stop = found
    title.plural = i > 0 and (s.lower[i - 1] in _PLURAL or s.lower[i - 1].isdigit())
    return Chunk("title", i, stop, title)


def _body(s: Stretch, i: int, known: Found) -> Chunk | None:
    if _BODY not in known or (_EVENT in known and known[_EVENT][1] >= known[_BODY][1]):
        return None
    found = read_body(s, i)
    return None if found is None else Chunk("body", i, found[1], found[0])


def _event(s: Stretch, i: int, known: Found) -> Chunk | None:
    event, act = known.get(_EVENT), known.get(_ACT)
    attend = known.get(_ATTEND)
    if act is not None and (event is None or act[1] > event[1]) and (attend is None or attend[1] < act[1]):
        return Chunk("act", i, act[1], Event(act[0].value, s.surface(i, act[1]).lower(), act=True))
    if event is not None and s.surface(i, event[1]).lower() != "phiên":
        return Chunk("event", i, event[1], Event(event[0].value, s.surface(i, event[1]).lower()))
    return None


def _place(s: Stretch, i: int) -> Chunk | None:
    place = read_place(s, i)
    if place is not None and not (place[0].level == "" and _longer_name(s, i, place[1])):
        return Chunk("place", i, place[1], place[0])
    return None


def _call_or_verb(s: Stretch, i: int, known: Found) -> Chunk | None:
    for tag, kind in _KINDS.items():
        if tag in known:
            entry, stop = known[tag]
            if (
                s.surface(i, stop).lower() in _WEAK
                and not (stop < s.end and s.capital[stop])
                and s.lower[i] not in ("ông", "bà")
            ):
                continue
            return Chunk(kind, i, stop, entry)
    verb = _verb(known)
    if verb is not None:
        kind, entry, stop = verb
        if kind == "sign" and i > s.start and s.lower[i - 1] == "thư":
            return Chunk("word", i, i + 1)  # "Ban Thư ký"
        if kind == "attend" and s.lower[stop - 1] == "dự" and stop < s.end and s.lower[stop] in _NOT_ATTEND:
            return Chunk("word", i, stop + 1)
        return Chunk(kind, i, stop, entry)
    return None


def _verb(known: Found) -> tuple[str, Entry, int] | None:
    """The longest verb of role that starts here; of two as long, the one that comes first in _VERBS."""
    best: tuple[str, Entry, int] | None = None
    for tag, (entry, stop) in known.items():
        kind = _VERBS.get(tag)
        if kind is not None and (best is None or (stop, -_RANK_OF_VERB[kind]) > (best[2], -_RANK_OF_VERB[best[0]])):
            best = kind, entry, stop
    return best


def _longer_name(s: Stretch, i: int, stop: int) -> bool:
    """Whether a province's name goes on as a person's: "Thái Bình Minh"."""
    run = read_name(s, i)
    return run == stop + 1 and looks_full(s.words[i:run], s.lexicon)


def _capitals(s: Stretch, i: int) -> Chunk:
    stop = read_name(s, i)
    if stop == i:
        return Chunk("word", i, i + 1)
    if s.shouted or stop - i < 2 or s.surface(i, stop) in s.lexicon.never:
        return Chunk("word", i, stop)
    return Chunk("name", i, stop, Name(s.surface(i, stop)))

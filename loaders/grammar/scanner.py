"""One pass over a sentence: the chunks it is made of, left to right, longest first."""

from loaders.grammar.bodies import read_body
from loaders.grammar.chunks import Chunk, Event, Name
from loaders.grammar.names import looks_full, read_name
from loaders.grammar.places import read_local, read_place
from loaders.grammar.titles import read_title
from loaders.lexicon import Entry, Lexicon, Tag, Trie
from loaders.tokens import Sentence, Tokens

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
        ("ông", "cha"),
        ("bà", "con"),
        ("anh", "em"),
        ("anh", "hùng"),
        ("chị", "em"),
        ("thành", "phố"),
    ]
) - {("tổ", "chức"), ("thành", "phố")}
_PREFIXES = frozenset(["nguyên", "cựu", "quyền", "q", "tân"])


def scan(tokens: Tokens, sentence: Sentence, lexicon: Lexicon, local: Trie | None = None) -> list[Chunk]:
    """The chunks of a sentence; every token is in exactly one."""
    chunks: list[Chunk] = []
    i, end = sentence.start, sentence.end
    words, lower, capital, known = tokens.words, tokens.lower, tokens.capital, lexicon.trie.root
    while i < end:
        if not capital[i] and lower[i] not in known and lower[i] not in _PREFIXES:  # most tokens: nothing starts here
            chunks.append(Chunk("word" if words[i][0].isalnum() else "punct", i, i + 1))
            i += 1
            continue
        chunk = _chunk(tokens, i, sentence, lexicon, chunks, local)
        chunks.append(chunk)
        i = chunk.end
    return chunks


def _chunk(
    tokens: Tokens, i: int, sentence: Sentence, lexicon: Lexicon, before: list[Chunk], local: Trie | None
) -> Chunk:
    end, shouted, sentence_start = sentence.end, sentence.shouted, sentence.start
    word = tokens.words[i]
    if not word[0].isalnum():
        return Chunk("punct", i, i + 1)
    if word[0].isdigit() and tokens.lower[i] not in lexicon.trie.root:
        return Chunk("word", i, i + 1)
    if tokens.lower[i : i + 2] in _WORDS:
        return Chunk("word", i, i + 2)
    if tokens.capital[i] and (place := _province(tokens, i, end, lexicon)) is not None:
        return place
    cued = _cued(tokens, before, i)
    if cued and tokens.capital[i] and not shouted:
        name = _name(tokens, i, end, lexicon, cued=True)
        if name is not None:
            return name
    known = lexicon.trie.all(tokens, i, end) if tokens.lower[i] in lexicon.trie.root else {}
    title = _title(tokens, i, end, lexicon, known, named=_after_name(tokens, before))
    if title is not None:
        return title
    for reader in (_body, _event, _other):
        chunk = reader(tokens, i, end, lexicon, known)
        if chunk is not None:
            return chunk
    near = read_local(tokens, i, end, local)
    if near is not None and not _longer_name(tokens, i, near[1], end, lexicon):
        return Chunk("place", i, near[1], near[0])
    opens = i == sentence_start and word not in lexicon.surnames  # a sentence's first capital is no name by itself
    if tokens.capital[i] and not opens:
        return _capitals(tokens, i, end, lexicon, shouted)
    return Chunk("word", i, i + 1)


def _province(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> Chunk | None:
    """A province whose name begins like something else: "Bà Rịa - Vũng Tàu"."""
    if tokens.lower[i] != "bà":
        return None
    place = read_place(tokens, i, end, lexicon)
    return Chunk("place", i, place[1], place[0]) if place is not None else None


def _after_name(tokens: Tokens, before: list[Chunk]) -> bool:
    """Whether a name stands before, with only signs and titles between: the title is that person's."""
    for chunk in reversed(before):
        if chunk.kind == "name":
            return True
        if chunk.kind != "title" and not (chunk.kind == "punct" and tokens.words[chunk.start] in ",-–"):
            return False
    return False


def _cued(tokens: Tokens, before: list[Chunk], i: int) -> bool:
    """Whether what stands just before says that a name comes: honorific, rank, or a title with nothing between."""
    at = len(before) - 1
    if at >= 0 and before[at].kind == "punct" and tokens.words[before[at].start] in ":.":
        at -= 1
        return at >= 0 and before[at].kind in ("honorifics", "rank", "honorific")
    return at >= 0 and before[at].kind in _CUES


def _name(tokens: Tokens, i: int, end: int, lexicon: Lexicon, cued: bool) -> Chunk | None:
    if lexicon.trie.longest(tokens, i, end, Tag.RANK):
        return None
    call = lexicon.trie.longest(tokens, i, end, Tag.HONORIFIC)
    if call is not None and call[1] - i > 1:
        return None
    stop = read_name(tokens, i, end, lexicon)
    if stop == i:
        return None
    title = lexicon.trie.longest(tokens, i, end, Tag.TITLE)
    if title is not None and not (stop - i >= 3 and looks_full(tokens.words[i:stop], lexicon) and title[1] - i == 1):
        return None
    body = lexicon.trie.longest(tokens, i, end, Tag.BODY)
    if body is not None and (body[1] - i >= 2 or not looks_full(tokens.words[i:stop], lexicon) or stop - i < 3):
        return None
    if tokens.words[i].isupper() and len(tokens.words[i]) > 2 and stop - i == 1:
        return None
    if tokens.surface(i, stop) in lexicon.never:
        return Chunk("word", i, stop)
    return Chunk("name", i, stop, Name(tokens.surface(i, stop), cued))


def _title(
    tokens: Tokens, i: int, end: int, lexicon: Lexicon, known: dict[Tag, tuple[Entry, int]], *, named: bool = False
) -> Chunk | None:
    if Tag.TITLE not in known and tokens.lower[i] not in _PREFIXES:
        return None
    if Tag.RANK in known and known[Tag.RANK][1] >= known.get(Tag.TITLE, (None, 0))[1]:
        return None
    found = read_title(tokens, i, end, lexicon, named=named)
    if found is None:
        return None
    title, stop = found
    title.plural = i > 0 and (tokens.lower[i - 1] in _PLURAL or tokens.lower[i - 1].isdigit())
    return Chunk("title", i, stop, title)


def _body(tokens: Tokens, i: int, end: int, lexicon: Lexicon, known: dict[Tag, tuple[Entry, int]]) -> Chunk | None:
    if Tag.BODY not in known or (Tag.EVENT in known and known[Tag.EVENT][1] >= known[Tag.BODY][1]):
        return None
    found = read_body(tokens, i, end, lexicon)
    return None if found is None else Chunk("body", i, found[1], found[0])


def _event(tokens: Tokens, i: int, end: int, lexicon: Lexicon, known: dict[Tag, tuple[Entry, int]]) -> Chunk | None:
    event, act = known.get(Tag.EVENT), known.get(Tag.ACT)
    attend = known.get(Tag.ATTEND)
    if act is not None and (event is None or act[1] > event[1]) and (attend is None or attend[1] < act[1]):
        return Chunk("act", i, act[1], Event(act[0].value, tokens.surface(i, act[1]).lower(), act=True))
    if event is not None and tokens.surface(i, event[1]).lower() != "phiên":
        return Chunk("event", i, event[1], Event(event[0].value, tokens.surface(i, event[1]).lower()))
    return None


def _other(tokens: Tokens, i: int, end: int, lexicon: Lexicon, known: dict[Tag, tuple[Entry, int]]) -> Chunk | None:
    for tag, kind in _KINDS.items():
        if tag in known:
            entry, stop = known[tag]
            if (
                tokens.surface(i, stop).lower() in _WEAK
                and not (stop < end and tokens.capital[stop])
                and tokens.lower[i] not in ("ông", "bà")
            ):
                continue
            return Chunk(kind, i, stop, entry)
    verbs = [(known[tag][1], kind, known[tag][0]) for tag, kind in _VERBS.items() if tag in known]
    if verbs:
        stop, kind, entry = max(verbs, key=lambda v: v[0])
        if kind == "attend" and tokens.lower[stop - 1] == "dự" and stop < end and tokens.lower[stop] in _NOT_ATTEND:
            return Chunk("word", i, stop + 1)
        return Chunk(kind, i, stop, entry)
    place = read_place(tokens, i, end, lexicon)
    if place is not None and not (place[0].level == "" and _longer_name(tokens, i, place[1], end, lexicon)):
        return Chunk("place", i, place[1], place[0])
    return None


def _longer_name(tokens: Tokens, i: int, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a province's name goes on as a person's: "Thái Bình Minh"."""
    run = read_name(tokens, i, end, lexicon)
    return run == stop + 1 and looks_full(tokens.words[i:run], lexicon)


def _capitals(tokens: Tokens, i: int, end: int, lexicon: Lexicon, shouted: bool) -> Chunk:
    stop = read_name(tokens, i, end, lexicon)
    if stop == i:
        return Chunk("word", i, i + 1)
    if shouted or stop - i < 2 or tokens.surface(i, stop) in lexicon.never:
        return Chunk("word", i, stop)
    return Chunk("name", i, stop, Name(tokens.surface(i, stop)))

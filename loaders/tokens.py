"""Syllables and signs of a text with their offsets, cut into sentences."""

import bisect
import re
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

_TOKEN = re.compile(r"(\w+(?:'\w+)*|\n|[^\w\s])")
_TOKEN_PLAIN = re.compile(r"(\w+|\n|[^\w\s])")  # the same in a text without apostrophes, a fifth faster
_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# Where two words lost the space between them: "chínhÔng", "tướngTrần"; not in the names of firms ("VnExpress").
_GLUED = re.compile(
    rf"(?<=[{_MARKED}])(?=[A-Z{_MARKED.upper()}][a-z{_MARKED}])|(?<=[a-z])(?=[{_MARKED.upper()}][a-z{_MARKED}])"
    rf"|(?<=[{_MARKED}]ng)(?=[A-Z][a-z]*[{_MARKED}])|(?<=[{_MARKED}][a-z])(?=[A-Z][a-z]*[{_MARKED}])"
)
_CASES = re.compile(rf"[a-z{_MARKED}][A-Z{_MARKED.upper()}]")  # what every such place has: found five times faster
_ENDS = frozenset(".!?…")
_STOPS = _ENDS | {"\n", "Ảnh"}
_CLOSERS = frozenset("”\"»)]'")
_BREATHS = frozenset(",;:")
_LONGEST = 700  # tokens; of 10,000 sentences of newspapers the longest has 634, the next 300
# A full stop after one of these ends no sentence.
_ABBREVIATIONS = frozenset(
    [
        "tp",
        "tx",
        "t",
        "p",
        "ths",
        "ts",
        "gs",
        "pgs",
        "ncs",
        "th",
        "s",
        "bs",
        "ks",
        "ls",
        "ngưt",
        "ngnd",
        "đ",
        "c",
        "tt",
        "kts",
        "q",
        "st",
        "u",
        "ư",
        "v",
    ]
)


_DAY_WORDS = frozenset(["Sáng", "Trưa", "Chiều", "Tối", "Ngày"])
_DAY_WORDS_AFTER = frozenset(["nay", "qua", "ngày", *map(str, range(1, 32))])


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples, one entry a token; `capital` marks a first letter in upper case."""

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capital: tuple[bool, ...]

    def surface(self, start: int, end: int) -> str:
        """The text of tokens start..end-1."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Their character span."""
        return self.starts[start], self.ends[end - 1]

    def glued(self, index: int) -> bool:
        """Whether token `index` follows the one before without a space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens start..end-1; `paragraph` counts lines; `shouted` marks a line in capitals."""

    start: int
    end: int
    paragraph: int
    shouted: bool


def tokenise(text: str) -> Tokens:
    """The tokens of a text in one spelling."""
    parts = (_TOKEN if "'" in text else _TOKEN_PLAIN).split(text)  # what lies between, a token, what lies between, …
    if _CASES.search(text):
        parts = _apart(parts)
    edges = tuple(accumulate(map(len, parts)))
    words = tuple(parts[1::2])
    return Tokens(
        text,
        words,
        tuple(map(str.lower, words)),
        edges[:-1:2],
        edges[1::2],
        tuple(map(str.isupper, map(itemgetter(0), words))),
    )


def _apart(parts: list[str]) -> list[str]:
    """The parts with words that lost the space between them cut in two, with nothing in between."""
    found: list[str] = []
    for part in parts:
        pieces = _GLUED.sub("\n", part).split("\n") if _CASES.search(part) else [part]
        found.append(pieces[0])
        for piece in pieces[1:]:
            found += ["", piece]
    return found


def sentences(tokens: Tokens, start: int, end: int) -> list[Sentence]:
    """The sentences between two character offsets, in order."""
    found: list[Sentence] = []
    words = tokens.words
    first = _first_at(tokens.starts, start)
    last = _first_at(tokens.starts, end)
    at, paragraph = first, 0
    for i in [i for i in range(first, last) if words[i] in _STOPS]:
        if words[i] == "\n":
            _close(found, tokens, at, i, paragraph)
            at, paragraph = i + 1, paragraph + 1
        elif words[i] != "Ảnh" and _is_end(tokens, i, last):
            stop = i + 2 if i + 1 < last and words[i + 1] in _CLOSERS and tokens.glued(i + 1) else i + 1
            _close(found, tokens, at, stop, paragraph)
            at = stop
        elif words[i] == "Ảnh" and (cut := _credit_end(tokens, i, last)):
            _close(found, tokens, at, cut, paragraph)
            at = cut
    _close(found, tokens, at, last, paragraph)
    return found


def _first_at(starts: tuple[int, ...], offset: int) -> int:
    return bisect.bisect_left(starts, offset)


def _close(found: list[Sentence], tokens: Tokens, start: int, end: int, paragraph: int) -> None:
    """Add tokens start..end-1 as a sentence; a line without a full stop in parts, as rules look all over a sentence."""
    while end - start > _LONGEST:
        part = _breath(tokens, start + _LONGEST)
        _close(found, tokens, start, part, paragraph)
        start = part
    if start < end:
        shouted = tokens.words[start].isupper() and _shouted(tokens.words[start:end])
        found.append(Sentence(start, end, paragraph, shouted))


def _breath(tokens: Tokens, limit: int) -> int:
    """The token after the last comma or semicolon not long before a token; else that token."""
    return next((i for i in range(limit, limit - _LONGEST // 2, -1) if tokens.words[i - 1] in _BREATHS), limit)


def _credit_end(tokens: Tokens, i: int, last: int) -> int:
    """Where a photo credit ends that runs into a sentence: "Ảnh: Hoài An Phát biểu tại …"; 0 where it does not."""
    at = i + 1
    while at < last and at < i + 9 and (tokens.capital[at] or tokens.words[at] in ":/.-"):
        if at > i + 2 and tokens.words[at] in _DAY_WORDS and at + 1 < last and tokens.lower[at + 1] in _DAY_WORDS_AFTER:
            return at
        at += 1
    if at >= last or not tokens.lower[at].isalpha() or not tokens.capital[at - 1] or at - i < 4:
        return 0
    return at - 2 if tokens.words[at - 2] == "Phó" else at - 1


def _shouted(words: tuple[str, ...]) -> bool:
    """Whether a line is in capitals: names in it cannot be told from words."""
    letters = [w for w in words if w[0].isalpha()]
    return len(letters) > 3 and sum(w.isupper() for w in letters) > 0.8 * len(letters)


def _is_end(tokens: Tokens, i: int, last: int) -> bool:
    """Whether the stop at i ends a sentence: a capital or quotation follows, no abbreviation before."""
    if tokens.words[i] == "." and i and tokens.glued(i):
        before = tokens.lower[i - 1]
        if before in _ABBREVIATIONS and tokens.capital[i - 1] and not (len(before) > 2 and before == "ngưt"):
            return False
        if before == "đ" or (before.isdigit() and i + 1 < last and tokens.words[i + 1].isdigit()):
            return False
    j = i + 1
    if j < last and tokens.glued(j) and tokens.words[j].isupper() and len(tokens.words[j]) > 1 and tokens.glued(i):
        return False  # "VOV.VN", "CT.TW"
    while j < last and tokens.words[j] in _CLOSERS:
        j += 1
    return (
        j >= last
        or tokens.words[j] == "\n"
        or tokens.capital[j]
        or tokens.words[j] in '“"([-–*+•>'
        or (tokens.words[j].isdigit() and not tokens.glued(j))
    )

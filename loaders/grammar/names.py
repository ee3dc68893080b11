"""Personal names as a sentence spells them: runs of capitals, with the minorities' forms."""

from loaders.grammar.stretch import Stretch
from loaders.lexicon import Lexicon, Tag

_MAX = 6
_TITLE, _BODY = Tag.TITLE, Tag.BODY
_DAY_WORDS = frozenset(["Ngày", "Sáng", "Chiều", "Tối", "Trưa"])
_TITLE_STARTS = frozenset(["Phó", "Bí", "Ủy", "Chủ", "Trưởng", "Giám", "Tổng", "Chánh", "Bộ", "Thứ", "Nguyên"])

# After a hyphen these begin a title, not a syllable: "Nguyễn Văn An-nguyên Bí thư".
_AFTER_HYPHEN = frozenset(
    ["nguyên", "quyền", "phó", "bí", "ủy", "chủ", "trưởng", "giám", "tân", "cựu", "tổng", "chánh"]
)


def read_name(s: Stretch, i: int) -> int:
    """The token after the run of name syllables at i; i where none starts."""
    at = i
    while at < s.end and at - i < _MAX and _is_syllable(s, at):
        if at > i and _breaks(s, at):
            break
        at += 1
        at = _hyphens(s, at)
    return at


def _is_syllable(s: Stretch, at: int) -> bool:
    word = s.words[at]
    return s.capital[at] and (word.isalpha() or not any(c.isdigit() or c == "_" for c in word))


def _hyphens(s: Stretch, at: int) -> int:
    """Past "-phăn" in "Phút-phăn": a hyphen and a lower-case syllable, nothing between."""
    while (
        at + 1 < s.end
        and s.words[at] in "-–"
        and s.tokens.glued(at)
        and s.tokens.glued(at + 1)
        and (s.words[at + 1].islower() and s.words[at + 1].isalpha() and s.lower[at + 1] not in _AFTER_HYPHEN)
    ):
        at += 2
    return at


def _breaks(s: Stretch, at: int) -> bool:
    """Whether a title or a body starts inside a run of capitals."""
    if s.words[at] in ("Ông", "Bà") or s.words[at : at + 2] == ("Đồng", "chí"):
        return True
    if s.words[at] in _DAY_WORDS and at + 1 < s.end and s.words[at + 1][0].isdigit():
        return True  # a heading run into the text: "… Nguyễn Văn An Ngày 25.5, tại Hà Nội"
    if s.words[at] in _TITLE_STARTS and s.longest(at, _TITLE):
        return True
    body = s.longest(at, _BODY)
    return body is not None and (body[1] - at > 1 or s.words[at].isupper())


def looks_full(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether these syllables are a full name by form: a surname first, two to five syllables."""
    return 2 <= len(words) <= 5 and (words[0] in lexicon.surnames or words[0].title() in lexicon.surnames)

"""Personal names as a sentence spells them: runs of capitals, with the minorities' forms."""

from loaders.lexicon import Lexicon, Tag
from loaders.tokens import Tokens

_MAX = 6
_TITLE_STARTS = frozenset(["Phó", "Bí", "Ủy", "Chủ", "Trưởng", "Giám", "Tổng", "Chánh", "Bộ", "Thứ", "Nguyên"])

# After a hyphen these begin a title, not a syllable: "Nguyễn Văn An-nguyên Bí thư".
_AFTER_HYPHEN = frozenset(
    ["nguyên", "quyền", "phó", "bí", "ủy", "chủ", "trưởng", "giám", "tân", "cựu", "tổng", "chánh"]
)


def read_name(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> int:
    """The token after the run of name syllables at i; i where none starts."""
    at = i
    while at < end and at - i < _MAX and _is_syllable(tokens, at):
        if at > i and _breaks(tokens, at, end, lexicon):
            break
        at += 1
        at = _hyphens(tokens, at, end)
    return at


def _is_syllable(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    return tokens.capital[at] and not any(c.isdigit() or c == "_" for c in word)


def _hyphens(tokens: Tokens, at: int, end: int) -> int:
    """Past "-phăn" in "Phút-phăn": a hyphen and a lower-case syllable, nothing between."""
    while (
        at + 1 < end
        and tokens.words[at] in "-–"
        and tokens.glued(at)
        and tokens.glued(at + 1)
        and (
            tokens.words[at + 1].islower()
            and tokens.words[at + 1].isalpha()
            and tokens.lower[at + 1] not in _AFTER_HYPHEN
        )
    ):
        at += 2
    return at


def _breaks(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a title or a body starts inside a run of capitals."""
    if tokens.words[at] in ("Ông", "Bà") or tokens.words[at : at + 2] == ("Đồng", "chí"):
        return True
    if tokens.words[at] in _TITLE_STARTS and lexicon.trie.longest(tokens, at, end, Tag.TITLE):
        return True
    body = lexicon.trie.longest(tokens, at, end, Tag.BODY)
    return body is not None and (body[1] - at > 1 or tokens.words[at].isupper())


def looks_full(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether these syllables are a full name by form: a surname first, two to five syllables."""
    return 2 <= len(words) <= 5 and (words[0] in lexicon.surnames or words[0].title() in lexicon.surnames)

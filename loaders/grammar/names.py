"""Personal names as a sentence spells them: runs of capitals, with the minorities' forms."""

from loaders.grammar.places import read_country
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Lexicon, Tag

_MAX = 6
_TITLE, _BODY = Tag.TITLE, Tag.BODY
_DAY_WORDS = frozenset(["Ngày", "Sáng", "Chiều", "Tối", "Trưa"])
_DAY_AFTER = frozenset(["nay", "qua", "ngày"])
_TITLE_STARTS = frozenset(["Phó", "Bí", "Ủy", "Chủ", "Trưởng", "Giám", "Tổng", "Chánh", "Bộ", "Thứ", "Nguyên"])

# After a hyphen these begin a title, not a syllable: "Nguyễn Văn An-nguyên Bí thư".
_AFTER_HYPHEN = frozenset(
    [
        "người",
        "nhà",
        "hiện",
        "nguyên",
        "quyền",
        "phó",
        "bí",
        "ủy",
        "chủ",
        "trưởng",
        "giám",
        "tân",
        "cựu",
        "tổng",
        "chánh",
    ]
)


def read_name(s: Stretch, i: int) -> int:
    """The token after the run of name syllables at i; i where none starts."""
    if not _may_start(s, i):
        return i
    at = i
    while at < s.end and at - i < _MAX and _is_syllable(s, at):
        if at > i and (_breaks(s, at) or (at - i > 2 and _next_sentence(s, at))):
            break
        at += 1
        if s.words[i] not in s.lexicon.common_surnames:
            at = _hyphens(s, at)
    return at


def _next_sentence(s: Stretch, at: int) -> bool:
    """Whether the word behind a full name begins the sentence that was run into it."""
    return (
        s.words[at] in s.lexicon.sentence_starts
        and at + 1 < s.end
        and not s.capital[at + 1]
        and s.words[at + 1][0].isalnum()
    )


def _may_start(s: Stretch, i: int) -> bool:
    """Whether no other thing starts here: a title, an abbreviation, a temple, a country."""
    word, following = s.words[i], s.words[i + 1] if i + 1 < s.end else ""
    if word in ("Ông", "Bà") and all(s.capital[i + 1 : min(i + 4, s.end)]) and i + 3 < s.end:
        return False  # the honorific that opens a sentence run into the one before, not a surname
    if word in s.lexicon.no_surnames or (word == following and word in s.lexicon.common_surnames):
        return False
    return not (_is_short(word) and following[:1].isupper() and not following.isupper()) and not _of_country(s, i)


def _is_short(word: str) -> bool:
    """Whether a word is an abbreviation, where names around it are not in capitals throughout."""
    return len(word) > 1 and word.isupper()


def _of_country(s: Stretch, i: int) -> bool:
    country = read_country(s, i)
    return country is not None and (country[1] - i > 1 or len(country[0]) > 5)  # "Nga", "Lào" may be names


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
    if s.words[at] == "Đảng" or (_is_short(s.words[at]) and not s.words[at - 1].isupper()):
        return True
    if s.words[at] in _DAY_WORDS and at + 1 < s.end and (s.words[at + 1][0].isdigit() or s.lower[at + 1] in _DAY_AFTER):
        return True  # a heading run into the text: "… Nguyễn Văn An Ngày 25.5, tại Hà Nội"
    if s.words[at] in _TITLE_STARTS and s.longest(at, _TITLE):
        return True
    body = s.longest(at, _BODY)
    return body is not None and (body[1] - at > 1 or s.words[at].isupper())


def looks_full(words: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether these syllables are a full name by form: a surname first, two to five syllables."""
    return 2 <= len(words) <= 5 and (words[0] in lexicon.surnames or words[0].title() in lexicon.surnames)

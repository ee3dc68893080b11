"""Personal names with their spelling levelled: what is one name, what is only a variant of it.

Spelling is composition, tone placement, i or y, Đ or Ð, case, apostrophes and spaces, a nickname in
brackets and a rank before the name. Any other difference of letters is another name. Three
differences are variants that need more than the name to link two people: no accents at all,
"Thị" left out, and the listed spellings of minority names.
"""

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.names import fold, plain
from graph.resources import read_text

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[“\"][^”\"]*[”\"]")
# A rank, degree or form of address as it stays before a name: "Đại tá", "GS.TS", "BSCKII".
_RANKS = re.compile(
    r"(?:(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|(?:phó |chuẩn )?đô đốc|(?:phó )?giáo sư|"
    r"(?:tiến|thạc|bác|dược) s[ĩỹ]|(?:kỹ|luật|kiến trúc) sư|nhà giáo|hòa thượng|thượng tọa|đại đức|ni sư|"
    r"linh mục|mục sư|đồng chí|đ/c|gs|pgs|tskh|ts|ths|th\.s|bscki{1,2}|cki{1,2}|bs|kts|ks|ls|cn|ncs|"
    r"ngưt|ngnd|nsưt|nsnd|ttưt|ttnd)"
    r"(?:[.,\s]+|$))+"
)
_VOWEL = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự"
_Y = re.compile(rf"(?:(?<![{_VOWEL}])|(?<=qu))[yỳýỷỹỵ](?!\w)")
_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_PUNCTUATION = re.compile(r"[^\w\s]+")


@dataclass(frozen=True, slots=True)
class PersonalName:
    """One name in the forms in which it is compared; all without spaces."""

    full: str  # every letter and accent
    spelled: str  # listed minority spellings levelled, "Thị" kept
    without_thi: str
    plain: str  # without accents
    key: str  # what all forms of a name share: plain, "Thị" out
    accented: bool
    syllables: tuple[str, ...]


@lru_cache(maxsize=1 << 17)
def personal_name(written: str) -> PersonalName:
    """The name as it is compared, of a name as it is written."""
    words = _words(written)
    spelled = _minority(" ".join(words)).split()
    shorter = _without_thi(spelled)
    full = "".join(words)
    return PersonalName(
        full=full,
        spelled="".join(spelled),
        without_thi="".join(shorter),
        plain=plain("".join(spelled)),
        key=plain("".join(shorter)),
        accented=plain(full) != full,
        syllables=tuple(words),
    )


def same_name(a: PersonalName, b: PersonalName) -> bool:
    """Whether two names are one once spelling is levelled."""
    return a.full == b.full


def variants(a: PersonalName, b: PersonalName) -> bool:
    """Whether two names may be one written with less care: no accents, no "Thị", another minority spelling."""
    if a.accented and b.accented:
        return a.without_thi == b.without_thi
    return a.key == b.key and (a.plain == b.plain or a.without_thi == b.without_thi)


def _words(written: str) -> list[str]:
    text = fold(_ASIDE.sub(" ", written))
    bare = _strip_rank(text)
    return [_Y.sub(lambda m: m.group().translate(_TO_I), word) for word in _PUNCTUATION.sub(" ", bare).split()]


def _strip_rank(text: str) -> str:
    """The name without a rank or degree; a text that is nothing else stays as it is."""
    found = _RANKS.match(text)
    rest = text[found.end() :].strip() if found else text
    return rest if len(rest.split()) > 1 else text


def _without_thi(words: list[str]) -> list[str]:
    """A name as a hurried writer has it: "Nguyễn Thu Hà" for "Nguyễn Thị Thu Hà"."""
    accented = any(plain(word) != word for word in words)
    thi = "thị" if accented else "thi"
    return [word for at, word in enumerate(words) if word != thi or at in (0, len(words) - 1)]


def _minority(text: str) -> str:
    spellings, pattern = _spellings()
    return pattern.sub(lambda m: spellings[m.group()], text)


@cache
def _spellings() -> tuple[dict[str, str], re.Pattern[str]]:
    groups: list[list[str]] = json.loads(read_text("graph.identity", "data/minority_spellings.json"))["groups"]
    spellings = {form: group[0] for group in groups for form in group}
    longest = sorted(spellings, key=lambda form: (-len(form), form))
    return spellings, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

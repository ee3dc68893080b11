"""The known words of body names, found in full or by their initials."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from graph.bodies.words import rows, syllables
from graph.names import plain


class Role(StrEnum):
    """How a phrase builds a name."""

    COMMITTEE = "committee"  # of the party in a place; others are parts of it
    OWNER = "owner"  # others are parts of it
    UNIT = "unit"  # of a party committee, which may be left out
    LOCAL = "local"  # one a place
    CENTRAL = "central"  # one in the country
    PART = "part"  # says nothing of place or owner


@dataclass(frozen=True, slots=True)
class Phrase:
    """One known phrase: its canonical words, its part in a name, and what it belongs to."""

    canonical: str
    role: Role
    type: str
    level: str  # a type word ("tỉnh"), "trung ương" or ""
    parent: str


_Form = tuple[tuple[str, ...], Phrase]
# Words after which "phòng", "sở" and "bộ" open no name: văn phòng, cơ sở, cán bộ.
_NOT_AFTER = {
    "phòng": frozenset(["văn", "quốc", "biên", "hải", "dự"]),
    "sở": frozenset(["cơ", "trụ", "công", "hội"]),
    "bộ": frozenset(["cán", "nội", "chi", "đảng", "toàn", "liên"]),
    "ban": frozenset(["văn", "ủy", "liên"]),
}
_TONED = re.compile("[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_FIELD_ROLES = {"sở": Role.LOCAL, "phòng": Role.LOCAL, "bộ": Role.CENTRAL, "ban": Role.PART}


def initials_match(tokens: Sequence[str], start: int, words: tuple[str, ...]) -> int:
    """How many tokens spell the words in full or by initials, 0 if they do not: "UB MTTQ" is five words."""
    at, done = start, 0
    while done < len(words):
        if at >= len(tokens):
            return 0
        token = tokens[at]
        if token == words[done]:
            done += 1
        elif 1 < len(token) <= len(words) - done and _letters(token) == _initials(words[done : done + len(token)]):
            done += len(token)
        else:
            return 0
        at += 1
    count = at - start
    return 0 if count == 1 and len(words) > 1 and len(tokens[start]) < 3 else count


def phrase_at(tokens: Sequence[str], start: int) -> tuple[Phrase, int] | None:
    """The longest known phrase at a token and the token after it."""
    field = _field_at(tokens, start)
    index = _index()
    token = tokens[start]
    forms = index.get(token, ())
    if len(token) > 1 and (letters := _letters(token)):
        forms = [*forms, *index.get("=" + letters, ())]
    best: tuple[int, int, Phrase] | None = None
    for words, phrase in forms:
        if start and len(words) == 1 and phrase.type != "company":
            continue  # "nước", "bộ", "sở" are bodies only at the head
        count = initials_match(tokens, start, words)
        if count and (best is None or (len(words), -count) > best[:2]):
            best = (len(words), -count, phrase)
    if field is not None and (best is None or field[2] > best[0]):
        return field[0], field[1]
    return (best[2], start - best[1]) if best is not None else None


def _field_at(tokens: Sequence[str], start: int) -> tuple[Phrase, int, int] | None:
    """A head with its field, the token after, and the number of words: Sở | Giáo dục và Đào tạo."""
    head = tokens[start]
    if head not in _FIELD_ROLES or (start and tokens[start - 1] in _NOT_AFTER[head]):
        return None
    best: tuple[int, int, str] | None = None
    for words in _fields()[head]:
        count = initials_match(tokens, start + 1, words) or _short(tokens, start + 1, words, head)
        if count and (best is None or len(words) > best[0]):
            best = (len(words), count, " ".join(words))
    if best is None:
        return None
    return _headed(head, best[2]), start + 1 + best[1], best[0] + 1


def _short(tokens: Sequence[str], start: int, words: tuple[str, ...], head: str) -> int:
    """Two initials are enough behind a head where they fit one field: "Sở XD"."""
    if start >= len(tokens) or len(tokens[start]) != 2 or len(words) != 2:
        return 0
    fitting = [w for w in _fields()[head] if len(w) == 2 and _initials(w) == _letters(tokens[start])]
    return 1 if fitting == [words] else 0


@cache
def _headed(head: str, field: str) -> Phrase:
    known = [p for words, p in _index().get(head, ()) if words == (head,)]
    base = known[0] if known else Phrase(head, Role.PART, "committee", "", "")
    return Phrase(f"{head} {field}", _FIELD_ROLES[head], base.type, base.level, base.parent)


@lru_cache(maxsize=8192)
def _letters(token: str) -> str:
    """A token as initials, "" if it has a tone: "nhà" is a word and spells nothing."""
    return "" if _TONED.search(token) else plain(token)


@lru_cache(maxsize=8192)
def _initials(words: tuple[str, ...]) -> str:
    return plain("".join(w[0] for w in words))


@cache
def _index() -> dict[str, list[_Form]]:
    """All ways to write all phrases by their first word, and behind "=" by their first initials."""
    index: dict[str, list[_Form]] = defaultdict(list)
    for words, phrase in _forms():
        index[words[0]].append((words, phrase))
        for length in range(2, len(words) + 1):
            index["=" + _initials(words[:length])].append((words, phrase))
    return index


def _forms() -> Iterator[_Form]:
    for canonical, others in rows("aliases"):
        group = Phrase(canonical, Role.OWNER, "company", "trung ương", "")
        for name in [canonical, *others.split(";")]:
            yield tuple(syllables(name)), group
    for row in rows("phrases"):
        canonical, role, type_, level, parent, others = (*row, *[""] * 6)[:6]
        phrase = Phrase(canonical, Role(role), type_, level, parent)
        for name in [canonical, *filter(None, others.split(";"))]:
            yield tuple(syllables(name)), phrase


@cache
def _fields() -> dict[str, list[tuple[str, ...]]]:
    """For each head the fields that may follow it."""
    fields: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name, heads in rows("fields"):
        for head in heads.split(","):
            fields[head].append(tuple(name.split()))
    return fields

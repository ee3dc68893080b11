"""A body's name → its parts, from the particular to the general, and the place that the name itself gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from graph.bodies.phrases import Phrase, Role, initials_match, phrase_at
from graph.bodies.words import rows, syllables
from graph.places import Level, gazetteer
from graph.places.units import LEVELS_OF_TYPE

COMMITTEE = "cấp ủy"
"""The canonical word for Tỉnh ủy, Thành ủy, Huyện ủy, …, Ban Chấp hành Đảng bộ: the place says which."""
PARTY_COMMITTEE_OF = "đảng ủy"
CENTRE = "trung ương"

_TYPE_WORDS = {tuple(word.split()): word for word in LEVELS_OF_TYPE}
_NATION = ("việt", "nam")
_PARTY_CENTRE = ("trung", "ương", "đảng")


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the name of a body gives it: type word, bare name, and the units said to contain it."""

    type: str | None
    name: str | None
    within: tuple[tuple[str, str], ...] = ()  # (type word, name), the nearest first


class Scope(StrEnum):
    """Where a body without a place in its name is."""

    CENTRAL = "central"  # one in the country
    LOCAL = "local"  # in the place or province of its document
    OPEN = "open"  # in the place it is said to be in, if any


@dataclass(frozen=True, slots=True)
class Outline:
    """What the words of a name say, before anything is known of its document."""

    parts: tuple[str, ...]  # canonical, the particular first: ban tuyên giáo, cấp ủy
    type: str
    scope: Scope
    place: Named
    parent: str  # canonical name of what a body of one part belongs to, "" if unknown


@dataclass(frozen=True, slots=True)
class _Part:
    words: tuple[str, ...]
    phrase: Phrase | None


@lru_cache(maxsize=32768)
def outline(name: str) -> Outline:
    """The outline of a body's name."""
    tokens = syllables(name)
    parts, place = _cut_place(_parts(tokens))
    parts, scope = _cut_nation(parts)
    return _outline(_settle(parts, place), place, scope)


def _parts(tokens: Sequence[str]) -> list[_Part]:
    """Known phrases and the words between them, in order."""
    found: list[_Part] = []
    at = 0
    while at < len(tokens):
        known = phrase_at(tokens, at)
        if known is not None:
            found.append(_Part(tuple(known[0].canonical.split()), known[0]))
            at = known[1]
        else:
            found.append(_Part((tokens[at],), None))
            at += 1
    return found


def _cut_place(parts: list[_Part]) -> tuple[list[_Part], Named]:
    """The parts before the place, and the place."""
    starts = [at for at in range(len(parts)) if _type_at(parts, at)]
    if starts and (starts[0] or len(parts) > 1):
        segments = [_segment(parts, at, end) for at, end in zip(starts, [*starts[1:], len(parts)], strict=True)]
        type_, name = segments[0]
        return _without_segments(parts, starts), Named(type_, name or None, tuple(s for s in segments[1:] if s[1]))
    return _cut_bare_place(parts)


def _type_at(parts: Sequence[_Part], at: int) -> str | None:
    """The type word that starts at a part."""
    if parts[at].phrase is not None:
        return None
    two = (*parts[at].words, *parts[at + 1].words) if at + 1 < len(parts) and parts[at + 1].phrase is None else ()
    word = _TYPE_WORDS.get(two) or _TYPE_WORDS.get(parts[at].words)
    if word == "xã" and (_word(parts, at + 1) == "hội" or _word(parts, at - 1) in ("thị", "tác")):
        return None
    return word


def _segment(parts: Sequence[_Part], at: int, end: int) -> tuple[str, str]:
    type_ = _type_at(parts, at) or ""
    words = [w for p in parts[at + len(type_.split()) : end] if p.phrase is None for w in p.words]
    return type_, " ".join(words)


def _without_segments(parts: Sequence[_Part], starts: Sequence[int]) -> list[_Part]:
    """What stands before the first place, and the phrases after it."""
    return [p for at, p in enumerate(parts) if at < starts[0] or p.phrase is not None]


def _cut_bare_place(parts: list[_Part]) -> tuple[list[_Part], Named]:
    """A place without a type word: all that follows a committee, else a province at the end."""
    last = max((at for at, p in enumerate(parts) if p.phrase is not None), default=-1)
    tail = parts[last + 1 :]
    phrase = parts[last].phrase if last >= 0 else None
    if tail and phrase is not None and phrase.level in LEVELS_OF_TYPE and phrase.role in (Role.COMMITTEE, Role.OWNER):
        return parts[: last + 1], Named(phrase.level, _join(tail))
    head = _head(parts)
    if head is not None and head[0] == "whole" and phrase is None:
        return parts, Named(None, None)
    for at in range(max(last + 1, 1), len(parts)):
        name = _join(parts[at:])
        if name in _province_names() and parts[at - 1].words != ("thái",):  # Thái Bình Dương is an ocean
            level = phrase.level if phrase is not None and phrase.level in LEVELS_OF_TYPE else None
            return parts[:at], Named(level, name)
    return parts, Named(phrase.level or None if phrase is not None else None, None)


def _cut_nation(parts: list[_Part]) -> tuple[list[_Part], Scope]:
    """Without "Trung ương" before an association and "Việt Nam" behind it, and what they say of its place."""
    kept = [
        p
        for at, p in enumerate(parts)
        if not (p.words == _PARTY_CENTRE and at + 1 < len(parts) and parts[at + 1].phrase is not None)
    ]
    owners = [at for at, p in enumerate(kept) if p.phrase is not None and p.phrase.role is Role.OWNER]
    for at in owners:
        if tuple(w for p in kept[at + 1 : at + 3] for w in p.words) == _NATION:
            return [*kept[: at + 1], *kept[at + 3 :]], Scope.CENTRAL if len(kept) < len(parts) else Scope.OPEN
    return kept, Scope.CENTRAL if len(kept) < len(parts) else Scope.LOCAL


def _settle(parts: list[_Part], place: Named) -> list[_Part]:
    """One form where custom leaves words out or adds them."""
    parts = _settle_committee(parts, bool(place.name or place.type))
    first = parts[0].phrase if parts else None
    if first is None:
        steering = [w for p in parts[:4] for w in p.words]
        numbered = steering[:3] == ["ban", "chỉ", "đạo"] and len(steering) > 3 and steering[3].isdigit()
        return parts[:4] if numbered else parts  # Ban Chỉ đạo 35 is the committee's, whether said or not
    if first.role is Role.UNIT and len(parts) == 1:
        return [*parts, _part("ban chấp hành đảng bộ")]
    if first.canonical == "trường chính trị":
        return parts[:1]  # one a province; some have a hero's name
    return parts


def _settle_committee(parts: list[_Part], placed: bool) -> list[_Part]:
    """Đảng ủy of a place is its committee; Đảng bộ and Đảng ủy of a body are one."""
    found: list[_Part] = []
    for at, part in enumerate(parts):
        follows = parts[at + 1 :]
        nameless = part.phrase is not None and part.phrase.role is Role.COMMITTEE and not part.phrase.level
        if nameless and follows:
            part = _part(PARTY_COMMITTEE_OF)
        if part.words == ("đảng", "ủy") and not follows and placed:
            part = _part("ban chấp hành đảng bộ")
        office = [p.words for p in parts[at - 1 : at + 1]] == [("cơ",), ("quan",)] and len(found) == 2
        if office and found[0].words == ("đảng", "ủy") and follows:
            found.pop()
            continue
        found.append(part)
    return found


@cache
def _part(name: str) -> _Part:
    """The part of a known phrase."""
    found = phrase_at(name.split(), 0)
    if found is None:
        raise KeyError(name)
    return _Part(tuple(found[0].canonical.split()), found[0])


def _outline(parts: list[_Part], place: Named, scope: Scope) -> Outline:
    grouped = _group(parts)
    phrases = [p.phrase for p in parts if p.phrase is not None]
    head = _head(parts)
    first = parts[0].phrase if parts else None
    type_ = first.type if first is not None else head[1] if head is not None else "other"
    if place.type == CENTRE:
        place = replace(place, type=None)
    if place.type is not None:
        scope = Scope.LOCAL
    elif any(p.level == CENTRE for p in phrases):
        scope = Scope.CENTRAL
    elif scope is Scope.LOCAL and all(p.role is Role.PART for p in phrases) and (head is None or head[0] != "local"):
        scope = Scope.OPEN
    parent = first.parent if first is not None and len(grouped) == 1 else ""
    if grouped and grouped[0].startswith("ban chỉ đạo ") and grouped[0].split()[-1].isdigit():
        parent = COMMITTEE
    return Outline(grouped, type_, scope, place, parent)


def _group(parts: Sequence[_Part]) -> tuple[str, ...]:
    """Each owner opens a new part; words join the part they follow."""
    groups: list[list[str]] = []
    for at, part in enumerate(parts):
        opens = part.phrase is not None and part.phrase.role is not Role.PART and part.phrase.canonical != "phòng"
        if at == 0 or opens:
            groups.append([])
        groups[-1] += part.words
    return tuple(" ".join(g) for g in groups)


def _head(parts: Sequence[_Part]) -> tuple[str, str] | None:
    """Scope and type of the longest open head that the name begins with."""
    words = [w for p in parts for w in p.words][:6]
    for length in range(len(words), 0, -1):
        for head, scope, type_ in _heads().get(words[0][0], ()):
            if len(head) == length and initials_match(words, 0, head):
                return scope, type_
    return None


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Open heads by first letter."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, scope, type_ in rows("heads"):
        found.setdefault(name[0], []).append((tuple(syllables(name)), scope, type_))
    return found


@cache
def _province_names() -> frozenset[str]:
    """Every way to write a province, as syllables."""
    known = gazetteer()
    names = {name for unit in known.units(Level.PROVINCE) for name in known.writings(unit.id)}
    return frozenset(" ".join(syllables(name)) for name in names)


def _join(parts: Sequence[_Part]) -> str:
    return " ".join(w for p in parts for w in p.words)


def _word(parts: Sequence[_Part], at: int) -> str | None:
    return parts[at].words[0] if 0 <= at < len(parts) and parts[at].phrase is None else None

"""A body's name → its parts, from the particular to the general, and the place that the name itself gives."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from graph.bodies.parts import Part, head_of, known_part, parts_of
from graph.bodies.phrases import Role
from graph.bodies.tails import Named, cut_place
from graph.bodies.words import syllables

COMMITTEE = "cấp ủy"
"""The canonical word for Tỉnh ủy, Thành ủy, Huyện ủy, …, Ban Chấp hành Đảng bộ: the place says which."""
PARTY_COMMITTEE_OF = "đảng ủy"
CENTRE = "trung ương"

_NATION = ("việt", "nam")
_PARTY_CENTRE = ("trung", "ương", "đảng")


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


@lru_cache(maxsize=32768)
def outline(name: str) -> Outline:
    """The outline of a body's name."""
    tokens = syllables(name)
    parts, place = cut_place(parts_of(tokens))
    parts, scope = _cut_nation(parts)
    return _outline(_settle(parts, place), place, scope)


def _cut_nation(parts: list[Part]) -> tuple[list[Part], Scope]:
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


def _settle(parts: list[Part], place: Named) -> list[Part]:
    """One form where custom leaves words out or adds them."""
    parts = _settle_committee(parts, bool(place.name or place.type))
    first = parts[0].phrase if parts else None
    if first is None:
        steering = [w for p in parts[:4] for w in p.words]
        numbered = steering[:3] == ["ban", "chỉ", "đạo"] and len(steering) > 3 and steering[3].isdigit()
        return parts[:4] if numbered else parts  # Ban Chỉ đạo 35 is the committee's, whether said or not
    if first.role is Role.UNIT and len(parts) == 1:
        return [*parts, known_part("ban chấp hành đảng bộ")]
    if first.canonical == "trường chính trị":
        return parts[:1]  # one a province; some have a hero's name
    return parts


def _settle_committee(parts: list[Part], placed: bool) -> list[Part]:
    """Đảng ủy of a place is its committee; Đảng bộ and Đảng ủy of a body are one."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        follows = parts[at + 1 :]
        nameless = part.phrase is not None and part.phrase.role is Role.COMMITTEE and not part.phrase.level
        if nameless and follows:
            part = known_part(PARTY_COMMITTEE_OF)
        if part.words == ("đảng", "ủy") and not follows and placed:
            part = known_part("ban chấp hành đảng bộ")
        office = [p.words for p in parts[at - 1 : at + 1]] == [("cơ",), ("quan",)] and len(found) == 2
        if office and found[0].words == ("đảng", "ủy") and follows:
            found.pop()
            continue
        found.append(part)
    return found


def _outline(parts: list[Part], place: Named, scope: Scope) -> Outline:
    grouped = _group(parts)
    phrases = [p.phrase for p in parts if p.phrase is not None]
    head = head_of(parts)
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


def _group(parts: Sequence[Part]) -> tuple[str, ...]:
    """Each owner opens a new part; words join the part they follow."""
    groups: list[list[str]] = []
    for at, part in enumerate(parts):
        opens = part.phrase is not None and part.phrase.role is not Role.PART and part.phrase.canonical != "phòng"
        if at == 0 or opens:
            groups.append([])
        groups[-1] += part.words
    return tuple(" ".join(g) for g in groups)

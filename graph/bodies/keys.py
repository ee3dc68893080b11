"""The canonical key of a body, and what its name says."""

from dataclasses import dataclass

from graph.bodies.anchors import NOWHERE, Anchor, anchor
from graph.bodies.grammar import COMMITTEE, PARTY_COMMITTEE_OF, Outline, outline


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name, read.

    `parts` are its canonical words from the particular to the general: ("ban tuyên giáo", "cấp ủy").
    `level` is central, province, district, commune or agency. `unit` is an id of graph.places. `known` is
    false where the place is needed and neither the name nor the document gives it: such a key joins nothing
    outside its document.
    """

    key: str
    type: str
    parts: tuple[str, ...]
    level: str
    place: str | None
    unit: str | None
    parent: str | None
    known: bool


def parse_body(name: str, place: str | None = None, on: str | None = None, *, within: str | None = None) -> BodyName:
    """What a body's name says, with what its document adds.

    `place` is the place the body is said to have ("Pác Nặm", "Chợ Mới, Bắc Kạn"), `within` the document's
    province, `on` the day (EDTF) on which the body is spoken of. A body of a province that was joined with
    others on 2025-07-01 is another body before and after; without a day it is taken to be the one before.
    """
    read = outline(name)
    found = anchor(read, place, within, on)
    return BodyName(
        key=_key(read.parts, found.key),
        type=read.type,
        parts=read.parts,
        level=found.level,
        place=found.name,
        unit=found.unit.id if found.unit is not None else None,
        parent=_parent(read, found),
        known=found.known,
    )


def body_key(name: str, place: str | None = None, on: str | None = None, *, within: str | None = None) -> str:
    """The canonical key of a body: two names with one key are one body. Arguments as for parse_body()."""
    read = outline(name)
    return _key(read.parts, anchor(read, place, within, on).key)


def part_of(key: str) -> str | None:
    """The key of the body that one belongs to, where the key itself says so: Ban Tuyên giáo → Tỉnh ủy."""
    words, _, place = key.partition("@")
    parts = words.split("/")
    if len(parts) == 1:
        return None
    rest = (COMMITTEE,) if parts[0] == PARTY_COMMITTEE_OF else tuple(parts[1:])
    return _key(rest, place)


def ancestors(name: str, key: str, place: str | None) -> tuple[str, ...]:
    """The keys of the bodies that a body belongs to, the nearest first, as its name and key say.

    `place` is the name of its unit. A Sở belongs to the Ủy ban nhân dân though neither name nor key need say so.
    """
    read = parse_body(name, place)
    above = read.parent if read.key == key else part_of(key)
    found: list[str] = []
    while above is not None and above not in (key, *found):
        found.append(above)
        inner = parse_body(above.partition("@")[0].partition("/")[0], place)
        above = part_of(above) or (inner.parent if inner.key == above else None)
    return tuple(found)


def _parent(read: Outline, found: Anchor) -> str | None:
    if read.parent:
        return _key((read.parent,), found.key if found is not NOWHERE else "")
    return part_of(_key(read.parts, found.key))


def _key(parts: tuple[str, ...], place: str) -> str:
    return "/".join(parts) + (f"@{place}" if place else "")

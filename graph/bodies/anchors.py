"""Where a body is: the unit that its name, its stated place or its document's province and day give."""

from dataclasses import dataclass
from functools import cache, lru_cache

from graph.bodies.grammar import Outline, Scope
from graph.bodies.hints import (
    Hints,
    containers,
    day_of,
    find,
    hints_of,
    is_province,
    province_around,
    province_or_district,
)
from graph.bodies.tails import Named
from graph.bodies.words import rows
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Unit, gazetteer, place_key, split_type
from graph.places.units import LEVELS_OF_TYPE


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a body as part of its key; `known` is false where words are missing to say which place."""

    key: str
    level: str
    unit: Unit | None = None
    name: str | None = None
    known: bool = True


NOWHERE = Anchor("", "central")
BARE = Anchor("?", "agency", known=False)
"""Of a name that says what a body is and not which one: "Ban Chỉ đạo", "Hội đồng quản trị"."""


@cache
def bare() -> frozenset[str]:
    """Those names, by their canonical words."""
    return frozenset(row[0] for row in rows("bare"))


def anchor(outline: Outline, place: str | None, within: str | None, on: str | None) -> Anchor:
    """The anchor of a body; `place` is the place it is said to have, `within` the document's province."""
    if len(outline.parts) == 1 and outline.parts[0] in bare():
        return BARE
    named = outline.place
    if named.name is None and named.type is None and outline.scope is Scope.CENTRAL:
        return NOWHERE
    if named.name is None and outline.scope is not Scope.LOCAL:
        return _stated(place, within, day_of(on))
    return _anchor(named, place, within, day_of(on))


def _stated(place: str | None, within: str | None, day: str | None) -> Anchor:
    """Of a body whose name and type say nothing of a place: only a place said of it counts."""
    if place is None:
        return Anchor("", "agency")
    return _anchor(Named(None, None), place, within, day)


@lru_cache(maxsize=32768)
def _anchor(named: Named, place: str | None, within: str | None, day: str | None) -> Anchor:
    hints = hints_of(named, place, within, day)
    name = named.name
    if name is None:
        return _without_name(named.type, hints)
    unit = find(named.type, name, hints)
    if unit is not None:
        return _at(unit)
    return _in_words(named.type, name, hints)


def _without_name(type_: str | None, hints: Hints) -> Anchor:
    """The place of a body whose name has at most a type word: "UBND tỉnh", "Huyện ủy", "Công an"."""
    levels = LEVELS_OF_TYPE[type_] if type_ else tuple(Level)
    if levels == (Level.PROVINCE,):
        province = hints.province or province_around(hints)
        return _at(province) if province is not None else _unknown(type_, hints)
    for name in hints.names:
        own, bare = split_type(name)
        if type_ and own and own != type_ and not set(LEVELS_OF_TYPE[own]) & set(levels):
            continue
        if type_ and hints.province is not None and is_province(name, hints) and type_ != "thành phố":
            continue
        unit = find(type_ or own, bare, hints) if type_ or own else province_or_district(bare, hints)
        if unit is not None and unit.level in levels:
            return _at(unit)
        if unit is None and type_ and not is_province(name, hints):
            return _in_words(type_, bare, hints)
    if type_ == "thành phố":
        return _only_city(hints)
    if type_ is None and hints.province is not None:
        return _at(hints.province)
    return _unknown(type_, hints)


def _only_city(hints: Hints) -> Anchor:
    """ "Thành ủy" in a paper of a city is the city's; in a province with one city that one's."""
    if hints.province is None:
        return _unknown("thành phố", hints)
    if hints.province.type == "thành phố":
        return _at(hints.province)
    day = hints.day or OLD_GEOGRAPHY
    known = gazetteer()
    cities = [u for u in known.units(Level.DISTRICT, day) if known.type_on(u.id, day) == "thành phố"]
    own = [u for u in cities if known.province_of(u.id, day) == hints.province]
    return _at(own[0]) if len(own) == 1 else _unknown("thành phố", hints)


def _at(unit: Unit) -> Anchor:
    return Anchor(gazetteer().origin(unit.id), unit.level.value, unit, unit.name)


def _in_words(type_: str | None, name: str, hints: Hints) -> Anchor:
    """A place that the gazetteer does not have, or has more than once: its words, what contains it, its time."""
    level = LEVELS_OF_TYPE[type_][-1].value if type_ else "agency"
    own = gazetteer().named(f"{type_} {name}" if type_ else name)
    around = containers(hints)[0] if containers(hints) and level != Level.PROVINCE.value else ""
    era = "new" if level == Level.COMMUNE.value and (hints.day or "") >= NEW_GEOGRAPHY else ""
    key = ":".join(filter(None, (type_, place_key(name), around.replace(":", "-"), era)))
    return Anchor(key, level, None, name, known=bool(around) or not own)


def _unknown(type_: str | None, hints: Hints) -> Anchor:
    """A level word without a name, and nothing in the document that gives it."""
    level = LEVELS_OF_TYPE[type_][-1].value if type_ else "agency"
    around = hints.province.id.replace(":", "-") if hints.province is not None else ""
    return Anchor(":".join(filter(None, ("?", type_, around))), level, None, None, known=False)

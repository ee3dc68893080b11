"""Where a body is: the unit that its name, its stated place or its document's province and day give."""

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.bodies.grammar import Outline, Scope
from graph.bodies.tails import Named
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Unit, gazetteer, place_key, split_type
from graph.places.units import LEVELS_OF_TYPE

_SIGN = re.compile(r"\s*[,;]\s*|\s+[-–]\s+(?=tỉnh\b|Tỉnh\b)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a body as part of its key; `known` is false where words are missing to say which place."""

    key: str
    level: str
    unit: Unit | None = None
    name: str | None = None
    known: bool = True


NOWHERE = Anchor("", "central")


@dataclass(frozen=True, slots=True)
class _Hints:
    """What a document says of places around a body's name."""

    names: tuple[str, ...]  # the stated place and what contains it, as written
    province: Unit | None
    day: str | None


def anchor(outline: Outline, place: str | None, within: str | None, on: str | None) -> Anchor:
    """The anchor of a body; `place` is the place it is said to have, `within` the document's province."""
    named = outline.place
    if named.name is None and named.type is None and outline.scope is Scope.CENTRAL:
        return NOWHERE
    if named.name is None and outline.scope is not Scope.LOCAL:
        return _stated(place, within, _day(on))
    return _anchor(named, place, within, _day(on))


def day_of(on: str | None) -> str | None:
    """A day for an EDTF date or time: the middle of a month; of a year the 30th of June; None for no year."""
    return _day(on)


@lru_cache(maxsize=4096)
def _day(on: str | None) -> str | None:
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", on or "")
    if match is None:
        return None
    year, month, day = match.groups()
    return gazetteer().epoch(f"{year}-{month or '06'}-{day or ('15' if month else '30')}")


def _stated(place: str | None, within: str | None, day: str | None) -> Anchor:
    """Of a body whose name and type say nothing of a place: only a place said of it counts."""
    if place is None:
        return Anchor("", "agency")
    return _anchor(Named(None, None), place, within, day)


@lru_cache(maxsize=32768)
def _anchor(named: Named, place: str | None, within: str | None, day: str | None) -> Anchor:
    hints = _hints(named, place, within, day)
    name = named.name
    if name is None:
        return _without_name(named.type, hints)
    unit = _find(named.type, name, hints)
    if unit is not None:
        return _at(unit)
    return _in_words(named.type, name, hints)


def _hints(named: Named, place: str | None, within: str | None, day: str | None) -> _Hints:
    stated = tuple(p for p in _SIGN.split(place or "") if p)
    around = (*(f"{type_} {name}" for type_, name in named.within), *stated)
    names = [n for n in ((*around, within) if within else around) if not _lower(n)]
    own = place_key(named.name or "")
    # The name of the place itself says least of its province: there is a huyện Hòa Bình in Bạc Liêu.
    names.sort(key=lambda n: place_key(split_type(n)[1]) == own)
    provinces = (gazetteer().locate(n, on=day, level=Level.PROVINCE) for n in names)
    return _Hints(around, next((p for p in provinces if p is not None), None), day)


def _lower(name: str) -> bool:
    """Whether a type word makes a name one below the province."""
    type_ = split_type(name)[0]
    return type_ is not None and Level.PROVINCE not in LEVELS_OF_TYPE[type_]


def _find(type_: str | None, name: str, hints: _Hints) -> Unit | None:
    """The unit of a name in the body's own name."""
    levels = LEVELS_OF_TYPE[type_] if type_ else (Level.PROVINCE,)
    full = f"{type_} {name}" if type_ and not name.startswith(type_) else name
    if levels == (Level.PROVINCE,):
        return gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)
    if Level.PROVINCE in levels:
        return _city(full, name, hints)
    for around in _around(hints):
        unit = gazetteer().locate(full, on=hints.day, level=levels[0], within=around)
        if unit is not None:
            return _of_the_day(unit, hints)
    return gazetteer().locate(full, on=hints.day, level=levels[0]) if not _around(hints) else None


def _around(hints: _Hints) -> list[str]:
    """Ids of units said to contain a place, the smallest first."""
    province = hints.province
    if province is None:
        return []
    names = hints.names if (hints.day or OLD_GEOGRAPHY) < NEW_GEOGRAPHY else ()
    # "Tây Ninh" is the province, "Tây Ninh, Tây Ninh" its city.
    inner = [
        n for n in names if names.count(n) > 1 or place_key(n) not in map(place_key, gazetteer().writings(province.id))
    ]
    units = (gazetteer().locate(n, on=hints.day, level=Level.DISTRICT, within=province.id) for n in inner)
    return [*(u.id for u in units if u is not None), province.id]


def _of_the_day(unit: Unit, hints: _Hints) -> Unit | None:
    """A commune of the wrong geography is another one of the same name."""
    if unit.level is Level.COMMUNE and not unit.valid(hints.day or OLD_GEOGRAPHY):
        return None
    return unit


def _city(full: str, name: str, hints: _Hints) -> Unit | None:
    """A city of a province, or one that is a province: "thành phố Sơn La", "TP HCM"."""
    units = gazetteer().named(full)
    province = gazetteer().locate(full, on=hints.day)
    if any(u.level is Level.DISTRICT for u in units) and (province is None or province.level is Level.DISTRICT):
        within = hints.province.id if hints.province is not None else None
        return gazetteer().locate(full, on=hints.day, level=Level.DISTRICT, within=within) or province
    return province or gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)


def _without_name(type_: str | None, hints: _Hints) -> Anchor:
    """The place of a body whose name has at most a type word: "UBND tỉnh", "Huyện ủy", "Công an"."""
    levels = LEVELS_OF_TYPE[type_] if type_ else tuple(Level)
    if levels == (Level.PROVINCE,):
        province = hints.province or _province_around(hints)
        return _at(province) if province is not None else _unknown(type_, hints)
    for name in hints.names:
        own, bare = split_type(name)
        if type_ and own and own != type_ and not set(LEVELS_OF_TYPE[own]) & set(levels):
            continue
        if type_ and hints.province is not None and _is_province(name, hints) and type_ != "thành phố":
            continue
        unit = _find(type_ or own, bare, hints) if type_ or own else _any(bare, hints)
        if unit is not None and unit.level in levels:
            return _at(unit)
        if unit is None and type_ and not _is_province(name, hints):
            return _in_words(type_, bare, hints)
    if type_ == "thành phố":
        return _only_city(hints)
    if type_ is None and hints.province is not None:
        return _at(hints.province)
    return _unknown(type_, hints)


def _province_around(hints: _Hints) -> Unit | None:
    """The province of the smaller unit that a body is said to be in."""
    units = (gazetteer().locate(name, on=hints.day) for name in hints.names)
    return next((gazetteer().province_of(u.id, hints.day) for u in units if u is not None), None)


def _is_province(name: str, hints: _Hints) -> bool:
    return not _lower(name) and gazetteer().locate(name, on=hints.day, level=Level.PROVINCE) is not None


def _any(name: str, hints: _Hints) -> Unit | None:
    """The province or district of a bare name."""
    within = hints.province.id if hints.province is not None else None
    province = gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)
    return province or gazetteer().locate(name, on=hints.day, level=Level.DISTRICT, within=within)


def _only_city(hints: _Hints) -> Anchor:
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


def _in_words(type_: str | None, name: str, hints: _Hints) -> Anchor:
    """A place that the gazetteer does not have, or has more than once: its words, what contains it, its time."""
    level = LEVELS_OF_TYPE[type_][-1].value if type_ else "agency"
    own = gazetteer().named(f"{type_} {name}" if type_ else name)
    around = _around(hints)[0] if _around(hints) and level != Level.PROVINCE.value else ""
    era = "new" if level == Level.COMMUNE.value and (hints.day or "") >= NEW_GEOGRAPHY else ""
    key = ":".join(filter(None, (type_, place_key(name), around.replace(":", "-"), era)))
    return Anchor(key, level, None, name, known=bool(around) or not own)


def _unknown(type_: str | None, hints: _Hints) -> Anchor:
    """A level word without a name, and nothing in the document that gives it."""
    level = LEVELS_OF_TYPE[type_][-1].value if type_ else "agency"
    around = hints.province.id.replace(":", "-") if hints.province is not None else ""
    return Anchor(":".join(filter(None, ("?", type_, around))), level, None, None, known=False)

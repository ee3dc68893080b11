"""What a document says of places around the name of a body, and the unit that a name means among them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from graph.bodies.tails import Named
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Unit, gazetteer, place_key, split_type
from graph.places.units import LEVELS_OF_TYPE

_SIGN = re.compile(r"\s*[,;]\s*|\s+[-–]\s+(?=tỉnh\b|Tỉnh\b)")


@dataclass(frozen=True, slots=True)
class Hints:
    """What a document says of places around a body's name, and when."""

    names: tuple[str, ...]  # the stated place and what contains it, as written
    province: Unit | None
    day: str | None


@lru_cache(maxsize=4096)
def day_of(on: str | None) -> str | None:
    """A day like the one of an EDTF date: in the middle of a month, the 30th of June of a year; None for no year."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", on or "")
    if match is None:
        return None
    year, month, day = match.groups()
    return gazetteer().epoch(f"{year}-{month or '06'}-{day or ('15' if month else '30')}")


def hints_of(named: Named, place: str | None, within: str | None, day: str | None) -> Hints:
    """The hints of a body: what its own name says first, then its stated place, then the document's province."""
    day = day or (NEW_GEOGRAPHY if named.type == "đặc khu" else None)  # there were none before
    stated = tuple(p for p in _SIGN.split(place or "") if p)
    told = (*(f"{type_} {name}" for type_, name in named.within), *stated)
    names = [n for n in ((*told, within) if within else told) if not below_province(n)]
    own = place_key(named.name or "")
    # The name of the place itself says least of its province: there is a huyện Hòa Bình in Bạc Liêu.
    names.sort(key=lambda n: place_key(split_type(n)[1]) == own)
    provinces = (gazetteer().locate(n, on=day, level=Level.PROVINCE) for n in names)
    return Hints(told, next((p for p in provinces if p is not None), None), day)


def below_province(name: str) -> bool:
    """Whether a type word makes a name one below the province."""
    type_ = split_type(name)[0]
    return type_ is not None and Level.PROVINCE not in LEVELS_OF_TYPE[type_]


def find(type_: str | None, name: str, hints: Hints) -> Unit | None:
    """The unit of a name in the body's own name."""
    levels = LEVELS_OF_TYPE[type_] if type_ else (Level.PROVINCE,)
    full = f"{type_} {name}" if type_ and not name.startswith(type_) else name
    if levels == (Level.PROVINCE,):
        return gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)
    if Level.PROVINCE in levels:
        return _city(full, name, hints)
    for container in containers(hints):
        unit = gazetteer().locate(full, on=hints.day, level=levels[0], within=container)
        if unit is not None:
            return _of_the_day(unit, hints)
    # A district of another province has its name alone in the country; many old communes are not known.
    alone = levels[0] is Level.DISTRICT or not containers(hints)
    return gazetteer().locate(full, on=hints.day, level=levels[0]) if alone else None


def containers(hints: Hints) -> list[str]:
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


def _of_the_day(unit: Unit, hints: Hints) -> Unit | None:
    """A commune of the wrong geography is another one of the same name."""
    if unit.level is Level.COMMUNE and not unit.valid(hints.day or OLD_GEOGRAPHY):
        return None
    return unit


def _city(full: str, name: str, hints: Hints) -> Unit | None:
    """A city of a province, or one that is a province: "thành phố Sơn La", "TP HCM"."""
    units = gazetteer().named(full)
    province = gazetteer().locate(full, on=hints.day)
    if any(u.level is Level.DISTRICT for u in units) and (province is None or province.level is Level.DISTRICT):
        within = hints.province.id if hints.province is not None else None
        return gazetteer().locate(full, on=hints.day, level=Level.DISTRICT, within=within) or province
    return province or gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)


def province_around(hints: Hints) -> Unit | None:
    """The province of the smaller unit that a body is said to be in."""
    units = (gazetteer().locate(name, on=hints.day) for name in hints.names)
    return next((gazetteer().province_of(u.id, hints.day) for u in units if u is not None), None)


def is_province(name: str, hints: Hints) -> bool:
    """Whether a name is a province's on the day."""
    return not below_province(name) and gazetteer().locate(name, on=hints.day, level=Level.PROVINCE) is not None


def province_or_district(name: str, hints: Hints) -> Unit | None:
    """The province or district of a bare name."""
    within = hints.province.id if hints.province is not None else None
    province = gazetteer().locate(name, on=hints.day, level=Level.PROVINCE)
    return province or gazetteer().locate(name, on=hints.day, level=Level.DISTRICT, within=within)

"""Places as users name them: units by name and day, what lies in them, and what tells one from another."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from graph.edtf import Match, parse
from graph.identity.resolving import entity_id
from graph.model.kinds import EntityKind
from graph.places import Unit, gazetteer
from graph.places.extents import lies_in, today
from graph.places.units import TIERS
from queries.catalog import part
from queries.reader import Reader


class Geography(StrEnum):
    """What the names of places and bodies mean: what they did in the days asked about, or what they do today."""

    THEN = "then"
    NOW = "now"


def unit_keys(name: str, days: Iterable[str]) -> Sequence[str]:
    """The ids of the units of that name on these days, with "tỉnh" or "huyện" or without."""
    return sorted({unit.id for day in days for unit in gazetteer().named(name, on=day)})


def highest(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of places that one name fits, those of the highest tier: a bare "Bắc Kạn" is the province, not its town."""
    tiers = {row["entity"]["id"]: _tier(row["entity"].get("unit")) for row in rows}
    top = min(tiers.values(), default=0)
    return [row for row in rows if tiers[row["entity"]["id"]] == top]


def described(unit: str | None) -> str | None:
    """What tells a unit from its namesakes: "huyện, Bắc Kạn", "tỉnh, đến 2025-06-30"."""
    found = known(unit)
    if found is None:
        return None
    parent = known(found.parent)
    ended = f"đến {found.valid_to}" if found.valid_to else None
    begun = f"từ {found.valid_from}" if found.valid_from and not ended and found.valid_from[:4] >= "2025" else None
    return ", ".join(part for part in (found.type, parent.name if parent else None, ended or begun) if part)


def last_day(unit: str | None) -> str | None:
    """The last ISO day of a unit that is no more; None for others."""
    found = known(unit)
    return parse(found.valid_to).latest if found is not None and found.valid_to else None


def apart(one: str | None, other: str | None) -> bool:
    """Whether two units of different names are both known and neither lies in the other, or in what took it over.

    A town and the ward that kept its name are one place to those who report.
    """
    first, second = known(one), known(other)
    if first is None or second is None or first.name == second.name:
        return False
    places = gazetteer()
    return not places.contains(str(one), str(other)) and not places.contains(str(other), str(one))


def inside(store: Reader, place: str, geography: Geography | None) -> dict[str, Match]:
    """The ids of a place and of the places of the graph that lie in it, surely or possibly.

    As it was at the time, or as things are today; where neither is said in it or in what it took over.
    """
    units: Sequence[tuple[str, str]] = [(row["id"], row["unit"]) for row in store.read(part("places"), {})]
    own = dict(units).get(place) or _today(place, units)
    if not known(own):
        return {place: Match.CERTAIN}
    found = {id_: _lies(str(own), unit, geography) for id_, unit in units if known(unit)}
    return {place: Match.CERTAIN} | {id_: match for id_, match in sorted(found.items()) if match is not Match.NONE}


def place_id(unit: Unit) -> str:
    """The id of the place that a unit is."""
    return entity_id(EntityKind.PLACE, unit.id)


def _today(place: str, units: Sequence[tuple[str, str]]) -> str | None:
    """The unit of today that is a place which no report names, where a place of the graph went into it."""
    into = (one for _, unit in units if known(unit) for one in today(unit))
    return next((one.id for one in into if place_id(one) == place), None)


def _lies(whole: str, unit: str, geography: Geography | None) -> Match:
    if geography is None:
        return Match.CERTAIN if gazetteer().contains(whole, unit) else Match.NONE
    return lies_in(whole, unit, now=geography is Geography.NOW)


def known(id_: str | None) -> Unit | None:
    try:
        return gazetteer().unit(id_) if id_ else None
    except KeyError:
        return None


def _tier(id_: str | None) -> int:
    unit = known(id_)
    return len(TIERS) if unit is None else TIERS[unit.level]

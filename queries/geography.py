"""Places as users name them: units by name and day, what lies in them, and what tells one from another."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.edtf import parse
from graph.places import Unit, gazetteer
from graph.places.units import TIERS
from queries.catalog import part
from queries.reader import Reader


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
    found = _unit(unit)
    if found is None:
        return None
    parent = _unit(found.parent)
    ended = f"đến {found.valid_to}" if found.valid_to else None
    begun = f"từ {found.valid_from}" if found.valid_from and not ended and found.valid_from[:4] >= "2025" else None
    return ", ".join(part for part in (found.type, parent.name if parent else None, ended or begun) if part)


def last_day(unit: str | None) -> str | None:
    """The last ISO day of a unit that is no more; None for others."""
    found = _unit(unit)
    return parse(found.valid_to).latest if found is not None and found.valid_to else None


def apart(one: str | None, other: str | None) -> bool:
    """Whether two units of different names are both known and neither lies in the other, or in what took it over.

    A town and the ward that kept its name are one place to those who report.
    """
    first, second = _unit(one), _unit(other)
    if first is None or second is None or first.name == second.name:
        return False
    places = gazetteer()
    return not places.contains(str(one), str(other)) and not places.contains(str(other), str(one))


def inside(store: Reader, place: str) -> list[str]:
    """The ids of a place and of the places of the graph that lie in it, or whose successors do."""
    rows = store.read(part("places"), {})
    own = next((row["unit"] for row in rows if row["id"] == place), None)
    if _unit(own) is None:
        return [place]
    within = {row["id"] for row in rows if _unit(row["unit"]) and gazetteer().contains(str(own), row["unit"])}
    return sorted(within | {place})


def _unit(id_: str | None) -> Unit | None:
    try:
        return gazetteer().unit(id_) if id_ else None
    except KeyError:
        return None


def _tier(id_: str | None) -> int:
    unit = _unit(id_)
    return len(TIERS) if unit is None else TIERS[unit.level]

"""What lies in a unit: as it was at the time, or as it is today."""

from collections.abc import Iterable
from functools import cache

from graph.edtf import Match
from graph.places.gazetteer import gazetteer
from graph.places.units import NEW_GEOGRAPHY, Level, Unit


@cache
def lies_in(whole: str, part: str, *, now: bool) -> Match:
    """Whether one unit lies in another, by ids; possibly, where it was divided or made of several.

    Now, a unit that ended lies where those lie that took it over; else as it was: a unit of today lies in one that
    ended if all lay in it of which it was made. KeyError for an id that is none.
    """
    if _is_under(whole, part):
        return Match.CERTAIN
    found = {lies_in(whole, one.id, now=now) for one in _follow(whole, part, now=now)}
    found = found or {lies_in(whole, one, now=now) for one in gazetteer().parents(part)}
    if found == {Match.CERTAIN}:
        return Match.CERTAIN
    return Match.POSSIBLE if found - {Match.NONE} else Match.NONE


@cache
def today(id_: str) -> tuple[Unit, ...]:
    """The units of today that a unit is or went into, sorted; none if nobody knows."""
    unit = gazetteer().unit(id_)
    if unit.valid(NEW_GEOGRAPHY) and unit.valid_to is None:
        return (unit,)
    found = {last.id: last for one in gazetteer().successors(id_) for last in today(one.id)}
    return tuple(found[key] for key in sorted(found))


def _is_under(whole: str, part: str) -> bool:
    """By the borders of one time alone."""
    return whole == part or any(_is_under(whole, one) for one in gazetteer().parents(part))


def _follow(whole: str, part: str, *, now: bool) -> Iterable[Unit]:
    """What took the part over or, as it was, of what it was made."""
    places = gazetteer()
    if not now:
        return places.predecessors(part)
    is_district = places.unit(part).level is Level.DISTRICT
    if is_district and places.unit(whole).level is Level.PROVINCE and places.parents(part):
        return ()  # its province says where it went; its communes need not be asked
    return places.successors(part)

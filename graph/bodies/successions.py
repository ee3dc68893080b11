"""Which body took over which: provinces joined, boards and departments merged, ministries reshaped."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.bodies.keys import body_key
from graph.bodies.words import rows
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Succession, Unit, gazetteer

_SINCE = "2008"  # the organs of the table had their names in every province by then
_PARTY = ("Tỉnh ủy", "Thành ủy")
_PARTY_DECREE = "Quyết định của Bộ Chính trị ngày 24-06-2025"


@dataclass(frozen=True, slots=True)
class BodySuccession:
    """One body took over another on an EDTF date, by a decree; names as they were written at the time."""

    from_key: str
    from_name: str
    to_key: str
    to_name: str
    date: str
    decree: str


@cache
def successions() -> tuple[BodySuccession, ...]:
    """Every succession of bodies that we know, sorted by key."""
    found = {(one.from_key, one.to_key): one for one in (*_central(), *_boards(), *_merged())}
    return tuple(found[pair] for pair in sorted(found))


def _central() -> Iterator[BodySuccession]:
    for old, new, date, decree in rows("central"):
        yield BodySuccession(body_key(old), old, body_key(new), new, date, decree)


def _boards() -> Iterator[BodySuccession]:
    """Organs of one province that were merged with each other."""
    for unit in gazetteer().units(Level.PROVINCE, OLD_GEOGRAPHY):
        for old, new, date, decree, *otherwise in rows("boards"):
            if unit.name not in otherwise:
                before, after = _name(old, unit), _name(new, unit)
                yield BodySuccession(_key(before, unit), before, _key(after, unit), after, date, decree)


def _merged() -> Iterator[BodySuccession]:
    """Organs of a province that another took over wholly."""
    for one in gazetteer().successions():
        if one.whole and one.date >= _SINCE and one.from_id.startswith("p:"):
            for template, *since in rows("merged"):
                if not since or since[0] <= one.date:
                    yield _followed(template, one)


def _followed(template: str, one: Succession) -> BodySuccession:
    old, new = gazetteer().unit(one.from_id), gazetteer().unit(one.to_id)
    before, after = _name(template, old), _name(template, new)
    party = one.date == NEW_GEOGRAPHY and any(word in before for word in _PARTY)
    return BodySuccession(
        from_key=_key(before, old),
        from_name=before,
        to_key=_key(after, new),
        to_name=after,
        date=one.date,
        decree=_PARTY_DECREE if party else one.decree,
    )


def _name(template: str, unit: Unit) -> str:
    committee = "Thành ủy" if unit.type == "thành phố" else "Tỉnh ủy"
    return template.format(committee=committee, type=unit.type, name=unit.name)


def _key(name: str, unit: Unit) -> str:
    """The key of an organ of a province on a day that the province saw."""
    return body_key(name, unit.name, unit.valid_to or NEW_GEOGRAPHY)

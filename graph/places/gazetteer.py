"""Look-ups over administrative units: by id, by name on a day, up to the province, and through mergers."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, cached_property

from graph.places import tables
from graph.places.spellings import levelled_key, place_key, split_type
from graph.places.units import LEVELS_OF_TYPE, OLD_GEOGRAPHY, TIERS, Level, Succession, Unit


class Gazetteer:
    """Every unit we know. Provinces and districts are read at once, communes when first asked for."""

    def __init__(self) -> None:
        self._units: dict[str, Unit] = {}
        self._by_key: dict[str, list[Unit]] = defaultdict(list)
        self._after: dict[str, list[Succession]] = defaultdict(list)
        self._before: dict[str, list[Succession]] = defaultdict(list)
        self._variants = {place_key(v): place_key(row[0]) for row in tables.rows("variants") for v in row[1:]}
        self._writings = {row[0]: row[1:] for row in tables.rows("variants")}
        self._moves = {unit: (last, parent) for unit, last, parent in tables.rows("moves")}
        self._renamings = {row[0]: row[1:] for row in tables.rows("renamings")}
        self._add(tables.provinces())
        self._add(tables.districts())
        self._follow(tables.successions())
        self._epochs = sorted({"", *self._changes()})

    def unit(self, id: str) -> Unit:  # noqa: A002 - the field's name
        """The unit of an id; KeyError if there is none."""
        if id.startswith("c:"):
            return self._communes[id]
        return self._units[id]

    def units(self, level: Level, on: str | None = None) -> tuple[Unit, ...]:
        """All units of a level, on a day if given, by id."""
        found = self._communes.values() if level is Level.COMMUNE else self._units.values()
        return tuple(sorted((u for u in found if u.level is level and u.valid(on)), key=lambda u: u.id))

    def named(
        self, name: str, *, on: str | None = None, level: Level | None = None, within: str | None = None
    ) -> tuple[Unit, ...]:
        """The units that a name fits, provinces first.

        `name` may begin with a type word ("TP Quy Nhơn"), which then chooses between units of one name;
        `on` keeps those valid on a day; `within` is the id of a unit that contains them or took them over.
        Communes are found only behind a type word or with level=COMMUNE: many are named after people.
        """
        type_, rest = split_type(name)
        key = place_key(rest)
        found = self._at(key, type_, level)
        found = [u for u in found if (level is None or u.level is level) and u.valid(on)]
        if within is not None:
            found = [u for u in found if u.id != within and self.contains(within, u.id)]
        if type_ is not None:
            found = [u for u in found if self.type_on(u.id, on) == type_ or u.type == type_] or found
        return tuple(sorted(found, key=lambda u: (TIERS[u.level], u.valid_from or "", u.id)))

    def locate(
        self, name: str, *, on: str | None = None, level: Level | None = None, within: str | None = None
    ) -> Unit | None:
        """The one unit a name means on a day, None if several fit.

        Of units that followed each other under one name the one of the day; the latest that had ended by
        then where none had that name any more. Without a day the old geography counts.
        """
        every = self.named(name, level=level, within=within)
        day = on or OLD_GEOGRAPHY
        found = [u for u in every if u.valid(day)]
        if not found and every:
            ended = [u for u in every if u.valid_to is not None and u.valid_to < day]
            last = max((u.valid_to or "" for u in ended), default="")
            found = [u for u in ended if u.valid_to == last] or list(every)
        top = [u for u in found if TIERS[u.level] == min(TIERS[f.level] for f in found)]
        return top[0] if len(top) == 1 else None

    def writings(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The ways to write a unit's name, the usual one first."""
        name = self.unit(id).name
        return (name, *self._writings.get(name, ()))

    def epoch(self, day: str | None) -> str | None:
        """The first day of the time around a day in which no province or district changed."""
        if day is None:
            return None
        return self._epochs[max(bisect_right(self._epochs, day) - 1, 0)]

    def province_of(self, id: str, on: str | None = None) -> Unit | None:  # noqa: A002
        """The province a unit lies in, or lay in on a day; a province is its own."""
        unit = self.unit(id)
        while unit.level is not Level.PROVINCE:
            last, earlier = self._moves.get(unit.id, ("", None))
            parent = earlier if earlier is not None and on is not None and on <= last else unit.parent
            if parent is None:
                return None
            unit = self.unit(parent)
        return unit

    def parents(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """The units that a unit lies in and, before it was moved, lay in."""
        _, earlier = self._moves.get(id, ("", None))
        return tuple(one for one in (self.unit(id).parent, earlier) if one is not None)

    def contains(self, whole: str, part: str) -> bool:
        """Whether a unit contains another, or contains what took over the other or its province."""
        if whole == part:
            return True
        above: Iterable[str] = self.parents(part)
        if self.unit(part).level is Level.PROVINCE:
            above = [s.to_id for s in self._after.get(part, ()) if s.whole]
        return any(self.contains(whole, one) for one in above)

    def successors(self, id: str) -> tuple[Unit, ...]:  # noqa: A002
        """What took over a unit or a part of it; for a district of the old geography its communes' successors."""
        return self._ends(s.to_id for s in self.succession(id))

    def predecessors(self, id: str) -> tuple[Unit, ...]:  # noqa: A002
        """What a unit took over, wholly or in part."""
        return self._ends(s.from_id for s in self.takeovers(id))

    def succession(self, id: str) -> tuple[Succession, ...]:  # noqa: A002
        """How a unit ended: into what, when, by which decree, whole or divided."""
        unit = self.unit(id)
        direct = self._after.get(id, [])
        if unit.level is not Level.DISTRICT or direct:
            return tuple(direct)
        parts = [s for c in self._communes.values() if c.parent == id for s in self._after.get(c.id, ())]
        into = {s.to_id: s for s in parts}
        return tuple(Succession(id, to, into[to].date, into[to].decree, len(into) == 1) for to in sorted(into))

    def takeovers(self, id: str) -> tuple[Succession, ...]:  # noqa: A002
        """How the units ended that a unit took over, wholly or in part: the other end of succession()."""
        if id.startswith("c:"):
            self.unit(id)
        return tuple(self._before.get(id, ()))

    def successions(self) -> tuple[Succession, ...]:
        """All successions of provinces and districts, sorted."""
        every = [s for follows in self._after.values() for s in follows if not s.from_id.startswith("c:")]
        return tuple(sorted(every, key=lambda s: (s.from_id, s.to_id)))

    def origin(self, id: str) -> str:  # noqa: A002
        """The id under which the unit began: that of the old commune for one that 2025 left alone, else its own."""
        return self._commune_tables.origins.get(id, id) if id.startswith("c:") else id

    def name_on(self, id: str, date: str | None) -> str:  # noqa: A002
        """The unit's name on a day."""
        last, _, name = self._renamings.get(id, ("", "", ""))
        return name if date is not None and date <= last else self.unit(id).name

    def type_on(self, id: str, date: str | None) -> str:  # noqa: A002
        """The unit's type word on a day: huyện Mộc Châu became thị xã."""
        last, type_, _ = self._renamings.get(id, ("", "", ""))
        return type_ if date is not None and date <= last else self.unit(id).type

    @cached_property
    def _communes(self) -> dict[str, Unit]:
        read = self._commune_tables
        return {unit.id: unit for unit in read.units}

    @cached_property
    def _commune_keys(self) -> dict[str, list[Unit]]:
        keys: dict[str, list[Unit]] = defaultdict(list)
        for unit in self._communes.values():
            keys[levelled_key(unit.name.lower().replace("'", ""))].append(unit)
        return keys

    @cached_property
    def _commune_tables(self) -> tables.Communes:
        read = tables.communes()
        self._follow(read.successions)
        return read

    def _at(self, key: str, type_: str | None, level: Level | None) -> list[Unit]:
        """The units under a key, of the levels that a type word or the question allows."""
        levels = LEVELS_OF_TYPE[type_] if type_ else tuple(Level)
        if key.isdigit():
            key = f"{type_} {key}"
        key = self._variants.get(key, key)
        found = [u for u in self._by_key.get(key, ()) if u.level in levels or u.type == type_]
        if level is Level.COMMUNE or levels == (Level.COMMUNE,):
            found += self._commune_keys.get(key, ())
        return found

    def _changes(self) -> Iterator[str]:
        """The days on which a unit began, and the days after the last of one."""
        for unit in self._units.values():
            if unit.valid_from is not None:
                yield unit.valid_from
            if unit.valid_to is not None:
                last = date.fromisoformat(unit.valid_to) if len(unit.valid_to) > 4 else date(int(unit.valid_to), 12, 31)
                yield (last + timedelta(days=1)).isoformat()

    def _add(self, units: Iterable[Unit]) -> None:
        for unit in units:
            self._units[unit.id] = unit
            self._by_key[place_key(unit.name)].append(unit)

    def _follow(self, successions: Iterable[Succession]) -> None:
        for one in successions:
            self._after[one.from_id].append(one)
            self._before[one.to_id].append(one)

    def _ends(self, ids: Iterable[str]) -> tuple[Unit, ...]:
        return tuple(self.unit(one) for one in sorted(set(ids)))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with Giaoban; read once a process."""
    return Gazetteer()

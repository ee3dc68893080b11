"""An invented country of any size: whose posts, which meetings, who was there; the seed decides everything.

A world of n documents has n/5 people, 3n/10 meetings and n/20 bodies. Bodies are named by the grammar of real ones,
over the units of the gazetteer, from provinces down; people are invented, with the shares that real names have, so that
namesakes are as common. How often anybody or anything is reported falls off with its rank: few are met by the thousand,
most once or twice.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Any

from graph.bodies import body_key
from graph.identity.rarity import shares
from graph.places import Level, gazetteer
from graph.places.units import OLD_GEOGRAPHY, Unit

FIRST_DAY, LAST_DAY = date(2015, 1, 5), date(2025, 6, 20)
STEEP_PEOPLE, STEEP_BODIES, STEEP_MEETINGS = 0.6, 0.5, 0.5
"""Exponents of rank: of a million documents the first person is in some 4,000, the first body has 700 people and holds
1,300 meetings, the first meeting is in 700."""


@cache
def words() -> Mapping[str, Any]:
    """What everything is named with."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Organ:
    """A body, with the unit whose it is."""

    name: str
    unit: Unit
    province: str

    @property
    def place(self) -> str:
        """The unit by its name, of a commune with its district."""
        if self.unit.level is not Level.COMMUNE or self.unit.parent is None:
            return self.unit.name
        return f"{self.unit.name}, {gazetteer().unit(self.unit.parent).name}"


@dataclass(frozen=True, slots=True)
class Official:
    """A person with a post since a day, and the post they left for it, if it is known."""

    name: str
    organ: Organ
    title: str
    since: date
    left: tuple[str, Organ] | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting."""

    name: str
    type: str
    day: date
    host: int  # body
    chair: int  # person


class World:
    """Everybody and everything of a country of n documents, each computed when it is asked for."""

    def __init__(self, documents: int, seed: int = 0) -> None:
        self.documents, self.seed = documents, seed
        self.n_people, self.n_meetings, self.n_bodies = (max(4, documents * k // 20) for k in (4, 6, 1))
        self.organs = tuple(islice(_organs(), self.n_bodies))
        self.n_bodies = len(self.organs)
        draw = self.draw("homes")
        others = (self.rank(draw, self.n_bodies, STEEP_BODIES) for _ in range(self.n_people - self.n_bodies))
        self.homes = (*range(min(self.n_bodies, self.n_people)), *others)  # every body has a head first
        self.members: list[list[int]] = [[] for _ in self.organs]
        for person, home in enumerate(self.homes):
            self.members[home].append(person)
        self.official = lru_cache(maxsize=1 << 14)(self._official)
        self.sitting = lru_cache(maxsize=1 << 14)(self._sitting)

    def draw(self, *about: object) -> Random:
        """Chance of its own for everything, so that nothing depends on what was asked before."""
        return Random(f"{self.seed}|{self.documents}|{about}")

    @staticmethod
    def rank(draw: Random, size: int, steep: float) -> int:
        """A rank below `size`, drawn as rank ** -steep."""
        return min(size - 1, int(size * draw.random() ** (1 / (1 - steep))))

    def guest(self, draw: Random, host: int) -> int:
        """Somebody at a meeting: as often one of the host's own as anybody at all."""
        own = self.members[host]
        if draw.random() < 0.5 and len(own) > 1:
            return own[self.rank(draw, len(own), 0.5)]
        return self.rank(draw, self.n_people, STEEP_PEOPLE)

    def _official(self, number: int) -> Official:
        draw = self.draw("person", number)
        organ = self.organs[self.homes[number]]
        heads = number < self.n_bodies or draw.random() < 2 / len(self.members[self.homes[number]])  # and two later
        titles = _titles(organ.name)
        left = None
        if number % 10 == 0 and not heads:
            before = self.organs[self.rank(draw, self.n_bodies, STEEP_BODIES)]
            if before.province == organ.province and before != organ:
                left = (_titles(before.name)[1], before)
        return Official(_name(draw), organ, titles[0] if heads else draw.choice(titles[1:]), _day(draw), left)

    def _sitting(self, number: int) -> Sitting:
        draw = self.draw("meeting", number)
        host, kind, topic = (
            self.rank(draw, self.n_bodies, STEEP_BODIES),
            draw.choice(words()["kinds"]),
            draw.choice(words()["topics"]),
        )
        day = _day(draw)
        own = self.members[host]
        chair = own[0] if draw.random() < 0.7 else own[self.rank(draw, len(own), 0.5)]
        period = f"quý {'I' * (1 + (day.month - 1) // 3) if day.month < 10 else 'IV'} năm {day.year}"
        return Sitting(f"{kind} {topic} {period}", kind.lower(), day, host, chair)


@lru_cache(maxsize=1 << 16)
def organ_key(organ: Organ, day: str) -> str:
    """The canonical key of a body on a day."""
    return body_key(organ.name, organ.place, day, within=organ.province)


def _organs() -> Iterator[Organ]:
    """Every body, of the provinces first; a name that means no one body is left out."""
    known, seen = gazetteer(), set()
    for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE):
        for unit in known.units(level, on=OLD_GEOGRAPHY):
            province = known.province_of(unit.id)
            full = unit.full_name
            uy = words()["committees"].get(unit.type, "Đảng ủy")
            for pattern in words()["bodies"][level]:
                organ = Organ(pattern.format(uy=uy, name=unit.name, full=full), unit, province.name if province else "")
                key = organ_key(organ, OLD_GEOGRAPHY)
                if key not in seen:
                    seen.add(key)
                    yield organ


def _titles(body: str) -> list[str]:
    """The titles of a body, its head's first."""
    fitting = [start for start in words()["titles"] if body.startswith(start)]
    titles: list[str] = words()["titles"][max(fitting, key=len, default="Hội")]
    return titles


def _name(draw: Random) -> str:
    """A full name, its parts as common as they are."""
    middle = sorted({_drawn(draw, "middle") for _ in range(draw.choice((1, 1, 1, 2)))}, key=lambda one: one != "thị")
    return " ".join([_drawn(draw, "surnames"), *middle, _drawn(draw, "given")]).title()


def _drawn(draw: Random, part: str) -> str:
    names, weights = _weighed(part)
    return draw.choices(names, cum_weights=weights)[0]


@lru_cache
def _weighed(part: str) -> tuple[list[str], list[float]]:
    found = sorted(shares()[part].items())
    return [name for name, _ in found], list(accumulate(share for _, share in found))


def _day(draw: Random) -> date:
    return FIRST_DAY + timedelta(days=draw.randrange((LAST_DAY - FIRST_DAY).days))

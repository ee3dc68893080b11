"""Speed of identity: pairs scored a second, mentions resolved with growing size, one document added to many.

    python benchmarks/identity.py --sizes 10000 30000 100000
    python benchmarks/identity.py --nomenklatura      # beside it, where it is installed

Documents are made up: names drawn by their real shares (31 % Nguyễn), seats in real districts, more of
them the more documents, a meeting each. Figures are those of one machine in one run; none is a floor.
"""

import argparse
import resource
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from random import Random
from time import perf_counter

from graph.bodies import BodyName, parse_body
from graph.identity import building
from graph.identity.documents import DocumentMentions, Keyed, Person, Post
from graph.identity.memory import Memory
from graph.identity.person_features import strength
from graph.identity.profiles import Profile, profiles
from graph.identity.rarity import shares
from graph.identity.resolving import resolve
from graph.identity.seats import post
from graph.model.kinds import EntityKind
from graph.places import Level, Unit, gazetteer

A_DOCUMENT = 4  # persons; with their bodies and meeting some ten mentions
SEATS = (
    ("Bí thư", "Huyện ủy"),
    ("Phó Bí thư Thường trực", "Huyện ủy"),
    ("Chủ tịch", "UBND huyện"),
    ("Phó Chủ tịch", "UBND huyện"),
    ("Chủ tịch", "HĐND huyện"),
    ("Trưởng Công an", "Công an huyện"),
    ("Chủ tịch", "Hội Nông dân huyện"),
    ("Trưởng ban", "Ban Tổ chức Huyện ủy"),
)
PAIRS = 100_000
A_UNIT = 1_500  # mentions: a million fill the 696 districts
OFFICIALS_A_SEAT = 6  # who held it over the years


class World:
    """Officials with names, seats and years in so many districts; reports are drawn from them."""

    def __init__(self, draw: Random, mentions: int) -> None:
        self.draw = draw
        districts = gazetteer().units(Level.DISTRICT, "2024-01-01")
        self.units = draw.sample(districts, min(len(districts), max(5, mentions // A_UNIT)))
        self.officials = [self._official(number) for number in range(len(self.units) * len(SEATS) * OFFICIALS_A_SEAT)]

    def _official(self, number: int) -> tuple[str, Unit, Post, int]:
        unit = self.units[number % len(self.units)]
        title, body = SEATS[number // len(self.units) % len(SEATS)]
        held = post(title, self._body(body, unit), former=False)
        return self._name(), unit, held, 2006 + 3 * (number % OFFICIALS_A_SEAT)

    def _body(self, name: str, unit: Unit) -> BodyName:
        province = gazetteer().province_of(unit.id)
        return parse_body(f"{name} {unit.name}", None, "2020-01-01", within=province.name if province else None)

    def _name(self) -> str:
        parts = shares()
        chosen = [self.draw.choices(list(parts[part]), list(parts[part].values()))[0] for part in parts]
        return " ".join(chosen).title()

    def documents(self, count: int) -> Iterator[DocumentMentions]:
        """So many reports, each of a meeting with a few officials of one year."""
        for number in range(count):
            yield self._document(f"d{number:07}")

    def _document(self, id_: str) -> DocumentMentions:
        chosen = self.draw.sample(self.officials, A_DOCUMENT)
        _, unit, _, year = chosen[0]
        day = f"{year + self.draw.randrange(3)}-{self.draw.randrange(1, 13):02}-{self.draw.randrange(1, 29):02}"
        host = self._body("UBND huyện", unit)
        names = [name for name, _, _, _ in chosen]
        about = building.Named(f"{id_}#m", id_, f"Hội nghị công tác số {self.draw.randrange(400)}")
        time = building.time_of(day, day)
        met = building.meeting(about, building.Told("hội nghị", time, [host], [], names[:1], names[1:], frozenset()))
        persons = [
            building.person(building.Named(f"{id_}#p{n}", id_, name), [seat], [met], None)
            for n, (name, _, seat, _) in enumerate(chosen)
        ]
        keyed = (Keyed(f"{id_}#b", EntityKind.BODY, host.key), *self._seats(id_, [one[2] for one in chosen]))
        return DocumentMentions(id_, id_, day, None, None, tuple(persons), (met,), keyed)

    def _seats(self, id_: str, posts: list[Post]) -> tuple[Keyed, ...]:
        return tuple(Keyed(f"{id_}#s{n}", EntityKind.POSITION, f"{p.title}|{p.body}") for n, p in enumerate(posts))


def pairs(world: World, count: int) -> list[tuple[Profile, Profile]]:
    """Pairs of mentions of one name, none of them taken together."""
    blocks: dict[str, list[Person]] = defaultdict(list)
    for document in world.documents(count):
        for one in document.persons:
            blocks[one.name.full].append(one)
    made = (profiles(blocks[key], {}, {one.id for one in blocks[key]}) for key in sorted(blocks))
    return [pair for block in made for pair in combinations(block, 2)]


def ours(compared: list[tuple[Profile, Profile]]) -> float:
    """Pairs scored a second."""
    begun = perf_counter()
    for a, b in compared:
        strength(a, b)
    return len(compared) / (perf_counter() - begun)


def nomenklaturas(compared: list[tuple[Profile, Profile]]) -> float:
    """Pairs that nomenklatura's logic-v2 scores a second, names alone."""
    from followthemoney import model
    from nomenklatura.matching import LogicV2, ScoringConfig

    def entity(profile: Profile) -> object:
        name = " ".join(profile.name.syllables).title()
        return model.get_proxy({"id": profile.id, "schema": "Person", "properties": {"name": [name]}})

    made = [(entity(a), entity(b)) for a, b in compared]
    config = ScoringConfig.defaults()
    begun = perf_counter()
    for a, b in made:
        LogicV2.compare(a, b, config)
    return len(made) / (perf_counter() - begun)


def grow(world: World, mentions: int) -> None:
    """Resolve so many mentions, then add one document to them."""
    documents = list(world.documents(mentions // (2 + 2 * A_DOCUMENT)))
    begun = perf_counter()
    entities = resolve(documents).entities
    took = perf_counter() - begun
    index = Memory()
    index.fill(documents, entities)
    begun = perf_counter()
    index.change(world.documents(1))
    added = perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(
        f"{len(entities):>9,} mentions: {took:7.2f} s, {1e6 * took / len(entities):5.1f} µs each, "
        f"peak {peak:.2f} GB; one more document {added:.3f} s"
    )


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="*", default=[10_000, 30_000, 100_000])
    options.add_argument("--nomenklatura", action="store_true")
    given = options.parse_args()
    compared = pairs(World(Random(1), 100_000), 12_000)
    compared = Random(1).sample(compared, min(len(compared), PAIRS))
    rate = ours(compared)
    print(f"{len(compared):,} pairs scored at {rate:,.0f} a second")
    if given.nomenklatura:
        theirs = nomenklaturas(compared[:3_000])
        print(f"nomenklatura logic-v2: {theirs:,.0f} a second; ratio {rate / theirs:.1f}")
    for size in given.sizes:
        grow(World(Random(size), size), size)


if __name__ == "__main__":
    main()

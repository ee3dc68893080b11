"""Persons of one name key → persons: which reports tell of one human."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from graph.identity.clustering import Link, Partition, partition
from graph.identity.documents import Person
from graph.identity.partings import Partings
from graph.identity.person_features import strength
from graph.identity.person_vetoes import vetoed
from graph.identity.personal_names import same_name, variants
from graph.identity.profiles import Profile, keys, profiles
from graph.identity.rulings import NONE, Rulings


def resolve(
    persons: Iterable[Person], meeting_of: Mapping[str, str], rulings: Rulings = NONE
) -> tuple[list[Profile], Partition]:
    """The profiles of persons whose names share a key, or that decisions join, and how they fall into persons."""
    made = profiles(persons, meeting_of, rulings.mentions)
    by_id = {one.id: one for one in made}
    links = [
        Link(a, b, points)
        for a, b in candidates(made)
        if (points := strength(by_id[a], by_id[b])) and not vetoed(by_id[a], by_id[b])
    ]

    return made, partition(by_id, links, Partings(made, rulings), rulings.among(by_id))


def candidates(made: Iterable[Profile]) -> list[tuple[str, str]]:
    """The pairs of profiles that share a key, each once, sorted."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for one in made:
        for key in keys(one):
            blocks[key].append(one.id)
    return sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})


def related(a: Profile, b: Profile) -> bool:
    """Whether two profiles of one name key may be of one name, and not only share its letters."""
    return same_name(a.name, b.name) or variants(a.name, b.name)

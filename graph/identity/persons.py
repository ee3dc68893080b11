"""Persons of one name key → persons: which reports tell of one human."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations

from graph.identity.clustering import Link, Members, Partition, partition
from graph.identity.documents import Person
from graph.identity.person_features import strength
from graph.identity.person_vetoes import two_provinces, vetoed
from graph.identity.profiles import Profile, keys, profiles


def resolve(persons: Iterable[Person], meeting_of: Mapping[str, str]) -> tuple[list[Profile], Partition]:
    """The profiles of persons whose names share a key, and how they fall into persons."""
    made = profiles(persons, meeting_of)
    by_id = {one.id: one for one in made}
    links = [
        Link(a, b, points)
        for a, b in candidates(made)
        if (points := strength(by_id[a], by_id[b])) and not vetoed(by_id[a], by_id[b])
    ]

    @cache
    def pair_apart(a: str, b: str) -> bool:
        return vetoed(by_id[a], by_id[b])

    def apart(first: Members, second: Members) -> bool:
        if any(pair_apart(min(a, b), max(a, b)) for a in first for b in second):
            return True
        return two_provinces([by_id[a] for a in first], [by_id[b] for b in second])

    return made, partition(by_id, links, apart)


def candidates(made: Iterable[Profile]) -> list[tuple[str, str]]:
    """The pairs of profiles that share a key, each once, sorted."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for one in made:
        for key in keys(one):
            blocks[key].append(one.id)
    return sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})

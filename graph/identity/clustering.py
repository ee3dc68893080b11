"""Links and vetoes → clusters: the same ones in any order, and nothing joined that must stay apart.

Links are taken by strength, the strongest first. Within one strength everything is decided at once:
a cluster whose links would join it to two that must stay apart is joined to neither, as nothing
says to which of them it belongs; where a chain of links would join two such, the one that fewer
links hold drops out.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Members = frozenset[str]
Apart = Callable[[Members, Members], bool]
"""Whether two groups may never be one."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two items that belong together as far as a comparison of the two goes; `a` < `b`."""

    a: str
    b: str
    strength: int


@dataclass(frozen=True, slots=True)
class Partition:
    """The clusters, each sorted, and the links that were not followed."""

    clusters: tuple[tuple[str, ...], ...]
    refused: tuple[Link, ...]


def partition(
    items: Iterable[str], links: Iterable[Link], apart: Apart, joined: Iterable[tuple[str, str]] = ()
) -> Partition:
    """Items joined along links, except where that would join what must stay apart.

    The pairs in `joined` are one, whatever links and vetoes say.
    """
    home: dict[str, Members] = {item: frozenset([item]) for item in items}
    for a, b in joined:
        members = home[a] | home[b]
        home.update(dict.fromkeys(members, members))
    refused: list[Link] = []
    by_strength: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        by_strength[link.strength].append(link)
    for strength in sorted(by_strength, reverse=True):
        refused += _take(by_strength[strength], home, apart)
    clusters = set(home.values())
    return Partition(
        tuple(sorted(tuple(sorted(members)) for members in clusters)),
        tuple(sorted(refused, key=lambda link: (link.a, link.b))),
    )


def _take(links: Sequence[Link], home: dict[str, Members], apart: Apart) -> list[Link]:
    """Join along links of one strength; those that stay open."""
    refused: list[Link] = []
    edges: dict[frozenset[Members], list[Link]] = defaultdict(list)
    for link in links:
        ends = frozenset((home[link.a], home[link.b]))
        if len(ends) == 2:
            edges[ends].append(link)
    for component in components(edges):
        inside = [ends for ends in edges if ends <= component]
        kept = _fitting(component, inside, apart)
        refused += [link for ends in inside if ends not in kept for link in edges[ends]]
        for group in components(kept):
            joined = frozenset().union(*group)
            home.update(dict.fromkeys(joined, joined))
    return refused


def _fitting(
    component: frozenset[Members], edges: Sequence[frozenset[Members]], apart: Apart
) -> set[frozenset[Members]]:
    """The edges that can be followed all together."""
    clashes = {frozenset(pair) for pair in combinations(component, 2) if apart(*pair)}
    if not clashes:
        return set(edges)
    near: dict[Members, set[Members]] = defaultdict(set)
    for ends in edges:
        for one in ends:
            near[one] |= ends - {one}
    torn = {(one, other) for one in near for pair in clashes if pair <= near[one] | {one} for other in pair}
    kept = {ends for ends in edges if not any((one, other) in torn for one in ends for other in ends - {one})}
    while strays := _strays(kept, clashes):
        kept = {ends for ends in kept if not ends & strays}
    return kept


def _strays(edges: set[frozenset[Members]], clashes: set[frozenset[Members]]) -> set[Members]:
    """Of each two that a longer way still joins, the one with fewer edges; both where these are equal."""
    degree = Counter(one for ends in edges for one in ends)
    strays: set[Members] = set()
    for group in components(edges):
        for pair in clashes:
            if pair <= group:
                least = min(degree[one] for one in pair)
                strays |= {one for one in pair if degree[one] == least}
    return strays


def components(edges: Iterable[frozenset[Members]]) -> list[frozenset[Members]]:
    """The groups that edges connect."""
    group: dict[Members, set[Members]] = {}
    for ends in edges:
        merged: set[Members] = set()
        for one in ends:
            merged |= group.get(one, {one})
        for one in merged:
            group[one] = merged
    unique: Mapping[int, set[Members]] = {id(members): members for members in group.values()}
    return [frozenset(members) for members in unique.values()]

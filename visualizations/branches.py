"""Which node of a ring hangs on which node of the ring before, so that lines stay short."""

from collections import Counter
from collections.abc import Mapping, Sequence

Link = tuple[str, str]


def near(nodes: Sequence[str], links: Sequence[Link]) -> dict[str, set[str]]:
    """For each node those it is joined to."""
    near: dict[str, set[str]] = {n: set() for n in nodes}
    for a, b in links:
        if a in near and b in near and a != b:
            near[a].add(b)
            near[b].add(a)
    return near


def tree(nodes: Sequence[str], near: Mapping[str, set[str]], centre: str) -> dict[str, str]:
    """For each node reached from the centre, the node of the ring before that it hangs on.

    Of several it is the one with fewest neighbours: a post hangs on its holder rather than on the body that
    everything is tied to, and lines stay short.
    """
    rank = {n: i for i, n in enumerate(nodes)}
    parents: dict[str, str] = {}
    ring = [centre]
    while ring:
        reached = {child for parent in ring for child in near[parent]} - parents.keys() - {centre}
        inner = set(ring)
        ring = sorted(reached, key=rank.__getitem__)
        parents |= {child: min(near[child] & inner, key=lambda n: (len(near[n]), rank[n])) for child in ring}
    return parents


def branches(parents: Mapping[str, str], near: Mapping[str, set[str]], centre: str) -> list[str]:
    """The nodes of the first ring, each beside the one whose branch is most joined to its own, else in order."""
    branch: dict[str, str] = {}
    for child, parent in parents.items():  # in the order reached: a parent comes before its children
        branch[child] = child if parent == centre else branch[parent]
    joined: dict[str, Counter[str]] = {child: Counter() for child, parent in parents.items() if parent == centre}
    for child in parents:
        joined[branch[child]].update(branch[n] for n in near[child] if n in branch and branch[n] != branch[child])
    waiting = dict.fromkeys(joined)
    placed: list[str] = []
    while waiting:
        beside = joined[placed[-1]] if placed else Counter[str]()
        best = max((n for n in beside if n in waiting), key=lambda n: (beside[n], n), default=next(iter(waiting)))
        del waiting[best]
        placed.append(best)
    return placed


def depths(nodes: Sequence[str], parents: Mapping[str, str], centre: str) -> dict[str, int]:
    """How many steps each node is from the centre; those never reached are one farther than all others."""
    depth = {centre: 0}
    for child, parent in parents.items():  # in the order reached: a parent comes before its children
        depth[child] = depth[parent] + 1
    last = max(depth.values()) + 1
    return {n: depth.get(n, last) for n in nodes}

"""Where nodes go: pure, deterministic layouts, in pixels, y downwards.

A picture that is drawn twice is the same twice, so a permalink and a screenshot keep their meaning.
networkx's layouts need numpy and random starts; these need neither and cost O(n log n).
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from visualizations.branches import Link, branches, depths, near, tree

SLOT: Final = 150.0  # width of one label of twenty letters at 13 px, with air
GAP: Final = 150.0  # least distance between rings: three lines of label
LANE: Final = 90.0  # between the lanes of one crowded ring
LABEL: Final = (110.0, 50.0)  # width and height within which a label would be covered by another
WINDOW: Final = 12  # neighbours on a ring that a label could reach
STRETCH: Final = 1.45  # screens and labels are wider than high


@dataclass(frozen=True, slots=True)
class Point:
    """A position in whole pixels."""

    x: int
    y: int


def concentric(nodes: Sequence[str], links: Sequence[Link], centre: str) -> dict[str, Point]:
    """Rings by distance from `centre`; a node sits in the sector of the node it was reached through.

    `nodes` gives the order within a ring. Nodes that nothing joins to the centre form the last ring.
    """
    joined = near(nodes, links)
    parents = tree(nodes, joined, centre)
    depth = depths(nodes, parents, centre)
    first = dict.fromkeys(branches(parents, joined, centre))
    angles = _angles([centre, *first, *(n for n in nodes if n != centre and n not in first)], parents, depth)
    radii = _radii(nodes, depth, angles)
    return {n: _polar(radii[n], angles[n]) for n in nodes}


def columns(nodes: Sequence[str], links: Sequence[Link], centre: str) -> dict[str, Point]:
    """Columns by distance from `centre`, left to right: how one leads to another. Nodes nothing joins come last."""
    joined = near(nodes, links)
    depth = depths(nodes, tree(nodes, joined, centre), centre)
    points: dict[str, Point] = {}
    for column in range(max(depth.values()) + 1):
        members = [n for n in nodes if depth[n] == column]
        top = -(len(members) - 1) * GAP / 3
        points |= {n: Point(round(column * SLOT * 1.6), round(top + i * GAP / 1.5)) for i, n in enumerate(members)}
    return points


def bands(nodes: Sequence[str], band_of: Callable[[str], int]) -> dict[str, Point]:
    """Horizontal bands from the lowest `band_of` downwards, each centred, in rows of at most twelve."""
    points: dict[str, Point] = {}
    y = 0.0
    for band in sorted({band_of(n) for n in nodes}):
        members = [n for n in nodes if band_of(n) == band]
        for row in (members[i : i + 12] for i in range(0, len(members), 12)):
            left = -(len(row) - 1) * SLOT / 2
            points |= {n: Point(round(left + i * SLOT), round(y)) for i, n in enumerate(row)}
            y += GAP * 0.75
        y += GAP * 0.5
    return points


def _angles(nodes: Sequence[str], parents: Mapping[str, str], depth: Mapping[str, int]) -> dict[str, float]:
    """Leaves share the circle evenly, in tree order; an inner node points at the middle of its leaves."""
    children: dict[str, list[str]] = {n: [] for n in nodes}
    for child, parent in parents.items():
        children[parent].append(child)
    order: list[str] = []
    stack = [n for n in reversed(nodes) if n not in parents]
    while stack:
        node = stack.pop()
        order.append(node)
        stack.extend(reversed(children[node]))
    leaves = [n for n in order if not children[n] and depth[n]]
    turn = 2 * math.pi / max(1, len(leaves))
    angles = {n: (i + 0.5) * turn - math.pi / 2 for i, n in enumerate(leaves)}  # none straight up: labels hang down
    for node in reversed(order):
        if node not in angles:
            inner = [angles[c] for c in children[node]]
            angles[node] = (inner[0] + inner[-1]) / 2 if inner else 0.0
    return angles


def _radii(nodes: Sequence[str], depth: Mapping[str, int], angles: Mapping[str, float]) -> dict[str, float]:
    """One radius a node: rings far enough apart for their labels, crowded rings in several lanes."""
    radii: dict[str, float] = {}
    outer = 0.0
    for hop in range(max(depth.values()) + 1):
        ring = sorted((n for n in nodes if depth[n] == hop), key=lambda n: angles[n])
        if not hop:
            radii |= dict.fromkeys(ring, 0.0)
            continue
        turn = len(ring) * SLOT / (2 * math.pi * STRETCH)  # radius at which one lane holds the whole ring
        lanes = max(1, round(math.sqrt(turn / LANE)))  # makes turn / lanes + lanes * LANE least
        radius = max(outer + GAP, turn / lanes)
        lane = _lanes([angles[n] for n in ring], radius, lanes)
        radii |= {n: radius + LANE * out for n, out in zip(ring, lane, strict=True)}
        outer = radius + LANE * max(lane, default=0)
    return radii


def _lanes(angles: Sequence[float], radius: float, lanes: int) -> list[int]:
    """The lane of each node on a ring: in turn, or the nearest farther out where its label covers no other."""
    taken: list[Point] = []
    found: list[int] = []
    for i, angle in enumerate(angles):
        wished = i % lanes
        around = [*taken[-WINDOW:], *taken[:WINDOW]]
        tried = [(lane, _polar(radius + LANE * lane, angle)) for lane in range(wished, wished + lanes + 1)]
        lane, point = next(((lane, at) for lane, at in tried if not _covers(at, around)), tried[0])
        taken.append(point)
        found.append(lane)
    return found


def _covers(point: Point, others: Sequence[Point]) -> bool:
    return any(abs(point.x - one.x) < LABEL[0] and abs(point.y - one.y) < LABEL[1] for one in others)


def _polar(radius: float, angle: float) -> Point:
    return Point(round(radius * math.cos(angle) * STRETCH), round(radius * math.sin(angle)))

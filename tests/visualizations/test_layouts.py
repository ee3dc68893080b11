"""Layouts are the same every time, put nothing on top of anything, and keep their shape."""

import math
import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from visualizations.branches import branches, near, tree
from visualizations.layouts import Point, bands, columns, concentric

NAMES = [f"n{i}" for i in range(40)]
GRAPHS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=80)


def test_the_positions_of_a_small_star() -> None:
    links = [("a", "b"), ("a", "c"), ("c", "d")]
    assert concentric(["a", "b", "c", "d"], links, "a") == {
        "a": Point(0, 0),
        "b": Point(218, 0),
        "c": Point(-218, 0),
        "d": Point(-435, 0),
    }


@given(GRAPHS)
def test_every_node_has_one_place_of_its_own_and_the_centre_is_the_origin(links: list[tuple[str, str]]) -> None:
    points = concentric(NAMES, links, "n0")
    assert points.keys() == set(NAMES)
    assert points["n0"] == Point(0, 0)
    assert len(set(points.values())) == len(NAMES)


@given(GRAPHS, st.randoms(use_true_random=False))
def test_the_order_of_links_does_not_matter(links: list[tuple[str, str]], random_: random.Random) -> None:
    shuffled = [(b, a) if random_.random() < 0.5 else (a, b) for a, b in random_.sample(links, len(links))]
    assert concentric(NAMES, shuffled, "n0") == concentric(NAMES, links, "n0")


def test_a_farther_ring_is_farther_out() -> None:
    chain = list(pairwise(NAMES))
    points = concentric(NAMES, chain, "n0")
    radii = [math.hypot(points[n].x, points[n].y) for n in NAMES]
    assert radii == sorted(radii)


def test_sixty_in_one_ring_keep_their_distance() -> None:
    nodes = [f"p{i}" for i in range(61)]
    points = concentric(nodes, [("p0", n) for n in nodes[1:]], "p0")
    near = min(math.hypot(points[a].x - points[b].x, points[a].y - points[b].y) for a in nodes for b in nodes if a < b)
    assert near >= 60  # two labels of three lines do not cover each other's shapes


def test_columns_go_to_the_right_by_distance() -> None:
    points = columns(["a", "b", "c", "d"], [("a", "b"), ("a", "c"), ("c", "d")], "a")
    assert points["a"].x < points["b"].x == points["c"].x < points["d"].x
    assert points["b"].y != points["c"].y
    assert points["a"].y == points["d"].y


def test_bands_are_one_below_the_other_and_wrap() -> None:
    nodes = [f"n{i:02}" for i in range(30)]
    points = bands(nodes, lambda n: 0 if n < "n20" else 1)
    assert max(points[n].y for n in nodes[:20]) < min(points[n].y for n in nodes[20:])
    assert len({points[n].y for n in nodes[:20]}) == 2
    assert len(set(points.values())) == 30


def test_a_post_hangs_on_its_holder_rather_than_on_the_body_of_all() -> None:
    links = [("m", "p1"), ("m", "p2"), ("m", "b"), ("p1", "s1"), ("p2", "s2"), ("s1", "b"), ("s2", "b")]
    joined = near([*list("mb"), "p1", "p2", "s1", "s2"], links)
    assert tree(["m", "b", "p1", "p2", "s1", "s2"], joined, "m")["s1"] == "p1"


def test_branches_that_are_joined_stand_side_by_side() -> None:
    nodes = ["c", "a", "b", "d", "x", "y"]
    joined = near(nodes, [("c", "a"), ("c", "b"), ("c", "d"), ("a", "x"), ("d", "y"), ("x", "y")])
    assert branches(tree(nodes, joined, "c"), joined, "c") == ["a", "d", "b"]


def test_labels_of_neighbours_on_a_ring_do_not_cover_each_other() -> None:
    nodes = [f"p{i:02}" for i in range(16)]
    leaves = [("p00", "p01"), ("p00", "p02"), ("p00", "p03")] + [("p03", n) for n in nodes[4:]]
    points = concentric(nodes, leaves, "p00")
    first, second = points["p01"], points["p02"]
    assert abs(first.x - second.x) >= 100 or abs(first.y - second.y) >= 45

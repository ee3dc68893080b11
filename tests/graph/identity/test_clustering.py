"""Links are followed by strength, whatever their order, and never join what must stay apart."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph.identity.clustering import Link, Members, partition


def veto(*pairs: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in pairs}


def groups(items: str, links: list[tuple[str, int]], vetoes: set[frozenset[str]]) -> list[str]:
    def apart(a: Members, b: Members) -> bool:
        return any(frozenset((x, y)) in vetoes for x in a for y in b)

    made = partition(items, [Link(*sorted(pair), strength=strength) for pair, strength in links], apart)
    return ["".join(cluster) for cluster in made.clusters]


def test_a_chain_of_links_is_a_link() -> None:
    assert groups("abcd", [("ab", 1), ("bc", 1)], veto()) == ["abc", "d"]


def test_what_fits_two_that_must_stay_apart_is_joined_to_neither() -> None:
    assert groups("abc", [("ab", 1), ("bc", 1)], veto("ac")) == ["a", "b", "c"]


def test_a_stronger_link_says_to_which_of_two_it_belongs() -> None:
    assert groups("abc", [("ab", 2), ("bc", 1)], veto("ac")) == ["ab", "c"]


def test_of_a_long_chain_only_the_loosest_end_drops_out() -> None:
    links = [("ab", 1), ("bc", 1), ("cd", 1), ("ce", 1), ("de", 1)]
    assert groups("abcde", links, veto("ad")) == ["a", "bcde"]


cases = st.tuples(
    st.sets(st.sampled_from([f"{a}{b}" for a, b in combinations("abcdefg", 2)]), max_size=14),
    st.sets(st.sampled_from([f"{a}{b}" for a, b in combinations("abcdefg", 2)]), max_size=4),
    st.randoms(use_true_random=False),
)


@given(cases)
def test_order_changes_nothing_and_vetoes_hold(case: tuple[set[str], set[str], Random]) -> None:
    joined, parted, draw = case
    links = [(pair, 1 + (ord(pair[0]) + ord(pair[1])) % 3) for pair in sorted(joined)]
    made = groups("abcdefg", links, veto(*parted))
    shuffled, items = list(links), list("abcdefg")
    draw.shuffle(shuffled)
    draw.shuffle(items)
    assert groups("".join(items), shuffled, veto(*parted)) == made
    assert not any(set(pair) <= set(group) for pair in parted for group in made)
    assert sorted("".join(made)) == list("abcdefg")

"""Intervals about shares, against values computed elsewhere and what must hold of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intervals import bootstrap, f1, wilson


def test_wilson_gives_the_textbook_interval() -> None:
    # Newcombe (1998), table I: 81 of 263, and 0 of 20
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-4)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-4)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_wilson_holds_the_share(judged: tuple[int, int]) -> None:
    low, high = wilson(*judged)
    assert 0 <= low <= judged[0] / judged[1] + 1e-12
    assert judged[0] / judged[1] - 1e-12 <= high <= 1


def test_no_share_of_nothing() -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(0, 0)


def test_f1_is_of_the_sums() -> None:
    assert f1([(1, 1, 1), (0, 2, 1)]) == pytest.approx(2 * 1 / (3 + 2))
    assert f1([]) == 1.0


def test_bootstrap_is_the_same_for_a_seed_and_spans_the_figure() -> None:
    found = [(9, 10, 10), (10, 10, 10), (5, 8, 6), (7, 7, 9)] * 3
    low, high = bootstrap(found, 500, seed=1)
    assert (low, high) == bootstrap(found, 500, seed=1)
    assert low < f1(found) < high

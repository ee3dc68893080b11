"""Walks along steps, circles among them."""

from graph.walks import reached

STEPS = {"a": ["ab", "ac"], "b": ["bd"], "c": ["cd"], "d": ["da"], "x": ["xa"]}


def test_every_step_is_met_once_and_circles_end() -> None:
    found = reached("a", lambda at: STEPS.get(at, ()), lambda one: one[1])
    assert found == {"ab", "ac", "bd", "cd", "da"}
    assert reached("nowhere", lambda at: STEPS.get(at, ()), lambda one: one[1]) == set()

"""Walks along steps from one thing to the next."""

from collections.abc import Callable, Iterable
from typing import TypeVar

_S = TypeVar("_S")


def reached(start: str, steps: Callable[[str], Iterable[_S]], end: Callable[[_S], str]) -> set[_S]:
    """Every step on the ways from `start`: `steps` are those that leave an id, `end` is the id where one leads."""
    found: set[_S] = set()
    ids = [start]
    while ids:
        new = [one for one in steps(ids.pop()) if one not in found]
        found.update(new)
        ids += [end(one) for one in new]
    return found

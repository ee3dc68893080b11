"""What a body was before and became after, step by step through its successions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from graph.bodies.successions import BodySuccession, successions
from graph.walks import reached

Steps = Mapping[str, Sequence[BodySuccession]]


def lineage(key: str) -> tuple[BodySuccession, ...]:
    """Every step that leads to the body of a key or on from it, by date."""
    found = {*_into(key), *_onward(key)}
    return tuple(sorted(found, key=lambda one: (one.date, one.from_key, one.to_key)))


def earlier(key: str) -> tuple[str, ...]:
    """The keys of the bodies that became this one or part of it, sorted."""
    return tuple(sorted({one.from_key for one in _into(key)}))


def today(key: str) -> tuple[str, ...]:
    """The keys of what the body is today: its own, unless others took it over."""
    ends = {one.to_key for one in _onward(key)}
    return tuple(sorted(one for one in ends or {key} if one not in _after()))


def steps(key: str) -> tuple[BodySuccession, ...]:
    """The steps at whose one or other end the body of a key stands."""
    return (*_before().get(key, ()), *_after().get(key, ()))


def body_name(key: str) -> str | None:
    """How the body of a key was written at the time, if it stands in a succession."""
    for one in steps(key):
        return one.to_name if one.to_key == key else one.from_name
    return None


def _into(key: str) -> set[BodySuccession]:
    """Every step that leads to a body, however far back."""
    return reached(key, lambda at: _before().get(at, ()), lambda one: one.from_key)


def _onward(key: str) -> set[BodySuccession]:
    """Every step that leads on from a body."""
    return reached(key, lambda at: _after().get(at, ()), lambda one: one.to_key)


@cache
def _after() -> Steps:
    steps: dict[str, list[BodySuccession]] = defaultdict(list)
    for one in successions():
        steps[one.from_key].append(one)
    return dict(steps)


@cache
def _before() -> Steps:
    steps: dict[str, list[BodySuccession]] = defaultdict(list)
    for one in successions():
        steps[one.to_key].append(one)
    return dict(steps)

"""What a body was before and became after, step by step through its successions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from graph.bodies.successions import BodySuccession, successions

Steps = Mapping[str, Sequence[BodySuccession]]


def lineage(key: str) -> tuple[BodySuccession, ...]:
    """Every step that leads to the body of a key or on from it, by date."""
    found = {*_reached(key, _before(), "from_key"), *_reached(key, _after(), "to_key")}
    return tuple(sorted(found, key=lambda one: (one.date, one.from_key, one.to_key)))


def earlier(key: str) -> tuple[str, ...]:
    """The keys of the bodies that became this one or part of it, sorted."""
    return tuple(sorted({one.from_key for one in _reached(key, _before(), "from_key")}))


def today(key: str) -> tuple[str, ...]:
    """The keys of what the body is today: its own, unless others took it over."""
    reached = {one.to_key for one in _reached(key, _after(), "to_key")}
    return tuple(sorted(one for one in reached or {key} if one not in _after()))


def body_name(key: str) -> str | None:
    """How the body of a key was written at the time, if it stands in a succession."""
    for one in (*_before().get(key, ()), *_after().get(key, ())):
        return one.to_name if one.to_key == key else one.from_name
    return None


def _reached(key: str, steps: Steps, end: str) -> set[BodySuccession]:
    found: set[BodySuccession] = set()
    keys = [key]
    while keys:
        new = [one for one in steps.get(keys.pop(), ()) if one not in found]
        found.update(new)
        keys += [getattr(one, end) for one in new]
    return found


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

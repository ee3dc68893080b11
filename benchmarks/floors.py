"""What a gold set holds extraction to: a ratio where it has facts enough, else counts of wrong and missed facts."""

from collections.abc import Mapping
from typing import Any

# Of fewer facts than this one told another way moves F1 by more than 0.01: counts say more than a ratio.
ENOUGH = 50
APART = ("person", "chaired")  # a wrong edge about a person is the worst: precision and recall each have a floor
COUNTS = ("missed", "wrong")  # pinned as the most there may be; every other figure as the least

Figures = Mapping[str, Mapping[str, Any]]  # kind → precision, recall, f1, gold, said, hit, as the scorer tells them
Floors = dict[str, dict[str, float]]  # kind → what is pinned of it


def pinned(figures: Figures) -> Floors:
    """What the figures of one set would pin, kind by kind in order; a kind neither asked for nor said is left out."""
    return {kind: _of(kind, one) for kind, one in sorted(figures.items()) if one["gold"] or one["said"]}


def _of(kind: str, one: Mapping[str, Any]) -> dict[str, float]:
    if one["gold"] < ENOUGH:
        return {"missed": one["gold"] - one["hit"], "wrong": one["said"] - one["hit"]}
    names = ("f1", "precision", "recall") if kind in APART else ("f1",)
    return {name: int(one[name] * 1000) / 1000 for name in names}


def fallen(now: Floors, floors: Floors) -> list[str]:
    """Every figure on the wrong side of its floor, as a sentence without the set's name."""
    found = []
    for kind, floor in sorted(floors.items()):
        for name, least in sorted(floor.items()):
            figure = now.get(kind, {}).get(name)
            if figure is None:
                found.append(f"{kind}: {name} is not measured, its floor is {least:g}")
            elif (figure > least) if name in COUNTS else (figure < least):
                found.append(f"{kind}: {name} is {figure:g}, its floor {least:g}")
    extra = sorted(set(now) - set(floors)) if floors else []
    return found + [f"{kind}: has no floor" for kind in extra]


def shown(one: Mapping[str, float] | None) -> str:
    """The figures of a kind in a cell of a table."""
    if one is None:
        return "-"
    if "wrong" in one:
        return f"{one['wrong']:g} wrong, {one['missed']:g} missed"
    apart = f" (P {one['precision']:.3f}, R {one['recall']:.3f})" if "precision" in one else ""
    return f"{one['f1']:.3f}{apart}"

"""The place that the name of a body gives, cut off its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.bodies.parts import Part, head_of, join, type_at
from graph.bodies.phrases import Role
from graph.bodies.words import syllables
from graph.places import Level, gazetteer
from graph.places.units import LEVELS_OF_TYPE


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the name of a body gives it: type word, bare name, and the units said to contain it."""

    type: str | None
    name: str | None
    within: tuple[tuple[str, str], ...] = ()  # (type word, name), the nearest first


def cut_place(parts: list[Part]) -> tuple[list[Part], Named]:
    """The parts before the place, and the place."""
    last = max((at for at, p in enumerate(parts) if p.phrase is not None), default=-1)
    words = [p.words[0] for p in parts[last + 1 :]]
    starts = [at for at in range(len(words)) if type_at(words, at)]
    if starts and len(parts) > 1:
        ends = [*starts[1:], len(words)]
        segments = [_segment(words, at, end) for at, end in zip(starts, ends, strict=True)]
        type_, name = segments[0]
        within = tuple(s for s in segments[1:] if s[1])
        return parts[: last + 1 + starts[0]], Named(type_, name or None, within)
    return _cut_bare_place(parts)


def _segment(words: Sequence[str], at: int, end: int) -> tuple[str, str]:
    type_ = type_at(words, at) or ""
    return type_, " ".join(words[at + len(type_.split()) : end])


def _cut_bare_place(parts: list[Part]) -> tuple[list[Part], Named]:
    """A place without a type word: all that follows a committee, else a province at the end."""
    last = max((at for at, p in enumerate(parts) if p.phrase is not None), default=-1)
    tail = parts[last + 1 :]
    phrase = parts[last].phrase if last >= 0 else None
    if tail and phrase is not None and phrase.level in LEVELS_OF_TYPE and phrase.role in (Role.COMMITTEE, Role.OWNER):
        return parts[: last + 1], Named(phrase.level, join(tail))
    head = head_of(parts)
    if head is not None and head[0] == "whole" and phrase is None:
        return parts, Named(None, None)
    for at in range(max(last + 1, 1), len(parts)):
        name = join(parts[at:])
        if name in _province_names() and parts[at - 1].words != ("thái",):  # Thái Bình Dương is an ocean
            level = phrase.level if phrase is not None and phrase.level in LEVELS_OF_TYPE else None
            return parts[:at], Named(level, name)
    return parts, Named(phrase.level or None if phrase is not None else None, None)


@cache
def _province_names() -> frozenset[str]:
    """Every way to write a province, as syllables."""
    known = gazetteer()
    names = {name for unit in known.units(Level.PROVINCE) for name in known.writings(unit.id)}
    return frozenset(" ".join(syllables(name)) for name in names)

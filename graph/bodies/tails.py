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
    if not starts or len(parts) < 2:
        return _cut_bare_place(parts)
    segments = [_segment(words, at, end) for at, end in zip(starts, [*starts[1:], len(words)], strict=True)]
    level = _own_level(parts[last]) if last >= 0 else None
    if level is not None and starts[0]:  # Huyện ủy Chợ Mới, tỉnh An Giang
        return parts[: last + 1], _named(level, words[: starts[0]], segments)
    return parts[: last + 1 + starts[0]], _named(segments[0][0], segments[0][1], segments[1:])


def _named(type_: str, words: Sequence[str], others: Sequence[tuple[str, Sequence[str]]]) -> Named:
    """A place with what contains it."""
    (_, name), *within = [one for segment in ((type_, words), *others) for one in _split_province(*segment)]
    return Named(type_, name or None, tuple(one for one in within if one[1]))


def _split_province(type_: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """A name, and the province that follows it without a type word: "huyện Chợ Mới, An Giang"."""
    name = " ".join(words)
    for at in range(1, len(words)):
        tail = " ".join(words[at:])
        if tail in _province_names() and not gazetteer().named(f"{type_} {name}"):
            return [(type_, " ".join(words[:at])), ("tỉnh", tail)]
    return [(type_, name)]


def _segment(words: Sequence[str], at: int, end: int) -> tuple[str, Sequence[str]]:
    type_ = type_at(words, at) or ""
    return type_, words[at + len(type_.split()) : end]


def _own_level(part: Part) -> str | None:
    """The type word that a phrase implies and lets a bare name follow: Huyện ủy, Tỉnh đoàn."""
    phrase = part.phrase
    bare = phrase is not None and phrase.role in (Role.COMMITTEE, Role.OWNER) and phrase.level in LEVELS_OF_TYPE
    return phrase.level if phrase is not None and bare else None


def _cut_bare_place(parts: list[Part]) -> tuple[list[Part], Named]:
    """A place without a type word: all that follows a committee, else a province at the end."""
    last = max((at for at, p in enumerate(parts) if p.phrase is not None), default=-1)
    tail = parts[last + 1 :]
    phrase = parts[last].phrase if last >= 0 else None
    own = _own_level(parts[last]) if last >= 0 else None
    if tail and own is not None:
        return parts[: last + 1], _named(own, [w for p in tail for w in p.words], ())
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

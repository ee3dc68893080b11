"""A body's name as known phrases and words, and where a place begins in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from graph.bodies.phrases import Phrase, Role, initials_match, phrase_at
from graph.bodies.words import rows, syllables
from graph.places import Level, gazetteer
from graph.places.units import LEVELS_OF_TYPE

_TYPE_WORDS = {tuple(word.split()): word for word in LEVELS_OF_TYPE}


@dataclass(frozen=True, slots=True)
class Part:
    """A known phrase in its canonical words, or one word that is none."""

    words: tuple[str, ...]
    phrase: Phrase | None


def parts_of(tokens: Sequence[str]) -> list[Part]:
    """Known phrases and the words between them; behind a type word or "Thành ủy" all is the name of a place."""
    found: list[Part] = []
    at = 0
    while at < len(tokens):
        known = phrase_at(tokens, at)
        last = found[-1].phrase if found else None
        placed = last is not None and last.role is Role.COMMITTEE and last.level != ""
        if placed or (known is None and at and type_at(tokens, at)):
            return [*found, *(Part((token,), None) for token in tokens[at:])]
        found.append(Part(tuple(known[0].canonical.split()), known[0]) if known else Part((tokens[at],), None))
        at = known[1] if known else at + 1
    return found


def type_at(words: Sequence[str], at: int) -> str | None:
    """The type word that starts at a word: not the xã of "xã hội" unless a commune is called so."""
    word = _TYPE_WORDS.get(tuple(words[at : at + 2])) or _TYPE_WORDS.get((words[at],))
    if word != "xã":
        return word
    rest = " ".join(words[at + 1 :])
    if at and words[at - 1] in ("thị", "tác"):
        return None
    social = rest.split()[:1] == ["hội"] and not gazetteer().named(rest, level=Level.COMMUNE)
    return None if social else word


@cache
def known_part(name: str) -> Part:
    """The part of a known phrase."""
    found = phrase_at(name.split(), 0)
    if found is None:
        raise KeyError(name)
    return Part(tuple(found[0].canonical.split()), found[0])


def head_of(parts: Sequence[Part]) -> tuple[str, str] | None:
    """Scope and type of the longest open head that the name begins with."""
    words = [w for p in parts for w in p.words][:6]
    for length in range(len(words), 0, -1):
        for head, scope, type_ in _heads().get(words[0][0], ()):
            if len(head) == length and initials_match(words, 0, head):
                return scope, type_
    return None


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Open heads by first letter."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, scope, type_ in rows("heads"):
        found.setdefault(name[0], []).append((tuple(syllables(name)), scope, type_))
    return found


def join(parts: Sequence[Part]) -> str:
    """The words of parts with single spaces."""
    return " ".join(w for p in parts for w in p.words)

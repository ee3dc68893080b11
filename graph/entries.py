"""The entries under which the names of an entity are found: each name whole, and from each of its inner words on.

An index of strings finds what is equal and what begins so, nothing else, and gives it in the order of the strings. So
an entry begins with what is looked for: whether it is a whole name, how much is reported of the entity (in steps of
four times), the words. What is reported most is looked up first, and the first entries of a beginning are enough.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model.kinds import EntityKind
from graph.names import level, plain

KIND_MARKS = {
    EntityKind.PERSON: "P",
    EntityKind.BODY: "B",
    EntityKind.POSITION: "S",
    EntityKind.MEETING: "M",
    EntityKind.PLACE: "L",
    EntityKind.AGREEMENT: "A",
    EntityKind.DIRECTIVE: "D",
}
"""The letter that an entry of a kind begins with."""
_KINDS = {mark: kind for kind, mark in KIND_MARKS.items()}
WHOLE, INNER = "1", "2"
TIERS = "abcdef"
"""From what 1,024 documents name or more, through 256, 64, 16 and 4, to what fewer than 4 do."""
_STEP = 4
END = "\t"
"""Ends the words of an entry; it sorts before every letter, so that equal names come before longer ones."""
LONGEST = 160
"""Letters of a name that are looked at; the longest of 405 articles has 124."""
# i and y are one letter where they are a syllable's only vowel: Sĩ and Sỹ, Lí and Lý, Quí and Quý.
_I = re.compile(r"(?<!\S)((?:[bcdghklmnprstvx]|qu)h?)i(?!\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of an entity from one of its words on; `rest` is its accented form, or what stands before."""

    kind: EntityKind
    family: str
    tier: str
    words: str
    rest: str
    id: str

    def __str__(self) -> str:
        return f"{KIND_MARKS[self.kind]}{self.key}"

    @property
    def key(self) -> str:
        """The entry without its kind."""
        return f"{self.family}{self.tier}{self.words}{END}{self.rest}{END}{self.id}"


def entry(text: str) -> Entry:
    """The entry that a string is."""
    words, rest, id_ = text[3:].split(END)
    return Entry(_KINDS[text[0]], text[1], text[2], words, rest, id_)


def entries(kind: EntityKind, id_: str, names: Iterable[str], n_documents: int) -> frozenset[Entry]:
    """The entries of an entity that has these names and that so many documents name."""
    at = tier(n_documents)
    found: set[Entry] = set()
    for name in names:
        words = list(_within(folded(name).split(), LONGEST))
        if words:
            found.add(Entry(kind, WHOLE, at, " ".join(words), level(name)[:LONGEST], id_))
        for first in range(1, len(words)):
            before = f" {' '.join(words[:first])}"
            found.add(Entry(kind, INNER, at, " ".join(words[first:]), before, id_))
    return frozenset(found)


def tier(n_documents: int) -> str:
    """The letter of how many documents name an entity."""
    steps = 0
    while n_documents >= _STEP and steps < len(TIERS) - 1:
        n_documents //= _STEP
        steps += 1
    return TIERS[-1 - steps]


def folded(name: str) -> str:
    """The words of a name without accents, y where i is a syllable's only vowel."""
    return _I.sub(r"\1y", plain(name))


def _within(words: Iterable[str], longest: int) -> Iterator[str]:
    """As many of the first words as fit."""
    length = 0
    for word in words:
        length += len(word) + 1
        if length > longest + 1:
            return
        yield word

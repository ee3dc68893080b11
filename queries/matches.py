"""Which entities a name means, by what the store's index of entries finds, a step at a time.

Names that are equal come before those that begin so, these before those with an inner word that begins so. A step is
taken only where those before found too few; words that stand apart are looked for where nothing else fits. The index
gives the first entries of a beginning in each tier of how much is reported; of more than are wanted in one tier, it
gives the first in the alphabet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.entries import END, INNER, KIND_MARKS, LONGEST, TIERS, WHOLE, Entry, entry
from graph.model.kinds import EntityKind
from graph.names import level
from queries.answers.finding import Rank
from queries.catalog import part, question
from queries.keys import EVER, beginnings, body_keys, is_accented, wholes
from queries.reader import Reader

_AT_ONCE = 12  # beginnings in one statement of parts/entries.cypher
_NOTHING = "-"  # no entry begins so
_COMMON = 200  # entries of the lowest tier from which on a word is too common to read all that begin so: 1 ms
ORDER = {rank: place for place, rank in enumerate(Rank)}
"""The better first."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that a name fits, and how."""

    kind: EntityKind
    id: str
    rank: Rank
    key: str  # of the entry, which orders matches of one rank


def matches(store: Reader, typed: str, kind: EntityKind | None, most: int, *, every: bool = False) -> list[Match]:
    """The best matches of a name, sorted; `every` reads all names with a word of it, however many these are."""
    search = _Search(store, typed, kind, most)
    search.whole()
    if len(search.found) < most:
        search.inner()
    if len(search.words) > 1 and (every or not search.found):
        search.apart(every=every)
    return sorted(search.found.values(), key=_order)[:most]


def rows(store: Reader, found: Iterable[Match]) -> list[dict[str, Any]]:
    """Kind and properties of matches, in their order."""
    wanted = list(found)
    ids = {kind.value: [one.id for one in wanted if one.kind is kind] for kind in EntityKind}
    stored = store.read(question("search").cypher, {"text": ids}) if wanted else []
    by_id = {one["id"]: {"kind": row["kind"], "entity": one} for row in stored for one in row["entity"]}
    return [by_id[one.id] for one in wanted if one.id in by_id]


class _Search:
    """One name that is looked for, and what was found so far."""

    def __init__(self, store: Reader, typed: str, kind: EntityKind | None, most: int) -> None:
        self.store, self.typed, self.kind, self.most = store, typed, kind, most
        self.forms, self.beginnings = wholes(typed), tuple(beginnings(typed))
        self.accented = level(typed)[:LONGEST]
        self.words = self.forms[0].split() if self.forms else []
        self.found: dict[str, Match] = {}

    def whole(self) -> None:
        """Find names that are equal or begin so, and bodies whose canonical key it is."""
        accented = [f"{form}{END}{self.accented}{END}" for form in self.forms] if is_accented(self.typed) else []
        self._take(_tiered(WHOLE, [*accented, *self.beginnings]))
        if self.kind in (None, EntityKind.BODY) and not any(one.rank is Rank.EXACT for one in self.found.values()):
            keys = body_keys(self.typed, EVER)
            for row in self.store.read(part("bodies_by_key"), {"keys": keys}) if keys else ():
                self._keep(Match(EntityKind.BODY, row["id"], Rank.EXACT, ""))

    def inner(self) -> None:
        """Find names with inner words that begin so, and those that end in the last word and begin with the others."""
        self._take(_tiered(INNER, [*self.beginnings, *self._split(-1)]))

    def apart(self, *, every: bool) -> None:
        """Find names with these words in any order: by the rarest, unless all are common."""
        said = dict.fromkeys(self.words)
        words = [one for one in said if not any(other != one and other.startswith(one) for other in said)]
        counted = self._counted(words[: _AT_ONCE // 2])
        rarest = min(counted, key=lambda word: (counted[word], word))
        if counted[rarest] < _COMMON or every:
            others = [f" {word}" for word in words if word != rarest]
            kinds = [KIND_MARKS[kind] for kind in ([self.kind] if self.kind else EntityKind)]
            asked = {"words": others, "kinds": kinds}
            self._read("entries_apart", [*_tiered(WHOLE, [rarest]), *_tiered(INNER, [rarest])], asked)
        else:
            self._take(_tiered(INNER, [*self._split(1), *self._split(-2)]))

    def _split(self, at: int) -> list[str]:
        """The beginning of entries of names that end in some of the words and begin with the others."""
        ends = self.words[at:], self.words[:at]
        last, first = ends if at < 0 else reversed(ends)
        return [f"{' '.join(last)}{END} {' '.join(first)}"] if last and first else []

    def _counted(self, words: Sequence[str]) -> dict[str, int]:
        """How many entries of the lowest tier begin with each word, counted as far as matters."""
        asked = [f"{family}{TIERS[-1]}{word}" for word in words for family in (WHOLE, INNER)]
        found = dict.fromkeys(words, 0)
        for row in self.store.read(part("entries_counted"), _padded(asked) | {"limit": _COMMON}):
            found[words[row["at"] // 2]] += row["n"]
        return found

    def _take(self, wanted: Sequence[str]) -> None:
        mark = KIND_MARKS[self.kind] if self.kind else ""
        self._read("entries_of_kind" if self.kind else "entries", [mark + one for one in wanted], {})

    def _read(self, statement: str, wanted: Sequence[str], asked: Mapping[str, Any]) -> None:
        for at in range(0, len(wanted), _AT_ONCE):
            given = _padded(wanted[at : at + _AT_ONCE]) | {"limit": self.most, **asked}
            for row in self.store.read(part(statement), given):
                for one in map(entry, row["entries"]):
                    self._keep(Match(one.kind, one.id, self._rank(one), one.key))

    def _keep(self, match: Match) -> None:
        known = self.found.get(match.id)
        self.found[match.id] = match if known is None else min(known, match, key=_order)

    def _rank(self, one: Entry) -> Rank:
        if one.family == INNER:
            return Rank.TOKEN
        if one.rest == self.accented:
            return Rank.EXACT
        if one.words in self.forms:
            return Rank.FOLDED
        return Rank.PREFIX if one.words.startswith(self.beginnings) else Rank.TOKEN


def _order(match: Match) -> tuple[int, str]:
    return ORDER[match.rank], match.key


def _tiered(family: str, wanted: Iterable[str]) -> list[str]:
    """Beginnings of entries, in every tier."""
    return [f"{family}{tier}{one}" for one in wanted for tier in TIERS]


def _padded(wanted: Sequence[str]) -> dict[str, Any]:
    return {f"b{at}": one for at, one in enumerate([*wanted, *[_NOTHING] * (_AT_ONCE - len(wanted))])}

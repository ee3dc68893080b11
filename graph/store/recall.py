"""What a process that writes remembers of stored documents, so that a name in a thousand of them is fetched once.

It holds as of one revision of the store. Each write asks before it uses anything: if somebody else has written in
between, or other decisions hold, everything is forgotten; what a write itself changes is forgotten when it is done.
"""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.identity import DocumentMentions
from graph.identity.decisions import Decision

_T = TypeVar("_T")
LIMIT = 20_000  # documents, of 10 kB each


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a stored document: the entity that it names, and the canonical key if that has one."""

    mention: str
    entity: str
    key: str | None


class Recall:
    """What is remembered between the writes of one process."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._revision = -1  # as of which all below holds
        self._next = -1
        self._decisions: Sequence[Decision] = ()
        self._changed: set[str] = set()
        self._mentions: OrderedDict[str, DocumentMentions] = OrderedDict()
        self._named: OrderedDict[str, tuple[Named, ...]] = OrderedDict()

    def begin(self, revision: int) -> None:
        """A write that makes this revision begins: forget what an earlier one may have changed."""
        if revision != self._revision + 1:
            self._clear()
        self._next = revision
        self._changed = set()

    def change(self, documents: Iterable[str]) -> None:
        """The write under way changes these documents."""
        self._changed.update(documents)

    def under(self, decisions: Sequence[Decision]) -> None:
        """Forget what was read under others."""
        if decisions != self._decisions:
            self._clear()
        self._decisions = decisions

    def end(self) -> None:
        """The write is done."""
        for id_ in self._changed:
            self._mentions.pop(id_, None)
            self._named.pop(id_, None)
        self._revision = self._next
        for held in (self._mentions, self._named):
            while len(held) > self._limit:
                held.popitem(last=False)

    def fail(self) -> None:
        """The write failed: whether it is there nobody knows."""
        self._clear()

    def mentions(self, ids: Collection[str]) -> dict[str, DocumentMentions]:
        """Those that are remembered."""
        return _found(self._mentions, ids)

    def named(self, ids: Collection[str]) -> dict[str, tuple[Named, ...]]:
        """Those that are remembered."""
        return _found(self._named, ids)

    def keep_mentions(self, one: DocumentMentions) -> None:
        """Remember what identity knows of a stored document."""
        self._mentions[one.document] = one

    def keep_named(self, document: str, named: Iterable[Named]) -> None:
        """Remember what a stored document names."""
        self._named[document] = tuple(named)

    def _clear(self) -> None:
        self._revision = -1
        self._mentions.clear()
        self._named.clear()


def _found(held: OrderedDict[str, _T], ids: Collection[str]) -> dict[str, _T]:
    found = {id_: held[id_] for id_ in ids if id_ in held}
    for id_ in found:
        held.move_to_end(id_)
    return found

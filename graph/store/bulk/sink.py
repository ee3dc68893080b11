"""Where the parts of a whole graph go; every end of an edge comes before the edge."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from graph.identity.decisions import Decision
from graph.store.difference import ClaimNode, Link, Name, Node
from graph.store.ledger import Redirect
from graph.store.rows import Row


@dataclass(frozen=True, slots=True)
class Part:
    """Some documents with what they say, once their entities are there."""

    documents: tuple[Row, ...]  # as `document_row` makes them
    blocks: tuple[Row, ...]
    claims: tuple[ClaimNode, ...]
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What follows from no document: what people decided, and what became of ids."""

    decisions: tuple[Decision, ...] = ()
    redirects: tuple[Redirect, ...] = ()


NO_LEDGER = Ledger()


class Sink(Protocol):
    """An empty store that is being filled. What it was given is there when it ends without an error."""

    def ledger(self, ledger: Ledger) -> None:
        """Keep what people decided and noted."""

    def entities(self, nodes: Sequence[Node]) -> None:
        """Keep entities."""

    def part(self, pickled: bytes) -> None:
        """Keep a pickled Part."""

    def edges(self, links: Sequence[Link]) -> None:
        """Keep derived edges."""


Filling = Callable[[int], AbstractContextManager[Sink]]
"""Opens an empty store to fill with so many documents. Raises StoreError where it is not empty."""

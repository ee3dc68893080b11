"""What a question needs of a store: to read."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Row = Mapping[str, Any]


class Reader(Protocol):
    """Anything that answers a reading statement; `graph.store.Store` is one."""

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]] | list[Row]:
        """The rows of the statement; nodes and edges as their properties."""

    @property
    def revision(self) -> int:
        """How many writes there were; another number is another state."""

    def steady(self, task: Callable[[], T]) -> T:
        """The result of a task that reads in several statements, all from one committed state."""

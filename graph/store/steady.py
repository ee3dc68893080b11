"""Reading that sees one committed state, however many statements it takes and whoever writes meanwhile.

Both engines let a reader see what was committed since it began, ArcadeDB even half of a commit that is being
published. So a task is run again where the store's count of writes moved, or moves at that moment.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeVar

from graph.store.bolt import Bolt
from graph.store.contents import revision

T = TypeVar("T")
TRIES = 8  # beside a loader of small batches one or two are enough
_PAUSE = 0.01


@dataclass(frozen=True, slots=True)
class Watch:
    """How to see that others write."""

    bolt: Bolt
    quiet: Callable[[], bool]  # whether no commit is being made
    alone: Callable[[], AbstractContextManager[None]]  # keeps writers out

    def steady(self, task: Callable[[], T]) -> T:
        """The result of a task that reads and may run more than once; in the end it runs while nobody may write."""
        for _ in range(TRIES):
            before = self.revision()
            if self.quiet():  # asked after the count: a commit that ends in between has moved it
                try:
                    result = task()
                except Exception:
                    if self._still(before):
                        raise
                else:
                    if self._still(before):
                        return result
            time.sleep(_PAUSE)
        with self.alone():
            return task()

    def revision(self) -> int:
        """How many writes there were."""
        return self.bolt.work(revision)

    def _still(self, before: int) -> bool:
        return self.quiet() and self.revision() == before  # in this order: what begins later was not seen

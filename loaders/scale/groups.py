"""Where documents are → groups of them, each the work of one task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.digests import digest
from graph.errors import DocumentError
from loaders import collected
from loaders.collected import Stretch
from loaders.listing import Failure, Ignored, Listed, Located, failed, listed

GROUP = 200  # documents, about: a second of work, and little to do again when a worker dies
_MOST = 4  # times as many at most

Place: TypeAlias = Located | Stretch


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that are read together, in their order."""

    places: tuple[Place, ...]


def groups(paths: Sequence[str], size: int = GROUP) -> Iterator[Group | Failure | Ignored]:
    """Groups of about `size` documents in the order of the paths, and what is no document.

    Where a group ends is said by the name of its last document, so that a file more changes one group, not all
    that follow it.
    """
    waiting: list[Place] = []
    for one in _cut(paths, size):
        if isinstance(one, Stretch):
            if waiting:
                yield Group(tuple(waiting))
            yield Group((one,))
            waiting = []
        elif isinstance(one, Located):
            waiting.append(one)
            if len(waiting) == _MOST * size or int(digest(one.path), 16) % size == 0:
                yield Group(tuple(waiting))
                waiting = []
        else:
            yield one
    if waiting:
        yield Group(tuple(waiting))


def _cut(paths: Sequence[str], size: int) -> Iterator[Listed]:
    """What is listed, files of many articles in stretches of `size`."""
    for one in listed(paths):
        if not isinstance(one, Stretch):
            yield one
            continue
        try:
            yield from collected.stretches(one.path, size)
        except (DocumentError, *collected.DAMAGED) as error:
            yield failed(one.path, error)

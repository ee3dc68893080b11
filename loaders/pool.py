"""Documents → what is made of their readings, in this process or in several; order and result are the same."""

import gc
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import TypeAlias, TypeVar

from graph.errors import DocumentError
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.places import gazetteer
from loaders.files import STDIN, Failure, Ignored, Located, article_at
from loaders.lexicon import lexicon
from loaders.reading import read

T = TypeVar("T")
Found: TypeAlias = Located | Article | Failure | Ignored
Read: TypeAlias = Reading | Failure | Ignored

_GROUP = 8  # documents a message: one costs less to read than to send alone
_YOUNG = 20_000  # objects between two collections, not 700: with `gc.freeze` a sixth more documents a second
_AHEAD = 3  # groups a worker that may wait, so that a million files never queue up in memory


def read_all(found: Iterable[Found], workers: int = 1) -> Iterator[Read]:
    """What was found, with every document read, in the order it came."""
    return read_each(found, _whole, workers)


def read_each(
    found: Iterable[Found], finish: Callable[[Reading], T], workers: int = 1, *, fork: bool = False
) -> Iterator[T | Failure | Ignored]:
    """What `finish` makes of each reading, in the order of what was found.

    With several workers files are opened, read and finished there: `finish` is sent to them, and only what it
    returns comes back. The smaller that is, the nearer two workers come to twice the speed. `fork` says that they
    may be copies of this process, since it holds no connection: they need not start from nothing.
    """
    if workers <= 1:
        return (_finished(one, finish) for one in found)
    return _in_processes(found, finish, ProcessPoolExecutor(workers, _context(fork), settle), workers * _AHEAD)


def settle() -> None:
    """Load word lists and places, and keep the garbage collector's rounds off them; for a process that only reads."""
    lexicon()
    gazetteer()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 20)


def _context(fork: bool) -> BaseContext:
    """How workers start: copied where that is safe, which it is not from a process with threads, nor on macOS."""
    tasks = Path("/proc/self/task")
    alone = fork and tasks.is_dir() and len(list(tasks.iterdir())) == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


def _in_processes(
    found: Iterable[Found], finish: Callable[[Reading], T], workers: ProcessPoolExecutor, ahead: int
) -> Iterator[T | Failure | Ignored]:
    rest = map(_taken, found)
    waiting: deque[Future[list[T | Failure | Ignored]]] = deque()
    with workers:
        while True:
            while len(waiting) < ahead and (group := list(islice(rest, _GROUP))):
                waiting.append(workers.submit(_finished_group, group, finish))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _taken(one: Found) -> Found:
    """Standard input opened here: no other process has it."""
    return article_at(one) if isinstance(one, Located) and one.path == STDIN else one


def _whole(reading: Reading) -> Reading:
    return reading


def _finished_group(group: list[Found], finish: Callable[[Reading], T]) -> list[T | Failure | Ignored]:
    return [_finished(one, finish) for one in group]


def _finished(found: Found, finish: Callable[[Reading], T]) -> T | Failure | Ignored:
    one = article_at(found) if isinstance(found, Located) else found
    if not isinstance(one, Article):
        return one
    try:
        return finish(read(one))
    except DocumentError as error:
        return Failure(one.document.place, error)

"""Articles → readings, in this process or in several; order and result are the same."""

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeAlias

from graph.errors import DocumentError
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.places import gazetteer
from loaders.files import Failure, Ignored
from loaders.lexicon import lexicon
from loaders.reading import read

Found: TypeAlias = Article | Failure | Ignored
Read: TypeAlias = Reading | Failure | Ignored

_GROUP = 8  # articles a message: one article costs less to read than to send alone
_YOUNG = 20_000  # objects between two collections, not 700: with `gc.freeze` a sixth more documents a second
_AHEAD = 3  # groups a worker that may wait, so that a million files never queue up in memory


def read_all(found: Iterable[Found], workers: int = 1) -> Iterator[Read]:
    """What was found, with every article read, in the order it came."""
    if workers <= 1:
        return (_read(one) for one in found)
    return _in_processes(found, workers)


def _in_processes(found: Iterable[Found], workers: int) -> Iterator[Read]:
    rest = iter(found)
    waiting: deque[Future[list[Read]]] = deque()
    # Spawned, not forked: the store's driver keeps threads, and a forked copy of them may hang.
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _settle) as pool:
        while True:
            while len(waiting) < workers * _AHEAD and (group := list(islice(rest, _GROUP))):
                waiting.append(pool.submit(_read_group, group))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _settle() -> None:
    """Load word lists and places before the first article, and keep the garbage collector's rounds off them."""
    lexicon()
    gazetteer()
    gc.freeze()
    gc.set_threshold(_YOUNG, 20, 20)


def _read_group(group: list[Found]) -> list[Read]:
    return [_read(one) for one in group]


def _read(found: Found) -> Read:
    if not isinstance(found, Article):
        return found
    place = found.document.path or found.document.id
    try:
        return read(found)
    except DocumentError as error:
        return Failure(place, error)
    except Exception as bug:
        bug.add_note(f"while reading {place}")
        raise

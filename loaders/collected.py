"""Many articles in one file: JSON Lines, plain or gzipped, or Parquet; a bad one costs itself alone."""

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import IO, cast

from graph.errors import DocumentError
from graph.model.documents import Article
from loaders import parquet, remote
from loaders.entries import MAX_BYTES, article_in, too_large

LINES = (".jsonl", ".jsonl.gz")
ENDINGS = (*LINES, *parquet.ENDINGS)
DAMAGED = (OSError, EOFError, zlib.error)  # what reading a file may raise
_REMEDY = 'Write {"text": "…", "url": "…", "published": "2023-10-03"} on a line; "html" instead of "text" for a page'


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of the articles of a file: from line or row `first`, `length` of them or all that follow."""

    path: str
    first: int = 1
    length: int | None = None
    at: int = 0  # the byte at which the first line begins
    stamp: str | None = None  # names the bytes, where they were read to find its end


def collected(stretch: Stretch) -> Iterator[Article | DocumentError]:
    """The article of each line or row, or what is wrong with it. Raises DocumentError, and what is in DAMAGED."""
    if remote.named(stretch.path).lower().endswith(parquet.ENDINGS):
        return parquet.rows(stretch.path, stretch.first, stretch.length)
    return _lines(stretch)


def stretches(path: str, size: int) -> Iterator[Stretch]:
    """The file in stretches of about `size` articles. Raises as `collected` does.

    It is one where it can only be read from its beginning: gzipped, or on a web server.
    """
    if remote.named(path).lower().endswith(".gz") or remote.is_web(path):
        yield Stretch(path)
    elif path.lower().endswith(parquet.ENDINGS):
        for first, length in parquet.cuts(path, size):
            yield Stretch(path, first, length)
    else:
        yield from _cut(path, size)


def count(path: str) -> int:
    """How many articles the file has; 0 where it cannot be read."""
    try:
        if path.lower().endswith(parquet.ENDINGS):
            return parquet.count(path)
        with _opened(path) as file:
            return sum(1 for line in file if line.strip())
    except (DocumentError, *DAMAGED):
        return 0


def _lines(stretch: Stretch) -> Iterator[Article | DocumentError]:
    with _opened(stretch.path) as file:
        if stretch.at:
            file.seek(stretch.at)
        for number, line in islice(enumerate(_read(file), stretch.first), stretch.length):
            place = f"{stretch.path}:{number}"
            if len(line) > MAX_BYTES:
                yield too_large(place)
            elif line.strip():
                yield article_in(line, place, _REMEDY)


def _cut(path: str, size: int) -> Iterator[Stretch]:
    at, first = 0, 1
    with _opened(path) as file:
        rest = _read(file)
        while lines := list(islice(rest, size)):
            stamp = hashlib.sha256(b"".join(lines)).hexdigest()
            yield Stretch(path, first, len(lines), at, stamp)
            at, first = at + sum(map(len, lines)), first + len(lines)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    """The lines up to one that is too long: where the next one begins nobody knows."""
    while line := file.readline(MAX_BYTES + 1):
        yield line
        if len(line) > MAX_BYTES:
            return


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    with remote.opened(path) as file:
        if remote.named(path).lower().endswith(".gz"):
            with gzip.open(file) as unzipped:
                yield cast(IO[bytes], unzipped)
        else:
            yield file

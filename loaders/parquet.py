"""Many articles in one Parquet file: a row has the text or the page and what is known of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import accumulate, pairwise
from typing import Any

from graph.errors import DocumentError, UnreadableFile
from graph.model.documents import Article
from loaders.entries import MAX_BYTES, Entry, article_in, too_large
from loaders.remote import opened

ENDINGS = (".parquet",)
INSTALL = "Install it: pip install 'giaoban[scale]'"
_BATCH = 100  # rows decoded at a time
_CUTS = 32  # parts of one row group at most: each decodes the rows before it too
_COLUMNS = 'Write a column "text" or "html", and any of id, url, outlet, title, byline, published, modified'
_REMEDY = "Correct the row"


def rows(path: str, first: int = 1, length: int | None = None) -> Iterator[Article | DocumentError]:
    """The article of each row from number `first`, or what is wrong with it. Raises DocumentError and OSError."""
    with _opened(path) as file:
        names = [name for name in file.schema_arrow.names if name in Entry.model_fields]
        if not {"text", "html"}.intersection(names):
            raise UnreadableFile(path, "no column is called text or html", _COLUMNS)
        end = file.metadata.num_rows if length is None else first - 1 + length
        yield from _within(file, names, (first - 1, end), path)


def cuts(path: str, size: int) -> Iterator[tuple[int, int]]:
    """First row and number of rows of parts of about `size` rows. Raises DocumentError and OSError."""
    with _opened(path) as file:
        for start, end in pairwise(_edges(file)):
            step = max(size, -(-(end - start) // _CUTS))
            for first in range(start, end, step):
                yield first + 1, min(step, end - first)


def count(path: str) -> int:
    """How many rows the file has. Raises DocumentError and OSError."""
    with _opened(path) as file:
        return int(file.metadata.num_rows)


@contextmanager
def _opened(path: str) -> Iterator[Any]:
    """An open Parquet file; what pyarrow finds wrong with it, then or later, is an OSError."""
    try:
        import pyarrow  # 170 MB that only this needs
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise UnreadableFile(path, "reading Parquet needs the package pyarrow", INSTALL) from error
    try:
        with opened(path, parts=True) as file, ParquetFile(file) as parquet:
            yield parquet
    except pyarrow.ArrowInvalid as error:
        raise UnreadableFile(path, _one_line(error), "It is no whole Parquet file: write it anew") from error
    except pyarrow.ArrowException as error:
        raise OSError(_one_line(error)) from error


def _within(file: Any, names: list[str], span: tuple[int, int], path: str) -> Iterator[Article | DocumentError]:
    """The articles of rows start..end-1, counted from 0; only the row groups that have any are decoded."""
    start, end = span
    edges = _edges(file)
    wanted = [group for group, (a, b) in enumerate(pairwise(edges)) if a < end and b > start]
    number = edges[wanted[0]] if wanted else 0
    for batch in file.iter_batches(_BATCH, row_groups=wanted, columns=names) if wanted else ():
        for row in range(batch.num_rows):
            if start <= number < end:
                yield _article(batch, row, f"{path}:{number + 1}")
            number += 1


def _edges(file: Any) -> list[int]:
    """Where the row groups begin, and the end."""
    sizes = (file.metadata.row_group(group).num_rows for group in range(file.num_row_groups))
    return [0, *accumulate(sizes)]


def _article(batch: Any, row: int, place: str) -> Article | DocumentError:
    try:
        found = {name: _plain(batch.column(name)[row].as_py()) for name in batch.schema.names}
    except (ValueError, OverflowError) as error:  # letters or a moment that Python cannot hold
        return UnreadableFile(place, _one_line(error), _REMEDY)
    words = found.get("html") or found.get("text")
    if isinstance(words, str | bytes) and len(words) > MAX_BYTES:
        return too_large(place)
    return article_in(found, place, _COLUMNS if not words else _REMEDY)


def _plain(value: object) -> object:
    """A value as JSON would have it: days and moments as ISO 8601."""
    return value.isoformat() if isinstance(value, date) else value


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())

"""Files, folders and standard input → articles, one by one; what cannot be read is said and the rest goes on."""

import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.errors import DocumentError, UnreadableFile
from graph.model.documents import Article
from loaders import collected
from loaders.articles import Source, article_of
from loaders.sidecars import Sidecar, sidecar

MAX_BYTES = 10_000_000  # the longest report met has 60 KB; pages with pictures inside reach megabytes
STDIN = "-"
_TEXTS = (".txt",)
_PAGES = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why."""

    path: str
    error: DocumentError


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file of a folder that is no document."""

    path: str


@dataclass(frozen=True, slots=True)
class Located:
    """A document that was found and not yet opened; `page` says that it is HTML."""

    path: str
    page: bool = False


def articles(paths: Sequence[str]) -> Iterator[Article | Failure | Ignored]:
    """Every document under the paths, in order: files as named, folders deep and sorted, "-" standard input."""
    return (article_at(one) if isinstance(one, Located) else one for one in located(paths))


def located(paths: Sequence[str]) -> Iterator[Located | Article | Failure | Ignored]:
    """Where the documents of `articles` are, in the same order; only those that share a file are read."""
    for path in _expanded(paths):
        if path == STDIN:
            yield Located(path)
        elif os.path.isdir(path):
            yield from _folder(path)
        elif path.lower().endswith(collected.ENDINGS) and os.path.exists(path):
            yield from _collected(path)
        elif path.lower().endswith(_TEXTS + _PAGES) or not os.path.exists(path):
            yield _located(path)
        else:
            problem = "neither .txt, .html, .jsonl nor .parquet"
            yield Failure(
                path, UnreadableFile(path, problem, "Give a text file, a page, JSON Lines, Parquet or a folder")
            )


def count(paths: Sequence[str]) -> int:
    """How many documents lie under the paths: the length of a progress bar."""
    return sum(_count(path) for path in _expanded(paths))


def _count(path: str) -> int:
    if os.path.isdir(path):
        return _in_folder(path)
    return collected.count(path) if path.lower().endswith(collected.ENDINGS) else 1


def _expanded(paths: Sequence[str]) -> Iterator[str]:
    """The paths, a pattern as all that it fits, sorted; a file of that very name comes first."""
    for path in paths:
        found = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) and not os.path.exists(path) else []
        yield from found or [path]


def _collected(path: str) -> Iterator[Article | Failure]:
    try:
        for one in collected.collected(collected.Stretch(path)):
            yield Failure(one.path, one) if isinstance(one, DocumentError) else one
    except DocumentError as error:
        yield Failure(path, error)
    except collected.DAMAGED as error:
        yield _unreadable(path, error if isinstance(error, OSError) else OSError(str(error)))


def _in_folder(folder: str) -> int:
    total = 0
    for _, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        total += sum(name.lower().endswith(_TEXTS + _PAGES) for name in names)
    return total


def _located(path: str) -> Located:
    return Located(path, page=path.lower().endswith(_PAGES))


def _folder(folder: str) -> Iterator[Located | Failure | Ignored]:
    failures: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from _unlisted(failures)
        present = set(names)
        for name in sorted(names):
            path = os.path.join(place, name)
            if name.lower().endswith(_TEXTS + _PAGES):
                yield _located(path)
            elif not _belongs(name, present):
                yield Ignored(path)
    yield from _unlisted(failures)


def _unlisted(failures: list[OSError]) -> Iterator[Failure]:
    """Folders that could not be listed, taken off the list."""
    while failures:
        error = failures.pop(0)
        yield _unreadable(str(error.filename), error)


def _belongs(name: str, present: set[str]) -> bool:
    """Whether a file is NAME.meta.json of a document beside it."""
    stem, dot, _ = name.partition(".meta.json")
    return bool(dot) and any(stem + ending in present for ending in _TEXTS + _PAGES)


def article_at(place: Located) -> Article | Failure:
    """The article at a place, or why there is none."""
    path = place.path
    try:
        data = _bytes(path)
        known = sidecar(path) if path != STDIN else Sidecar()
        named = None if path == STDIN else path
        is_page = place.page or (path == STDIN and data.lstrip()[:1] == b"<")
        return article_of(data, Source(path=path, named=named, page=is_page), known)
    except DocumentError as error:
        return Failure(path, error)
    except OSError as error:
        return _unreadable(path, error)


def _bytes(path: str) -> bytes:
    if path == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(path, "not a regular file", "Give a text file, a page or a folder")
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1) if status.st_size > MAX_BYTES else file.read()
    if not data.strip():
        raise UnreadableFile(path, "empty", "Remove it, or save it again")
    if len(data) > MAX_BYTES:
        raise UnreadableFile(path, f"larger than {MAX_BYTES // 1_000_000} MB", "Split it into one file an article")
    return data


def _unreadable(path: str, error: OSError) -> Failure:
    reason = (error.strerror or str(error)).lower()
    return Failure(path, UnreadableFile(path, reason, "Check the path and its permissions"))

"""Paths, patterns and addresses → where the documents are; no document is opened."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.errors import DocumentError, UnreadableFile
from loaders import collected, remote
from loaders.collected import Stretch

STDIN = "-"
TEXTS = (".txt",)
PAGES = (".html", ".htm")
_ABSENT = "no such file or directory"  # for those who say no more than the path


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why; `passing` where it may be readable another time."""

    path: str
    error: DocumentError
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Ignored:
    """A file of a folder that is no document."""

    path: str


@dataclass(frozen=True, slots=True)
class Located:
    """A document that was found and not yet opened; `page` says that it is HTML."""

    path: str
    page: bool = False


Listed: TypeAlias = Located | Stretch | Failure | Ignored


def listed(paths: Sequence[str]) -> Iterator[Listed]:
    """Where the documents under the paths are: files as named, folders deep and sorted, "-" standard input.

    A file of many articles is one Stretch.
    """
    for path in paths:
        yield from _at_address(path) if remote.is_url(path) else _on_disk(path)


def count(paths: Sequence[str]) -> int | None:
    """How many documents lie under the paths, the length of a progress bar; None where asking takes long."""
    if any(map(remote.is_url, paths)):
        return None
    return sum(_count(path) for pattern in paths for path in _expanded(pattern))


def failed(path: str, error: Exception) -> Failure:
    """A file of which something is wrong: a DocumentError, or what is in collected.DAMAGED."""
    if isinstance(error, DocumentError):
        return Failure(error.path, error)
    return unreadable(path, error if isinstance(error, OSError) else OSError(str(error)))


def unreadable(path: str, error: OSError) -> Failure:
    """A document that the system does not give."""
    reason = (error.strerror or (_ABSENT if isinstance(error, FileNotFoundError) else str(error))).lower()
    return Failure(path, UnreadableFile(path, reason, "Check the path and its permissions"), passing=True)


def _on_disk(pattern: str) -> Iterator[Listed]:
    for path in _expanded(pattern):
        if path == STDIN:
            yield Located(path)
        elif os.path.isdir(path):
            yield from _folder(path)
        elif os.path.exists(path) or _ends(path, TEXTS + PAGES):
            yield _file(path)
        else:
            yield Located(path)


def _at_address(pattern: str) -> Iterator[Listed]:
    try:
        for url in remote.expanded(pattern):
            known = _ends(url, TEXTS + PAGES + collected.ENDINGS)
            if known or not remote.is_folder(url):
                yield _file(url)
            else:
                yield from _sorted_out(remote.below(url))
    except (DocumentError, OSError) as error:
        yield failed(pattern, error)


def _file(path: str) -> Located | Stretch | Failure:
    if _ends(path, collected.ENDINGS):
        return Stretch(path)
    if _ends(path, TEXTS + PAGES):
        return Located(path, page=_ends(path, PAGES))
    remedy = "Give a text file, a page, JSON Lines, Parquet or a folder"
    return Failure(path, UnreadableFile(path, "neither .txt, .html, .jsonl nor .parquet", remedy))


def _expanded(path: str) -> list[str]:
    """A pattern as all that it fits, sorted; a file of that very name comes first."""
    found = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) and not os.path.exists(path) else []
    return found or [path]


def _count(path: str) -> int:
    if os.path.isdir(path):
        return sum(isinstance(one, Located) for one in _folder(path))
    return collected.count(path) if _ends(path, collected.ENDINGS) else 1


def _folder(folder: str) -> Iterator[Located | Failure | Ignored]:
    failures: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from _unlisted(failures)
        yield from _sorted_out(os.path.join(place, name) for name in sorted(names))
    yield from _unlisted(failures)


def _sorted_out(paths: Iterable[str]) -> Iterator[Located | Ignored]:
    """The documents among files of a folder, and the others that belong to none."""
    present = set(paths := list(paths))
    for path in paths:
        if _ends(path, TEXTS + PAGES):
            yield Located(path, page=_ends(path, PAGES))
        elif not _belongs(path, present):
            yield Ignored(path)


def _unlisted(failures: list[OSError]) -> Iterator[Failure]:
    """Folders that could not be listed, taken off the list."""
    while failures:
        error = failures.pop(0)
        yield unreadable(str(error.filename), error)


def _belongs(path: str, present: set[str]) -> bool:
    """Whether a file is NAME.meta.json of a document beside it."""
    stem, dot, _ = path.rpartition(".meta.json")
    return bool(dot) and any(stem + ending in present for ending in TEXTS + PAGES)


def _ends(path: str, endings: tuple[str, ...]) -> bool:
    return remote.named(path).lower().endswith(endings)

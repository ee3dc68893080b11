"""Files, folders, addresses and standard input → articles, one by one; what cannot be read is said."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence

from graph.errors import DocumentError, UnreadableFile
from graph.model.documents import Article
from loaders import collected, remote
from loaders.articles import Source, article_of
from loaders.listing import STDIN, Failure, Ignored, Located, count, failed, listed, unreadable
from loaders.sidecars import Sidecar, sidecar

__all__ = ["MAX_BYTES", "STDIN", "Failure", "Ignored", "Located", "articles", "count", "located"]

MAX_BYTES = 10_000_000  # the longest report met has 60 KB; pages with pictures inside reach megabytes


def articles(paths: Sequence[str]) -> Iterator[Article | Failure | Ignored]:
    """Every document under the paths, in order: files as named, folders deep and sorted, "-" standard input."""
    return (article_at(one) if isinstance(one, Located) else one for one in located(paths))


def located(paths: Sequence[str]) -> Iterator[Located | Article | Failure | Ignored]:
    """Where the documents of `articles` are, in the same order; only those that share a file are read."""
    for one in listed(paths):
        if isinstance(one, collected.Stretch):
            yield from articles_in(one)
        else:
            yield one


def articles_in(stretch: collected.Stretch) -> Iterator[Article | Failure]:
    """The articles of a file of many, and why others are none."""
    path = stretch.path
    try:
        for one in collected.collected(stretch):
            yield Failure(one.path, one) if isinstance(one, DocumentError) else one
    except (DocumentError, *collected.DAMAGED) as error:
        yield failed(path, error)


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
        return unreadable(path, error)


def _bytes(path: str) -> bytes:
    if path == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    elif remote.is_url(path):
        with remote.opened(path) as file:
            data = file.read(MAX_BYTES + 1)
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

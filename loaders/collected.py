"""Many articles in one JSON Lines file, plain or gzipped: a line has the text or the page and what is known of it."""

import gzip
import zlib
from collections.abc import Iterator
from typing import IO, cast

from pydantic import ValidationError

from graph.errors import DocumentError, UnreadableFile
from graph.faults import first_fault
from graph.model.documents import Article
from loaders.articles import Source, article_of
from loaders.sidecars import Sidecar

ENDINGS = (".jsonl", ".jsonl.gz")
DAMAGED = (OSError, EOFError, zlib.error)  # what reading a file may raise
MAX_LINE = 10_000_000  # bytes of one article
_REMEDY = 'Write {"text": "…", "url": "…", "published": "2023-10-03"} on a line; "html" instead of "text" for a page'


class Entry(Sidecar):
    """One line: `text` or `html`, and the fields of NAME.meta.json."""

    text: str | None = None
    html: str | None = None

    @property
    def known(self) -> Sidecar:
        """What is known of the article, without its words."""
        return Sidecar(**self.model_dump(exclude={"text", "html"}))


def collected(path: str) -> Iterator[Article | DocumentError]:
    """The article of each line, or what is wrong with it; a bad line costs itself alone. Raises what is in DAMAGED."""
    with _opened(path) as file:
        number = 0
        while line := file.readline(MAX_LINE + 1):
            number += 1
            place = f"{path}:{number}"
            if len(line) > MAX_LINE:
                yield UnreadableFile(place, f"larger than {MAX_LINE // 1_000_000} MB", "Give an article a line")
                return  # where the next line begins nobody knows
            if line.strip():
                yield _article(line, place)


def count(path: str) -> int:
    """How many lines the file has; 0 where it cannot be read."""
    try:
        with _opened(path) as file:
            return sum(1 for line in file if line.strip())
    except DAMAGED:
        return 0


def _opened(path: str) -> IO[bytes]:
    zipped = path.lower().endswith(".gz")
    return cast(IO[bytes], gzip.open(path, "rb") if zipped else open(path, "rb"))


def _article(line: bytes, place: str) -> Article | DocumentError:
    try:
        entry = Entry.model_validate_json(line)
        content = entry.html or entry.text
        if not content:
            return UnreadableFile(place, 'neither "text" nor "html" is there', _REMEDY)
        return article_of(content.encode(), Source(path=place, named=None, page=bool(entry.html)), entry.known)
    except ValidationError as error:
        return UnreadableFile(place, first_fault(error, "the line"), _REMEDY)
    except UnicodeEncodeError as error:
        return UnreadableFile(place, f"a lone surrogate at {error.start}", "Correct the text")
    except DocumentError as error:
        return error

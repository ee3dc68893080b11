"""Addresses of object stores and servers (s3://, gs://, memory://, https://, …), listed and read through fsspec."""

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, cast
from urllib.parse import urlsplit

from graph.errors import UnreadableFile

_URL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")
_WEB = ("http://", "https://")
_INSTALL = "Install what reads it: pip install 'giaoban[scale]', and s3fs for s3://, gcsfs for gs://, adlfs for az://"
_AHEAD = 1 << 20  # bytes asked for at a time: few articles are larger, and lines are read one by one


def is_url(path: str) -> bool:
    """Whether a path is an address, not a place of this machine's folders."""
    return bool(_URL.match(path))


def is_web(path: str) -> bool:
    """Whether it is the address of a web server, which has no folders and may not give parts of a file."""
    return path.lower().startswith(_WEB)


def named(path: str) -> str:
    """What the path's ending is looked for in: an address of the web without its query."""
    return urlsplit(path).path if is_web(path) else path


def expanded(url: str) -> list[str]:
    """The address as it is kept, or those that a pattern fits, sorted. Raises UnreadableFile and OSError."""
    with asked(url) as (files, path):
        marks = "*[" if is_web(url) else "*?["  # where ? begins a query
        found = files.glob(path) if any(mark in path for mark in marks) else []
        return sorted(files.unstrip_protocol(one) for one in found) or [files.unstrip_protocol(path)]


def is_folder(url: str) -> bool:
    """Whether files lie below an address. Raises UnreadableFile and OSError."""
    if is_web(url):
        return False  # every page with a link looks like one
    with asked(url) as (files, path):
        return bool(files.isdir(path))


def below(url: str) -> list[str]:
    """The files below an address, sorted, none of hidden folders. Raises UnreadableFile and OSError."""
    with asked(url) as (files, path):
        found = [one for one in files.find(path) if "/." not in os.path.dirname(one[len(path) :])]
        return sorted(files.unstrip_protocol(one) for one in found)


def stamp(path: str) -> str | None:
    """What changes when a file does: its size, and its ETag or else its time; None where there is no such file.

    Raises UnreadableFile and OSError.
    """
    try:
        if not is_url(path):
            status = os.stat(path)
            return f"{status.st_size} {status.st_mtime_ns}"
        with asked(path) as (files, at):
            told = {name.lower(): value for name, value in files.info(at).items()}
    except FileNotFoundError:
        return None
    marks = ("etag", "md5hash", "content_md5", "mtime", "lastmodified", "last-modified", "updated", "created")
    return f"{told.get('size')} {next((told[one] for one in marks if told.get(one)), '')}"


def opened(path: str, *, parts: bool = False) -> IO[bytes]:
    """A file or object, open for reading, by `parts` in any order. Raises UnreadableFile and OSError."""
    if not is_url(path):
        return open(path, "rb")
    with asked(path) as (files, at):
        options = {"block_size": 0} if is_web(path) and not parts else {}  # else servers must know ranges
        return cast(IO[bytes], io.BufferedReader(_Remote(files.open(at, "rb", **options)), _AHEAD))


@contextmanager
def asked(url: str) -> Iterator[tuple[Any, str]]:
    """The file system of an address and the path in it; what goes wrong there is an OSError.

    Raises UnreadableFile where there is no such file system, and for addresses that may not be kept.
    """
    if "::" in url:
        raise UnreadableFile(url, "addresses inside addresses are not read", "Unpack the archive first")
    if "@" in (place := urlsplit(url).netloc) and ":" in place.rpartition("@")[0]:
        hidden = url.replace(place, place.rpartition("@")[2])
        raise UnreadableFile(hidden, "a password would be kept with the documents", "Configure fsspec with it instead")
    try:
        from fsspec.core import url_to_fs

        found = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UnreadableFile(url, " ".join(str(error).split()).lower(), _INSTALL) from error
    with _told():
        yield found


@contextmanager
def _told() -> Iterator[None]:
    """Whatever the code behind an address raises, as OSError: each has its own errors."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"{type(error).__name__}: {' '.join(str(error).split())}") from error


class _Remote(io.RawIOBase):
    """An open file of fsspec, with errors that are OSError."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return bool(self._file.seekable())

    def tell(self) -> int:
        return int(self._file.tell())

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        with _told():
            self._file.seek(offset, whence)
            return self.tell()

    def readinto(self, buffer: Any) -> int:
        with _told():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()

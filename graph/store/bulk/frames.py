"""A whole graph through a pipe into the process that builds a database from it."""

import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph.errors import StoreError
from graph.store.bulk.sink import Ledger
from graph.store.difference import Link, Node

_SIZE = 8  # bytes that say how long a frame is
SOME = 20_000  # nodes or edges a frame


@dataclass(frozen=True, slots=True)
class Entities:
    """A frame of entities."""

    nodes: Sequence[Node]


@dataclass(frozen=True, slots=True)
class Edges:
    """A frame of derived edges."""

    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class End:
    """The last frame: without it nothing is finished. The new database goes on counting writes from `revision`."""

    revision: int


class Builder:
    """The process that builds a database in a folder, as a sink."""

    def __init__(self, place: Path, heap: str, log: IO[bytes]) -> None:
        command = [sys.executable, "-P", "-m", "graph.store.bulk.builder", str(place), heap]
        # In a session of its own, so that an interrupt at the terminal reaches it as the end of the pipe.
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True)
        self._place = place
        self._log = log

    def ledger(self, ledger: Ledger) -> None:
        """Keep what people decided and noted."""
        self._send(ledger)

    def entities(self, nodes: Sequence[Node]) -> None:
        """Keep entities."""
        for at in range(0, len(nodes), SOME):
            self._send(Entities(nodes[at : at + SOME]))

    def part(self, pickled: bytes) -> None:
        """Keep a pickled Part."""
        self._write(pickled)

    def edges(self, links: Sequence[Link]) -> None:
        """Keep derived edges."""
        for at in range(0, len(links), SOME):
            self._send(Edges(links[at : at + SOME]))

    def end(self, revision: int) -> None:
        """Wait until the database is whole and on the disk. Raises StoreError."""
        self._send(End(revision))
        self._close()
        if self._process.wait() != 0:
            raise self._failed()

    def abandon(self) -> None:
        """End the process; what it built is worth nothing."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _close(self) -> None:
        with suppress(BrokenPipeError):  # what is still in the buffer has nobody to read it
            self._pipe.close()

    @property
    def _pipe(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    def _send(self, frame: object) -> None:
        self._write(pickle.dumps(frame, pickle.HIGHEST_PROTOCOL))

    def _write(self, body: bytes) -> None:
        try:
            put_frame(self._pipe, body)
        except BrokenPipeError as error:
            raise self._failed() from error

    def _failed(self) -> StoreError:
        log = Path(self._log.name)
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        said = lines[-1][:300] if lines else "it said nothing"
        return StoreError(str(self._place.parent), f"the new database could not be built ({said})", f"See {log}")


def put_frame(file: IO[bytes], body: bytes) -> None:
    """Write one frame."""
    file.write(len(body).to_bytes(_SIZE, "big"))
    file.write(body)


def frames(file: IO[bytes]) -> Iterator[bytes]:
    """The frames that are left, up to the end of the file."""
    while len(head := file.read(_SIZE)) == _SIZE:
        yield file.read(int.from_bytes(head, "big"))


def read_frame(pipe: IO[bytes]) -> object:
    """What the next frame holds; EOFError where the writer is gone."""
    for body in frames(pipe):
        frame: object = pickle.loads(body)
        return frame
    raise EOFError("whoever sent the graph is gone")

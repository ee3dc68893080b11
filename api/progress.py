"""How far a load has come: a bar on a terminal, and receipts in a file."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TaskID, TextColumn
from rich.text import Text

from api.written import CannotWrite

if TYPE_CHECKING:
    from loaders.pipeline import Progress as Told


class Receipts:
    """Writes the name of each document that is safe in the store to a file, and tells another listener.

    Raises CannotWrite, at once where the file cannot be written at all.
    """

    def __init__(self, path: Path, other: "Told | None") -> None:
        self._path, self._other = path, other
        self._add(())

    def read(self, failed: bool) -> None:
        """Pass it on."""
        if self._other is not None:
            self._other.read(failed)

    def kept(self, documents: Sequence[str]) -> None:
        """Add a line a document; they are on the disk when this returns."""
        self._add(documents)
        if self._other is not None:
            self._other.kept(documents)

    def _add(self, names: Sequence[str]) -> None:
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.writelines(f"{name}\n" for name in names)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise CannotWrite(self._path, error.strerror or str(error), "--kept") from error


class Rate(ProgressColumn):
    """Documents a second."""

    def render(self, task: Task) -> Text:
        """The rate, or nothing before the first documents."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f} documents/s" if speed else "")


class Bar:
    """Counts documents as they are read and kept."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress, self._task = progress, task
        self._failed = self._kept = 0

    def read(self, failed: bool) -> None:
        """One more document was read, or could not be."""
        self._failed += failed
        self._progress.update(self._task, advance=1, failed=self._failed)

    def kept(self, documents: Sequence[str]) -> None:
        """These documents too are safe in the store."""
        self._kept += len(documents)
        self._progress.update(self._task, kept=self._kept)


@contextmanager
def bar(total: Callable[[], int | None]) -> Iterator[Bar | None]:
    """A bar over `total` documents (None: nobody knows), or None where standard error is no terminal.

    They are counted only for a bar: it takes a while where many share a file.
    """
    if not sys.stderr.isatty():
        yield None
        return
    counts = TextColumn("{task.fields[kept]} kept, {task.fields[failed]} failed")
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), Rate(), counts)
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield Bar(progress, progress.add_task("read", total=total(), kept=0, failed=0))

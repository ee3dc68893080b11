"""A database built beside the empty one of a folder, and put in its place."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.bulk.frames import Builder
from graph.store.folder import DATABASE, Folder, sync
from graph.store.launch import gone, starting, stop, turn


@contextmanager
def in_folder(folder: Folder, heap: str, check: Callable[[], int]) -> Iterator[Builder]:
    """A builder whose database takes the place of the folder's; `check` finds that empty and tells its revision.

    No other process writes to the folder in between. What an earlier one left half built goes first.
    """
    with turn(folder):
        revision = check()
        place = folder.path / "building"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        with (place / "builder.log").open("wb") as log:
            builder = Builder(place / DATABASE, heap, log)
            try:
                yield builder
                builder.end(revision)
            finally:
                builder.abandon()
        _swap(folder, place)
        shutil.rmtree(place, ignore_errors=True)


def _swap(folder: Folder, place: Path) -> None:
    """Put the new database where the server looks; until it is there, no server starts."""
    databases = folder.server / "databases"
    with starting(folder):
        stop(folder.path)
        gone(folder)
        if (databases / DATABASE).exists():
            (databases / DATABASE).rename(place / "old")
        (place / DATABASE).rename(databases / DATABASE)
        sync(databases)

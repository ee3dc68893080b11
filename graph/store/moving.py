"""One store copied to another, on whatever engine each runs."""

from pathlib import Path
from tempfile import TemporaryDirectory

from graph.store.dumped import opened_dump
from graph.store.dumps import Manifest
from graph.store.store import Store


def copy(source: Store, target: Store) -> tuple[Manifest, bool]:
    """Fill an empty store with everything of another; what it held, and whether the graphs are equal.

    It goes through a temporary dump, so that nothing is written before everything was read. Raises StoreError.
    """
    target.check_empty()
    with TemporaryDirectory(prefix="giaoban-") as folder:
        path = Path(folder) / "copy.zip"
        source.dump(path)
        with opened_dump(path) as dump:
            return dump.manifest, target.restore(dump)

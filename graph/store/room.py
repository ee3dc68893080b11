"""Room on the disk of a folder: looked for before a write, and what to say where there is none."""

import shutil
from pathlib import Path

from graph.errors import StoreError, StoreFull, StoreUnavailable

_NEEDED = 64  # MB free before a batch: one of 64 reports writes 16 in a small store, log and pages together
_MEGABYTE = 1_000_000


def check_room(path: Path) -> None:
    """Raise StoreFull where a batch might not fit: a server that meets the end of its disk must be started anew."""
    if free(path) < _NEEDED:
        raise full(path)


def free(path: Path) -> int:
    """The megabytes that this user may still write there."""
    return shutil.disk_usage(path).free // _MEGABYTE


def full(path: Path) -> StoreFull:
    """The error for a disk without room."""
    problem = f"its disk is full ({free(path)} MB are free, a batch may need {_NEEDED})"
    return StoreFull(str(path), problem, "Make room and do it again: what was acknowledged is there, nothing else")


def not_kept(path: Path, said: str) -> StoreError:
    """The error for a write that the server of a folder could not do, and was ended for."""
    if free(path) < _NEEDED:
        return full(path)
    problem = f"its server could not write ({said}), though {free(path)} MB are free on its disk"
    remedy = "Look for a quota, a limit on file sizes (ulimit -f) or a failing disk, and do it again"
    return StoreUnavailable(str(path), problem, f"{remedy}: what was acknowledged is there, nothing else")

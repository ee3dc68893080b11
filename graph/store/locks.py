"""Advisory file locks that the system releases when their process ends, however it ends."""

import os
import time
from pathlib import Path

_PAUSE = 0.02  # seconds between two tries


class FileLock:
    """A lock on a file, shared or exclusive, held until release()."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self, *, shared: bool, patience: float) -> bool:
        """Whether the lock was got within so many seconds."""
        import fcntl  # not on Windows, where the embedded store is refused before this

        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        deadline = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    os.close(descriptor)
                    return False
                time.sleep(_PAUSE)
            else:
                self._descriptor = descriptor
                return True

    def release(self) -> None:
        """Give the lock back; nothing where it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def is_free(path: Path, *, shared: bool = False, patience: float = 0) -> bool:
    """Whether nobody holds the lock, exclusively where `shared`, now or at some time within so many seconds."""
    lock = FileLock(path)
    free = lock.acquire(shared=shared, patience=patience)
    lock.release()
    return free

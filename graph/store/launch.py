"""Finding the child of a folder, starting it where there is none, ending it."""

import os
import platform
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

from graph.errors import StoreError, StoreLocked, StoreUnavailable
from graph.store.folder import Address, Folder, touching
from graph.store.locks import FileLock, is_free
from graph.store.room import check_room, free, full, not_kept

_START = 60.0  # seconds a child gets to answer: 2 s when idle, far more beside other load or after a crash
_WRITE = 600.0  # seconds a writer waits for its turn; a batch takes far less
_PAUSE = 0.05
_TRIES = 3  # a port found free may be taken before the child listens on it


def check_platform() -> None:
    """Raise StoreError where no embedded server can run."""
    remedy = "Start a Neo4j (docker compose up neo4j) and give its bolt:// address as --store"
    if os.name != "posix":
        raise StoreError("embedded store", f"it does not run on {platform.system()}", remedy)
    if find_spec("arcadedb_embedded") is None:
        problem = f"arcadedb-embedded has no package for {platform.system()} on {platform.machine()}"
        raise StoreError("embedded store", problem, remedy)


def hold(folder: Folder) -> FileLock:
    """The shared lock that keeps the child alive; waits for one that is just leaving."""
    lock = FileLock(folder.holders)
    if not lock.acquire(shared=True, patience=_START):
        raise _locked(folder)
    return lock


def fell(folder: Folder) -> tuple[str, ...]:
    """What to tell where the last child was killed, or its machine: it left its address behind."""
    if folder.address() is None or not is_free(folder.child):
        return ()
    return ("Its server did not end by itself the last time. Each batch that was acknowledged is there, no other is.",)


def damaged(folder: Folder) -> tuple[str, ...]:
    """What to tell where the log of a server that fell could not be read to its end; the server puts it aside."""
    kept = sorted(folder.server.rglob("*.wal.corrupt*"))
    if not kept:
        return ()
    aside = f"Its log was damaged when its server fell, and what was written last may be missing: {kept[0]} is kept."
    return (f"{aside} Load those documents into a new folder, or restore a dump.",)


@contextmanager
def alone(folder: Folder) -> Iterator[None]:
    """One writer at a time: ArcadeDB finds out at the commit that two made the same node, and refuses one."""
    lock = FileLock(folder.write)
    if not lock.acquire(shared=False, patience=_WRITE):
        raise StoreLocked(
            str(folder.path), "another process has been writing all the time", "Try again when it is done"
        )
    try:
        yield
    finally:
        lock.release()


@contextmanager
def turn(folder: Folder) -> Iterator[None]:
    """Alone, and with room on the disk."""
    with alone(folder):
        check_room(folder.path)
        yield


@contextmanager
def publishing(folder: Folder) -> Iterator[None]:
    """While a commit is made: who reads must not trust what they see of it. Only who has their turn commits."""
    lock = FileLock(folder.commit)
    lock.acquire(shared=False, patience=_START)
    try:
        yield
    finally:
        lock.release()


def quiet(folder: Folder) -> bool:
    """Whether nobody commits now."""
    return is_free(folder.commit, shared=True)  # so that readers do not take each other for writers


def attach(folder: Folder, heap: str, idle: float) -> Address:
    """The address of the folder's child, started where none lives; the caller holds the folder."""
    with touching(folder.path), starting(folder):
        for _ in range(_TRIES):
            if is_free(folder.child):
                _spawn(folder, heap, idle)
            address = _wait_for_address(folder)
            if address is not None:
                return address
            if free(folder.path) == 0:
                raise full(folder.path)
    raise StoreUnavailable(str(folder.path), f"its server does not start ({_last_words(folder)})", _see(folder))


def stop(path: Path, patience: float = _START) -> bool:
    """End the child of a folder, whoever uses it; whether one lived."""
    folder = Folder(path)
    address = folder.address()
    if address is None or not folder.child.exists() or is_free(folder.child):
        return False
    with suppress(ProcessLookupError):
        os.kill(address.pid, signal.SIGTERM)
        if not gone(folder, patience):
            os.kill(address.pid, signal.SIGKILL)
    return True


def kill(path: Path) -> None:
    """End the child of a folder in the middle of what it does; whoever asks next starts another."""
    address = Folder(path).address()
    if address is not None and not is_free(Folder(path).child):
        with suppress(ProcessLookupError):
            os.kill(address.pid, signal.SIGKILL)


def end(folder: Folder, said: str) -> StoreError:
    """End a child that failed to write, before it writes more; the error to raise.

    Half a record may stand at the end of its log: what a next commit adds behind it would not be found after a crash.
    """
    kill(folder.path)
    gone(folder)
    return not_kept(folder.path, said)


def gone(folder: Folder, patience: float = _START) -> bool:
    """Whether the folder's child, told to end or killed, has let go of it within so many seconds."""
    return is_free(folder.child, patience=patience)


@contextmanager
def starting(folder: Folder) -> Iterator[None]:
    """Nobody else starts a child meanwhile."""
    lock = FileLock(folder.start)
    if not lock.acquire(shared=False, patience=_START * _TRIES):
        raise _locked(folder)
    try:
        yield
    finally:
        lock.release()


def _spawn(folder: Folder, heap: str, idle: float) -> None:
    folder.address_file.unlink(missing_ok=True)
    command = [sys.executable, "-P", "-m", "graph.store.child", str(folder.path), heap, str(idle)]
    with folder.log.open("wb") as log:
        # The process forks and returns at once; what it leaves behind belongs to nobody here.
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False)


def _wait_for_address(folder: Folder) -> Address | None:
    """The address once the child answers there; None when it died first."""
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline:
        if is_free(folder.child):
            return None
        address = folder.address()
        if address is not None and _listens(address):
            return address
        time.sleep(_PAUSE)
    raise _locked(folder)


def _listens(address: Address) -> bool:
    """Whether somebody accepts connections; a child that was killed keeps its lock a moment longer than its port."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", address.bolt), timeout=1):
        return True
    return False


def _locked(folder: Folder) -> StoreLocked:
    address = folder.address()
    who = f"process {address.pid}" if address is not None else "another process"
    return StoreLocked(str(folder.path), f"{who} holds it and does not answer", "End that process and try again")


def _last_words(folder: Folder) -> str:
    lines = folder.log.read_text(encoding="utf-8", errors="replace").splitlines() if folder.log.exists() else []
    return lines[-1][:300] if lines else "it said nothing"


def _see(folder: Folder) -> str:
    return f"See {folder.log}; if the folder is damaged, load into a new one"

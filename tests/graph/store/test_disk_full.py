"""A disk that is full, or lets a file grow no further: one error, nothing lost, and loading goes on."""

import os
import resource
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graph.settings import Settings
from graph.store import open_store
from graph.store.folder import Folder
from graph.store.launch import gone, kill, stop

MAGIC = (9371515385058702).to_bytes(8, "big")  # what ends each record of ArcadeDB's log
Ran = Callable[..., "subprocess.CompletedProcess[str]"]


def settings(path: Path) -> Settings:
    return Settings(store=str(path), heap="256m", idle=20)


def digest(path: Path) -> str:
    with open_store(settings(path)) as store:
        return store.digest()


def log_of(path: Path) -> Path:
    """The log of the store's transactions that grows."""
    return max((path / "server").rglob("*.wal"), key=lambda one: one.stat().st_size)


def fell(path: Path) -> None:
    """Let the server die as a power cut would have it."""
    kill(path)
    assert gone(Folder(path))


def test_a_log_that_may_not_grow_costs_one_batch(
    ran: Ran, small_reports: list[Path], states: list[str], tmp_path: Path
) -> None:
    place, kept = tmp_path / "store", tmp_path / "kept.txt"
    load = ("load", *small_reports, "--batch", "2", "--kept", kept)
    try:
        with open_store(settings(place)):
            assert ran(place, "load", *small_reports[:2]).returncode == 0
            address = Folder(place).address()
            assert address is not None
            # The next batches fit, then one does not: half of its record is written, as on a full disk.
            most = log_of(place).stat().st_size + 400_000
            resource.prlimit(address.pid, resource.RLIMIT_FSIZE, (most, most))
            failed = ran(place, *load)
            said = failed.stderr.splitlines()
            assert (failed.returncode, len(said)) == (6, 2), said
            assert said[1].startswith(f"giaoban: {place}: its server could not write (")
            assert "ulimit -f" in said[1]
            assert gone(Folder(place), patience=0)  # it writes nothing behind half a record
        acknowledged = len(set(kept.read_text(encoding="utf-8").splitlines()))
        assert 2 < acknowledged < len(small_reports)
        assert digest(place) == states[acknowledged // 2]
        assert ran(place, *load).returncode == 0
        fell(place)
        assert digest(place) == states[-1]
    finally:
        stop(place)


def test_a_full_disk_loses_nothing_and_nobody_hangs_on_it(
    ran: Ran, small_reports: list[Path], states: list[str], small_disk: Path
) -> None:
    place, balloon = small_disk / "store", small_disk / "balloon"
    load = ("load", *small_reports, "--batch", "2")
    assert ran(place, "load", *small_reports[:4], "--batch", "2").returncode == 0
    with balloon.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 100_000_000)
    assert_full(ran(place, *load), place)  # before it begins a batch
    assert digest(place) == states[2]
    stop(place)
    Folder(place).log.write_bytes(b"")  # the next server would begin by emptying it
    fill(balloon)
    assert_full(ran(place, "ask", "statistics"), place)  # its server finds no room for a password
    balloon.unlink()
    assert ran(place, *load).returncode == 0
    fell(place)
    assert digest(place) == states[-1]


def fill(balloon: Path) -> None:
    """Leave no byte on its disk, not even those that are kept for the superuser."""
    with balloon.open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            with suppress(OSError):
                while file.write(bytes(size)):
                    pass


def assert_full(refused: "subprocess.CompletedProcess[str]", place: Path) -> None:
    """It ended with one line that says so and what to do."""
    assert refused.returncode == 6
    said = refused.stderr.splitlines()[-1]
    assert said.startswith(f"giaoban: {place}: its disk is full (")
    assert "Make room" in said


def test_a_log_that_cannot_be_read_to_its_end_is_told(ran: Ran, small_reports: list[Path], tmp_path: Path) -> None:
    place = tmp_path / "store"
    try:
        with open_store(settings(place)):
            assert ran(place, "load", *small_reports[:4], "--batch", "2").returncode == 0
            log = log_of(place)
            fell(place)
            written = log.read_bytes()
            at = written.rfind(MAGIC, 0, written.rfind(MAGIC))
            log.write_bytes(written[:at] + bytes(8) + written[at + 8 :])
        with open_store(settings(place)) as store:
            (told,) = store.notices
            assert "damaged" in told
            assert "restore a dump" in told
    finally:
        stop(place)

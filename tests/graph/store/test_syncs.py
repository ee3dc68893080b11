"""Each batch is synced to the disk before it is acknowledged; strace counts how often."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.launch import stop

Ran = Callable[..., "subprocess.CompletedProcess[str]"]
SYNC = re.compile(r"f(?:data)?sync\(\d+<([^>]*)>\)")


def tracing(to: Path) -> tuple[str, ...]:
    """The command that notes every sync of a process and of those it starts."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    if subprocess.run(["strace", "-f", "true"], capture_output=True, check=False).returncode:
        pytest.skip("nobody may trace processes here")
    return ("strace", "-f", "-qq", "-y", "-e", "trace=fsync,fdatasync", "-o", str(to))


def test_one_sync_of_the_log_stands_before_each_acknowledgement(
    ran: Ran, small_reports: list[Path], tmp_path: Path
) -> None:
    place, kept, trace = tmp_path / "store", tmp_path / "kept.txt", tmp_path / "trace.txt"
    load = ("load", *small_reports, "--batch", "2", "--kept", kept)
    try:
        assert ran(place, "load", *small_reports).returncode == 0
        with open_store(Settings(store=str(place), heap="256m", idle=20)) as store:
            store.clear()  # a name of a property that is met for the first time is a commit of its own
        stop(place)
        loading = ran(place, *load, under=tracing(trace))
        assert loading.stdout.startswith("12 changes"), loading.stderr
    finally:
        stop(place)
    synced = SYNC.findall(trace.read_text(encoding="utf-8"))
    told = "".join("s" if name.endswith(".wal") else "k" for name in synced if name.endswith((".wal", str(kept))))
    batches = [len(syncs) for syncs in told.split("k")[1:-1]]  # first the load tries whether it can write receipts
    assert len(batches) == len(small_reports) // 2
    assert min(batches) == median(batches) == 1  # a list of edges that grows is now and then committed by itself

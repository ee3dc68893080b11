"""A folder that cannot be written: who loads and who asks is told, and not a byte changes."""

import hashlib
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.store.launch import stop

Ran = Callable[..., "subprocess.CompletedProcess[str]"]
COMMANDS = (("load",), ("ask", "statistics"), ("serve", "--port", "0"))


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """Nobody may write there; root may everywhere but where the disk itself is read-only."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    mounted = subprocess.run(["mount", "--bind", folder, folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("nobody may mount a disk here")
    subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
    yield
    subprocess.run(["umount", "--lazy", folder], check=True)


def contents(folder: Path) -> dict[str, tuple[str, int]]:
    """The digest and the time of every file."""
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    return {str(one): (hashlib.sha256(one.read_bytes()).hexdigest(), one.stat().st_mtime_ns) for one in files}


def test_a_folder_that_cannot_be_written_is_said_to_all_and_not_touched(
    ran: Ran, small_reports: list[Path], tmp_path: Path
) -> None:
    place = tmp_path / "store"
    assert ran(place, "load", small_reports[0]).returncode == 0
    stop(place)
    before = contents(place)
    with unwritable(place):
        for command in COMMANDS:
            refused = ran(place, *command, *(small_reports if command == ("load",) else ()))
            assert refused.returncode == 6
            (said,) = refused.stderr.splitlines()
            assert said.startswith(f"giaoban: {place}: the folder cannot be written (")
            assert "even who only asks must" in said
            assert "--store" in said
        assert contents(place) == before
    asked = ran(place, "ask", "statistics", "--format", "csv")
    stop(place)
    assert asked.returncode == 0
    assert "Person" in asked.stdout


def test_no_store_is_begun_where_nothing_can_be_written(ran: Ran, small_reports: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "sealed"
    folder.mkdir()
    with unwritable(folder):
        refused = ran(folder / "store", "load", small_reports[0])
        assert refused.returncode == 6
        assert "the folder cannot be written" in refused.stderr
    assert list(folder.iterdir()) == []

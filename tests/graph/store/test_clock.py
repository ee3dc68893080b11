"""A clock that is set back by a year, between loads and under a running server, changes nothing that is kept."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graph.identity.decisions import Decision, MentionRef, Verdict, merged, moment
from graph.model.kinds import EntityKind
from graph.settings import Settings
from graph.store import open_store
from graph.store.folder import Folder
from graph.store.launch import kill, stop

Ran = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder for a store of the test's own; its server does not outlive the test."""
    yield tmp_path / "store"
    stop(tmp_path / "store")


def a_year_ago() -> tuple[str, ...]:
    """The command under which a process, and a server that it starts, sees a clock of a year ago."""
    if shutil.which("faketime") is None:
        pytest.skip("faketime is not installed")
    return ("faketime", "-f", "-1y")


def test_loads_across_a_clock_set_back_are_as_one_load(
    ran: Ran, small_reports: list[Path], states: list[str], place: Path
) -> None:
    """The first server lives in the present; the next in the past, where it finds the log of one that was killed."""
    assert ran(place, "load", *small_reports[:4], "--batch", "2").returncode == 0
    kill(place)
    assert ran(place, "load", *small_reports[:8], "--batch", "2", under=a_year_ago()).returncode == 0
    kept = Folder(place).server.rglob("*.wal")
    assert max(one.stat().st_size for one in kept) > 0
    kill(place)
    again = ran(place, "load", *small_reports, "--batch", "2")
    assert again.returncode == 0
    assert again.stdout.startswith("4 changes: 4 added, 8 unchanged")
    with open_store(Settings(store=str(place), heap="256m", idle=20)) as store:
        assert store.digest() == states[-1]


def test_one_server_serves_processes_whose_clocks_differ(
    ran: Ran, small_reports: list[Path], states: list[str], place: Path
) -> None:
    with open_store(Settings(store=str(place), heap="256m", idle=20)) as store:
        assert ran(place, "load", *small_reports[:6], "--batch", "2", under=a_year_ago()).returncode == 0
        assert ran(place, "load", *small_reports[6:], "--batch", "2").returncode == 0
        assert ran(place, "ask", "statistics", under=a_year_ago()).returncode == 0
        assert store.digest() == states[-1]


def decision(verdict: Verdict, when: str) -> Decision:
    a, b = (MentionRef(mention=name, text="t", kind=EntityKind.PERSON, name="Lò Thị Mẫu") for name in "ab")
    return Decision(verdict=verdict, a=a, b=b, by="Hà", when=when)


@pytest.mark.parametrize("back", [timedelta(0), timedelta(seconds=20), timedelta(days=366)])
@pytest.mark.parametrize("first", ["2026-05-01T08:00:00+00:00", "2026-05-01", "2026-05-01T15:00:00+07:00"])
def test_who_decides_anew_is_heard_whatever_the_clock_says(first: str, back: timedelta) -> None:
    before = decision(Verdict.SAME, first)
    now = datetime(2026, 5, 1, 8, tzinfo=UTC) - back
    after = decision(Verdict.DIFFERENT, moment(now, [before]))
    assert merged([before, after]) == (after,)


def test_a_time_that_is_none_stands_in_nobodys_way() -> None:
    now = datetime(2026, 5, 1, 8, tzinfo=UTC)
    assert moment(now, [decision(Verdict.SAME, "spring")]) == "2026-05-01T08:00:00+00:00"

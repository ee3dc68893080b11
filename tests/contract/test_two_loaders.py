"""Two processes that load into one store at once end well, and the store is as if one had loaded everything."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.launch import stop

Started = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """A folder that is not there yet, or a server without documents."""
    if request.param == "neo4j":
        request.getfixturevalue("opened_neo4j").clear()
        yield request.getfixturevalue("neo4j_settings")
        return
    yield Settings(store=str(tmp_path / "store"), heap="256m", idle=20)
    stop(tmp_path / "store")


def test_two_loaders_at_once_are_as_one(
    place: Settings, started: Started, small_reports: list[Path], states: list[str]
) -> None:
    halves = (small_reports[:8], small_reports[4:])  # they share some
    loaders = [started(place.store, "load", *files, "--batch", "2") for files in halves]
    said = [loader.communicate(timeout=300) for loader in loaders]
    assert [loader.returncode for loader in loaders] == [0, 0], said
    assert all("Traceback" not in err for _, err in said)
    with open_store(place) as store:
        assert store.digest() == states[-1]

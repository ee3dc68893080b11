"""The process that builds a database: whatever becomes of it, the folder stays a store."""

import os
import signal
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import StoreError
from graph.store import Store
from graph.store.bulk import swapping
from graph.store.bulk.frames import Builder
from graph.store.bulk.prepared import try_to_prepare
from graph.store.difference import Link


@pytest.fixture
def place(store: Store) -> Path:
    """Where the folder builds."""
    store.decide(())
    return Path(store.place) / "building"


def test_a_builder_that_is_killed_leaves_an_empty_store(
    store: Store, place: Path, factory: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(Builder):
        def ledger(self, ledger: object) -> None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()

    monkeypatch.setattr(swapping, "Builder", Killed)
    with pytest.raises(StoreError, match="could not be built"):
        store.write_all(map(try_to_prepare, factory.reports(3, 3)))
    monkeypatch.undo()
    assert store.export() == []
    assert store.write_all(map(try_to_prepare, factory.reports(3, 3))).added > 0
    assert not place.exists()


def test_a_frame_that_fails_is_told_with_what_the_builder_said(tmp_path: Path) -> None:
    with (tmp_path / "builder.log").open("wb") as log:
        builder = Builder(tmp_path / "database", "256m", log)
        builder.edges([Link("Person HOLDS Position", "nobody", "nothing", {})])
        with pytest.raises(StoreError, match=r"KeyError: 'nobody'"):
            builder.end(0)


def test_a_pipe_that_ends_early_finishes_nothing(tmp_path: Path) -> None:
    with (tmp_path / "builder.log").open("wb") as log:
        builder = Builder(tmp_path / "database", "256m", log)
        builder._pipe.close()
        assert builder._process.wait() != 0
    assert b"is gone" in (tmp_path / "builder.log").read_bytes()

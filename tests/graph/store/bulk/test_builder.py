"""The process that builds a database: its graph is the one over Bolt, and the folder stays a store whatever happens."""

import os
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import StoreError
from graph.model.claims import Reading
from graph.settings import Settings
from graph.store import Store
from graph.store.bulk import swapping
from graph.store.bulk.frames import Builder
from graph.store.bulk.prepared import try_to_prepare
from graph.store.bulk.server import check_empty
from graph.store.bulk.sink import Ledger, Sink
from graph.store.bulk.swapping import in_folder
from graph.store.bulk.whole import fill_whole
from graph.store.difference import Link
from graph.store.folder import Folder
from loaders.files import located
from loaders.pool import read_all

EXAMPLES = Path(__file__).parents[4] / "examples" / "corpus"


@pytest.fixture
def built(store: Store, embedded_settings: Settings) -> Iterator[Store]:
    """An empty store, which `build` fills beside."""
    store.decide(())
    yield store
    store.decide(())


def build(store: Store, readings: list[Reading], ledger: Ledger | None = None) -> int:
    """Fill a folder however few documents there are; how many."""

    def filling(_: int) -> AbstractContextManager[Sink]:
        return in_folder(Folder(Path(store.place)), "512m", lambda: check_empty(store._bolt))

    return fill_whole(map(try_to_prepare, readings), filling, ledger=ledger or Ledger()).added


def test_a_built_database_is_the_one_written_over_bolt(built: Store) -> None:
    examples = [one for one in read_all(located([str(EXAMPLES)])) if isinstance(one, Reading)]
    before = built.revision
    assert build(built, examples) == len(examples)
    export, entries, revision = built.export(), built.read("MATCH (e:Entry) RETURN e"), built.revision
    assert revision > before
    assert entries
    built.retract(examples[0].article.document.id)
    built.write(examples[:1])
    assert built.export() == export
    built.clear()
    built.write(examples)
    assert built.export() == export
    assert len(built.read("MATCH (e:Entry) RETURN e")) == len(entries)
    assert not (Path(built.place) / "building").exists()


def test_a_builder_that_is_killed_leaves_an_empty_store(
    built: Store, factory: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(Builder):
        def ledger(self, ledger: object) -> None:
            os.kill(self._process.pid, signal.SIGKILL)
            self._process.wait()

    monkeypatch.setattr(swapping, "Builder", Killed)
    with pytest.raises(StoreError, match="could not be built"):
        build(built, factory.reports(3, 3))
    assert built.export() == []
    assert built.write(factory.reports(3, 3)).added > 0


def test_a_folder_that_is_not_empty_is_left_as_it_is(built: Store, factory: ModuleType) -> None:
    built.write(factory.reports(1, 1))
    before = built.export()
    with pytest.raises(StoreError, match="not empty"):
        build(built, factory.reports(2, 2))
    assert built.export() == before


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

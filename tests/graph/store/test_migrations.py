"""Stores of older versions are changed when they are opened, and lose nothing."""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.folder import SCHEMA, Folder
from graph.store.launch import gone, kill, stop
from graph.store.statements import statements
from queries.answers import Chaired, Found, Units
from queries.ask import ask

OLD = Path(__file__).parent / "old"
CHAIRS = ["Lục Thị Uyển", "Nịnh Đức Tuyển", "Đỗ Quang Thước"]


@pytest.fixture(params=range(1, SCHEMA))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Three reports in a folder as the release of that schema left it."""
    with tarfile.open(OLD / f"schema-{request.param}.tar.gz") as archive:
        archive.extractall(tmp_path, filter="data")
    folder = tmp_path / "store"
    yield Settings(store=str(folder), heap="256m", idle=20)
    stop(folder)


def test_an_old_folder_is_changed_once_and_answers(old: Settings, tmp_path: Path) -> None:
    was = json.loads((Path(old.store) / "format.json").read_text())["schema"]
    with open_store(old) as store:
        assert any(f"Changed from schema {was} to {SCHEMA}" in one for one in store.notices)
        before = store.digest()
        rows = ask(store, Chaired).rows
        assert [row.chair.name for row in rows] == CHAIRS
        assert all(row.edge.evidence[0].quote in store.text(row.edge.evidence[0].document) for row in rows)
        assert ask(store, Units, body="Tỉnh ủy Tuyên Quang").rows
        assert [row.entity.name for row in ask(store, Found, text="uyen").rows] == [CHAIRS[0]]
        store.dump(tmp_path / "all.zip")
    with open_store(old) as store:
        assert store.notices == ()
        assert store.digest() == before
    assert json.loads((Path(old.store) / "format.json").read_text())["schema"] == SCHEMA


def test_what_an_old_folder_holds_can_be_taken_back(old: Settings) -> None:
    with open_store(old) as store:
        for document in store.documents():
            store.retract(document)
        assert store.export() == []


def test_a_change_that_was_cut_off_is_done_again(old: Settings) -> None:
    with open_store(old) as store:
        digest = store.digest()
        # The statements had run when the machine fell; the number was not yet written.
        store._bolt.work(lambda work: work.rows("MATCH (m:Meta) SET m.schema = 1"), write=True)
    kill(Path(old.store))
    assert gone(Folder(Path(old.store)))
    with open_store(old) as store:
        assert len(store.notices) == 2
        assert "did not end by itself" in store.notices[0]
        assert store.digest() == digest


@pytest.mark.neo4j
def test_a_server_is_changed_too(neo4j_settings: Settings, opened_neo4j: Store) -> None:
    opened_neo4j._bolt.work(lambda work: work.rows("MATCH (m:Meta) SET m.schema = 1"), write=True)
    with open_store(neo4j_settings) as store:
        assert store.notices == (f"Changed from schema 1 to {SCHEMA}; older versions no longer open it.",)
    with open_store(neo4j_settings) as store:
        assert store.notices == ()


def test_a_new_store_has_what_the_steps_make() -> None:
    new = set(statements("schema").values())
    for number in range(2, SCHEMA + 1):
        assert set(statements(f"schema_{number}").values()) <= new

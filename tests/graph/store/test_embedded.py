"""The life of the embedded store's child, and the errors of its folder."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import (
    StoreError,
    StoreForbidden,
    StoreLocked,
    StoreReadOnly,
    StoreUnavailable,
    StoreVersionError,
)
from graph.settings import Settings
from graph.store import Store, bolt, launch, open_store
from graph.store.bolt import Bolt, Target
from graph.store.folder import SCHEMA, Address, Folder, write_private
from graph.store.locks import FileLock, is_free

COUNT = "MATCH (d:Document) RETURN count(d) AS n"
PYTHON = (sys.executable, "-P", "-c")
OTHER = (
    *PYTHON,
    f"""
import sys
from graph.settings import Settings
from graph.store import open_store
with open_store(Settings(store=sys.argv[1])) as store:
    print(store.read({COUNT!r})[0]["n"])
""",
)
LOADER = (
    *PYTHON,
    """
import importlib.util, sys
from graph.settings import Settings
from graph.store import open_store
spec = importlib.util.spec_from_file_location("factory", sys.argv[2])
factory = importlib.util.module_from_spec(spec)
spec.loader.exec_module(factory)
with open_store(Settings(store=sys.argv[1])) as store:
    store.write(factory.reports(7, 6), batch=1)
""",
)


def settings(path: Path, idle: float = 20) -> Settings:
    return Settings(store=str(path), heap="256m", idle=idle)


def address_of(store: Store) -> Address:
    address = Folder(Path(store.place)).address()
    assert address is not None
    return address


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A folder for a store of the test's own; its child does not outlive the test."""
    yield tmp_path / "own"
    launch.stop(tmp_path / "own")


def test_a_killed_child_is_started_again_and_loses_nothing(store: Store, factory: ModuleType) -> None:
    store.write(factory.reports(1, 3))
    before = store.export()
    address = address_of(store)
    os.kill(address.pid, signal.SIGKILL)
    assert store.export() == before
    assert address_of(store).pid != address.pid
    assert address_of(store).root != address.root


def test_every_process_shares_one_child(store: Store, factory: ModuleType) -> None:
    store.write([factory.reports(1, 1)[0]])
    address = address_of(store)
    said = subprocess.run([*OTHER, store.place], capture_output=True, text=True, check=True).stdout
    assert said == "1\n"
    assert address_of(store) == address


def test_two_writers_at_once_lose_nothing(store: Store, factory: ModuleType) -> None:
    """Two processes load the same reports at once; the result is as if one had."""
    other = subprocess.Popen([*LOADER, store.place, factory.__file__])
    store.write(factory.reports(7, 6), batch=1)
    assert other.wait() == 0
    together = store.export()
    store.clear()
    store.write(factory.reports(7, 6))
    assert store.export() == together


def test_the_child_leaves_when_nobody_needs_it(path: Path) -> None:
    with open_store(settings(path, idle=0.4)):
        assert not is_free(Folder(path).child)
    gone = FileLock(Folder(path).child)
    assert gone.acquire(shared=False, patience=30)
    gone.release()
    assert Folder(path).address() is None


def test_stop_ends_the_child_and_says_whether_one_lived(path: Path) -> None:
    open_store(settings(path)).close()
    assert launch.stop(path)
    assert is_free(Folder(path).child)
    assert not launch.stop(path)


def test_passwords_are_for_their_user_only(store: Store) -> None:
    mode = Folder(Path(store.place)).address_file.stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_wrong_password_is_refused(store: Store) -> None:
    with pytest.raises(StoreForbidden):
        open_store(Settings(store=address_of(store).uri, user="root", password="guess", database="giaoban"))


def test_nobody_at_an_address_says_so() -> None:
    with pytest.raises(StoreUnavailable):
        open_store(Settings(store="bolt://127.0.0.1:1", password="x"))


@pytest.mark.parametrize("address", ["http://127.0.0.1:7474", "ftp://x"])
def test_other_addresses_are_no_store(address: str) -> None:
    with pytest.raises(StoreError, match="is no store"):
        open_store(Settings(store=address))


def test_a_folder_of_a_newer_version_is_refused(path: Path) -> None:
    path.mkdir()
    write_private(path / "format.json", json.dumps({"schema": SCHEMA + 1, "release": "9.0"}))
    with pytest.raises(StoreVersionError, match=r"9\.0"):
        open_store(settings(path))


def test_a_server_store_of_a_newer_version_is_refused(store: Store) -> None:
    def set_schema(value: int) -> None:
        store._bolt.work(lambda work: work.rows("MATCH (m:Meta) SET m.schema = $v", {"v": value}), write=True)

    set_schema(99)
    try:
        with pytest.raises(StoreVersionError, match="schema 99"):
            open_store(settings(Path(store.place)))
    finally:
        set_schema(SCHEMA)


def test_a_damaged_format_file_says_so(path: Path) -> None:
    path.mkdir()
    (path / "format.json").write_text("{", encoding="utf-8")
    with pytest.raises(StoreError, match="damaged"):
        open_store(settings(path))


def test_a_folder_of_other_things_is_left_alone(path: Path) -> None:
    path.mkdir()
    (path / "thesis.odt").write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="no Giaoban store"):
        open_store(settings(path))
    assert [one.name for one in path.iterdir()] == ["thesis.odt"]


def test_a_file_is_no_folder(path: Path) -> None:
    path.write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match="not a folder"):
        open_store(settings(path))
    path.unlink()


def test_a_folder_that_cannot_be_written_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:  # root may write anywhere but where nobody can
        path = Path("/proc/giaoban")
    else:
        path.mkdir(mode=0o500)
    with pytest.raises(StoreReadOnly):
        open_store(settings(path))


def test_a_child_that_does_not_answer_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "_START", 0.3)
    folder = Folder(path)
    folder.prepare("test")
    life = FileLock(folder.child)
    assert life.acquire(shared=False, patience=0)
    try:
        with pytest.raises(StoreLocked, match="does not answer"):
            open_store(settings(path))
    finally:
        life.release()


def test_a_frozen_child_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bolt, "_TIMEOUT", 0.5)
    with open_store(settings(path)):
        address = Folder(path).address()
        assert address is not None
        os.kill(address.pid, signal.SIGSTOP)
        try:
            with pytest.raises((StoreLocked, StoreUnavailable)):
                open_store(settings(path))
        finally:
            os.kill(address.pid, signal.SIGCONT)


def test_a_child_that_cannot_start_says_why(path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="does not start"):
        open_store(Settings(store=str(path), heap="nonsense"))


def test_no_package_for_this_machine_says_what_to_do(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "find_spec", lambda name: None)
    with pytest.raises(StoreError, match="has no package for"):
        open_store(settings(path))


def test_a_lost_connection_is_found_again_once(store: Store) -> None:
    address = address_of(store)
    good = Target(address.uri, "root", address.root, "giaoban")
    calls: list[int] = []

    def locate() -> Target:
        calls.append(1)
        return good

    connection = Bolt("here", locate)
    failures = [ConnectionResetError("gone")]

    def task(work: bolt.Work) -> int:
        if failures:
            raise failures.pop()
        return int(work.rows("RETURN 1 AS n")[0]["n"])

    assert connection.work(task) == 1
    assert len(calls) == 2
    connection.close()

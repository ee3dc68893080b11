"""Stores to test on: one embedded child for the whole session, and a Neo4j where one is given."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from subprocess import PIPE
from types import ModuleType

import pytest

from graph.model.claims import Reading
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.launch import stop
from loaders.files import located

NEO4J = "GIAOBAN_TEST_NEO4J"
GIAOBAN = "from api.cli import main; main()"
SMALL = (
    "Hội nghị giao ban công tác tuyên giáo lần thứ {ordinal}\n\n"
    "Ngày {day}/3/2023, Ban Tuyên giáo Tỉnh ủy Sơn La tổ chức hội nghị giao ban. "
    "Đồng chí {name}, Trưởng ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.\n"
)
NAMES = ("Lò Thị Mẫu", "Nịnh Đức Tuyển", "Lục Thị Uyển", "Đỗ Quang Thước")


@pytest.fixture(scope="session")
def factory() -> ModuleType:
    """tests/graph/factory.py, which is on no import path."""
    spec = importlib.util.spec_from_file_location("factory", Path(__file__).parent / "graph" / "factory.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """The folder that all tests of the session share; its child ends with the session."""
    folder = tmp_path_factory.mktemp("store") / "shared"
    yield Settings(store=str(folder), heap="512m", idle=20)
    stop(folder)


@pytest.fixture(scope="session")
def neo4j_settings() -> Settings:
    """The Neo4j that the environment names."""
    if not os.environ.get(NEO4J):
        pytest.skip(f"{NEO4J} names no server: start one with tests/neo4j/start.sh")
    return Settings(store=os.environ[NEO4J], password=os.environ.get(f"{NEO4J}_PASSWORD"))


@pytest.fixture(scope="session")
def opened_embedded(embedded_settings: Settings) -> Iterator[Store]:
    """The shared embedded store, as earlier tests left it."""
    with open_store(embedded_settings) as store:
        yield store


@pytest.fixture(scope="session")
def opened_neo4j(neo4j_settings: Settings) -> Iterator[Store]:
    """The Neo4j store, as earlier tests left it."""
    with open_store(neo4j_settings) as store:
        yield store


Started = Callable[..., "subprocess.Popen[str]"]
Ran = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def started() -> Iterator[Started]:
    """`giaoban ARGUMENTS` as a process of its own, on the store and under the command that are named."""
    running: list[subprocess.Popen[str]] = []

    def start(place: str | Path, *arguments: str | Path, under: Sequence[str] = ()) -> "subprocess.Popen[str]":
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIAOBAN_")}
        environment |= {"GIAOBAN_HEAP": "256m", "GIAOBAN_IDLE": "20", "COLUMNS": "400"}
        environment["GIAOBAN_PASSWORD"] = os.environ.get(f"{NEO4J}_PASSWORD", "")
        command = [*under, sys.executable, "-P", "-c", GIAOBAN, "--store", str(place), *map(str, arguments)]
        running.append(subprocess.Popen(command, env=environment, text=True, stdout=PIPE, stderr=PIPE))
        return running[-1]

    yield start
    for process in running:
        with process:
            process.kill()


@pytest.fixture
def ran(started: Started) -> Ran:
    """The same, to its end."""

    def run(*arguments: str | Path, under: Sequence[str] = ()) -> "subprocess.CompletedProcess[str]":
        process = started(*arguments, under=under)
        out, err = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    return run


@pytest.fixture
def small_reports(tmp_path: Path) -> list[Path]:
    """Twelve reports of invented people, in the order in which they are loaded."""
    folder = tmp_path / "small"
    folder.mkdir()
    files = [folder / f"{number:02}.txt" for number in range(12)]
    for number, file in enumerate(files):
        file.write_text(
            SMALL.format(day=number + 1, ordinal=number + 1, name=NAMES[number % len(NAMES)]), encoding="utf-8"
        )
    return files


@pytest.fixture
def states(store: Store, small_reports: list[Path]) -> list[str]:
    """The digests of a store that holds none, two, four … of the small reports."""
    from loaders.pool import read_all

    readings = [one for one in read_all(located(list(map(str, small_reports)))) if isinstance(one, Reading)]
    found = [store.digest()]
    for at in range(0, len(readings), 2):
        store.write_batch(readings[at : at + 2])
        found.append(store.digest())
    store.clear()
    return found


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 160 MB, of which only what is used takes memory."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("nobody may mount a disk here")
    yield disk
    stop(disk / "store")
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.fixture
def store(opened_embedded: Store) -> Store:
    """An empty embedded store."""
    return emptied(opened_embedded)


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def any_store(request: pytest.FixtureRequest) -> Store:
    """An empty store of either kind."""
    opened: Store = request.getfixturevalue(f"opened_{request.param}")
    return emptied(opened)


def emptied(store: Store) -> Store:
    """The store without documents."""
    store.clear()
    return store

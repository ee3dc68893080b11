"""Stores to test on: one embedded child for the whole session, and a Neo4j where one is given."""

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.launch import stop

NEO4J = "GIAOBAN_TEST_NEO4J"


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

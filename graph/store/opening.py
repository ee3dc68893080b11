"""Opening a store: a server that runs somewhere, or the child of a folder."""

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from graph.errors import StoreError
from graph.settings import Settings
from graph.store.bolt import Bolt, Target, Work
from graph.store.folder import DATABASE, SCHEMA, Folder, newer
from graph.store.launch import attach, check_platform, hold
from graph.store.statements import statement, statements
from graph.store.store import Store

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_store(settings: Settings) -> Store:
    """The store that the settings name, made where there is none."""
    scheme = settings.store.partition("://")[0] if "://" in settings.store else None
    if scheme is None:
        return _open_folder(settings)
    if scheme not in SCHEMES:
        raise StoreError(settings.store, f"{scheme}:// is no store", f"Write a folder, or one of {', '.join(SCHEMES)}")
    return _open_server(settings)


def _open_server(settings: Settings) -> Store:
    target = Target(settings.store, settings.user, settings.password or "", settings.database)
    return _ready(Bolt(settings.store, lambda: target), lambda: None)


def _open_folder(settings: Settings) -> Store:
    check_platform()
    folder = Folder(Path(settings.store).absolute())
    folder.prepare(version("giaoban"))
    holder = hold(folder)

    def locate() -> Target:
        address = attach(folder, settings.heap, settings.idle)
        return Target(address.uri, "root", address.root, DATABASE)

    return _ready(Bolt(str(folder.path), locate), holder.release)


def _ready(bolt: Bolt, release: Callable[[], None]) -> Store:
    """The store with its schema made or checked; closed again if that fails."""
    try:
        _check_schema(bolt)
    except BaseException:
        bolt.close()
        release()
        raise
    return Store(bolt, release)


def _check_schema(bolt: Bolt) -> None:
    found = bolt.work(lambda work: work.rows(statement("meta", "read")))
    if not found:
        for cypher in statements("schema").values():  # each alone: Neo4j keeps schema and data apart
            bolt.work(lambda work, cypher=cypher: work.rows(cypher), write=True)  # type: ignore[misc]
        bolt.work(_create_meta, write=True)
    elif found[0]["properties"]["schema"] > SCHEMA:
        properties = found[0]["properties"]
        raise newer(bolt.place, properties["schema"], properties["version"])


def _create_meta(work: Work) -> None:
    work.rows(statement("meta", "create"), {"schema": SCHEMA, "version": version("giaoban")})

"""Opening a store: a server that runs somewhere, or the child of a folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from graph.errors import StoreError
from graph.settings import Settings
from graph.store.bolt import Bolt, Target, Work
from graph.store.door import Door
from graph.store.folder import DATABASE, SCHEMA, Folder, newer
from graph.store.launch import alone, attach, check_platform, hold, kill
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
    bolt = Bolt(settings.store, lambda: target)
    with _closing_on_error(bolt.close):
        _check_schema(bolt)
        door = Door(Bolt(settings.store, lambda: target), None) if _is_neo4j(bolt.agent()) else None
    return Store(bolt, door, lambda: None)


def _open_folder(settings: Settings) -> Store:
    check_platform()
    folder = Folder(Path(settings.store).absolute())
    folder.prepare(version("giaoban"))
    holder = hold(folder)

    def locate(user: str) -> Target:
        address = attach(folder, settings.heap, settings.idle)
        return Target(address.uri, user, getattr(address, user), DATABASE)

    bolt = Bolt(str(folder.path), lambda: locate("root"), turn=lambda: alone(folder))
    with _closing_on_error(bolt.close, holder.release):
        _check_schema(bolt)
    door = Door(Bolt(bolt.place, lambda: locate("reader")), warden=bolt, kill=lambda: kill(folder.path))
    return Store(bolt, door, holder.release)


@contextmanager
def _closing_on_error(*closers: Callable[[], None]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for close in closers:
            close()
        raise


def _is_neo4j(agent: str) -> bool:
    """Whether a reading session is known to refuse writes: others take the mode as a hint."""
    return agent.startswith("Neo4j/") and "compatible" not in agent


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

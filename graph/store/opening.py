"""Opening a store: a server that runs somewhere, or the child of a folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from graph.errors import StoreError
from graph.settings import Settings
from graph.store.bolt import Bolt, Target
from graph.store.bulk.server import check_empty, on_server
from graph.store.bulk.swapping import in_folder
from graph.store.door import Door
from graph.store.folder import DATABASE, SCHEMA, Folder
from graph.store.launch import alone, attach, check_platform, fell, hold, kill
from graph.store.migrations import bring_up
from graph.store.store import Host, Store

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
        was = bring_up(bolt)
        door = Door(Bolt(settings.store, lambda: target), None) if _is_neo4j(bolt.agent()) else None
    return Store(bolt, door, Host(lambda: on_server(bolt), lambda: None), _changed(was))


def _open_folder(settings: Settings) -> Store:
    check_platform()
    folder = Folder(Path(settings.store).absolute())
    folder.prepare(version("giaoban"))
    holder = hold(folder)
    crashed = fell(folder)

    def locate(user: str) -> Target:
        address = attach(folder, settings.heap, settings.idle)
        return Target(address.uri, user, getattr(address, user), DATABASE)

    bolt = Bolt(str(folder.path), lambda: locate("root"), turn=lambda: alone(folder))
    with _closing_on_error(bolt.close, holder.release):
        was = bring_up(bolt)
        folder.note_schema(version("giaoban"))
    door = Door(Bolt(bolt.place, lambda: locate("reader")), warden=bolt, kill=lambda: kill(folder.path))
    host = Host(lambda: in_folder(folder, settings.heap, lambda: check_empty(bolt)), holder.release)
    return Store(bolt, door, host, (*crashed, *_changed(was)))


def _changed(was: int | None) -> tuple[str, ...]:
    """What to tell of a store that was changed."""
    return () if was is None else (f"Changed from schema {was} to {SCHEMA}; older versions no longer open it.",)


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

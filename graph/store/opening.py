"""Opening a store: a server that runs somewhere, or the child of a folder."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.metadata import version
from pathlib import Path

from graph.errors import StoreError
from graph.settings import Settings
from graph.store.bolt import Bolt, Manners, Target
from graph.store.bulk.server import check_empty, on_server
from graph.store.bulk.sink import Sink
from graph.store.bulk.swapping import in_folder
from graph.store.door import Door
from graph.store.folder import DATABASE, SCHEMA, Folder
from graph.store.launch import (
    alone,
    attach,
    check_platform,
    damaged,
    end,
    fell,
    hold,
    kill,
    publishing,
    quiet,
    turn,
)
from graph.store.migrations import bring_up
from graph.store.statements import statement
from graph.store.steady import Watch
from graph.store.store import Host, Store

MANY = 1000  # documents from which building beside is faster: over Bolt they take some ten seconds
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
    watch = Watch(bolt, quiet=lambda: True, alone=lambda: bolt.holding(statement("meta", "hold")))
    with _closing_on_error(bolt.close):
        was = bring_up(bolt)
        door = Door(Bolt(settings.store, lambda: target), None) if _is_neo4j(bolt.agent()) else None
    host = Host(lambda _: on_server(bolt), watch, release=lambda: None)
    return Store(bolt, door, host, _changed(was))


def _open_folder(settings: Settings) -> Store:
    check_platform()
    folder = Folder(Path(settings.store).absolute())
    folder.prepare(version("giaoban"))
    holder = hold(folder)
    crashed = fell(folder)

    def locate(user: str) -> Target:
        address = attach(folder, settings.heap, settings.idle)
        return Target(address.uri, user, getattr(address, user), DATABASE)

    manners = Manners(lambda: turn(folder), lambda: publishing(folder), lambda said: end(folder, said))
    bolt = Bolt(str(folder.path), lambda: locate("root"), manners)
    watch = Watch(bolt, quiet=lambda: quiet(folder), alone=lambda: alone(folder))
    with _closing_on_error(bolt.close, holder.release):
        was = bring_up(bolt)
        folder.note_schema(version("giaoban"))
    door = Door(Bolt(bolt.place, lambda: locate("reader")), warden=bolt, kill=lambda: kill(folder.path))
    host = Host(lambda documents: _filling(folder, settings.heap, bolt, documents), watch, holder.release)
    return Store(bolt, door, host, (*(damaged(folder) or crashed), *_changed(was)))


def _filling(folder: Folder, heap: str, bolt: Bolt, documents: int) -> AbstractContextManager[Sink]:
    """How the empty store of a folder is filled: beside it where that is worth a process and another start."""
    return in_folder(folder, heap, lambda: check_empty(bolt)) if documents >= MANY else on_server(bolt)


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

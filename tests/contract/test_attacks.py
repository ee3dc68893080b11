"""Attacks on the door for Cypher that others write: each layer alone keeps what it promises, and nothing changes."""

import re
import threading
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeVar

import pytest

from graph.errors import CypherRefused, StoreForbidden
from graph.store import Store, door
from graph.store.bolt import Bolt
from graph.store.door import Door

if TYPE_CHECKING:
    from neo4j import Transaction

T = TypeVar("T")
TABLE = tomllib.loads((Path(__file__).parent / "attacks.toml").read_text(encoding="utf-8"))
LIMIT = 1.0  # seconds an attack gets
LATE = LIMIT + 8.0  # seconds within which the door has answered, on a busy machine
REFUSED = (CypherRefused, StoreForbidden)

GUARDED = ("write", "admin", "outside", "escape", "look", "deep")  # what the text alone must not pass
REFUSING = ("write", "admin", "outside")  # what a server must not do for a reader, whatever it is sent
ENDED = ("exhaust", "loop")  # what the guard cannot see: the time limit ends it
HARMLESS = ("escape", "look")  # what a server may answer: the guard keeps it out, and nothing changes


def attacks(*classes: str) -> list[object]:
    """The attacks of some classes, each with its name."""
    return [pytest.param(text, id=f"{one}-{name}") for one in classes for name, text in TABLE[one].items()]


class Listener(BaseHTTPRequestHandler):
    """Counts who calls, and answers with a table."""

    calls = 0

    def do_GET(self) -> None:
        Listener.calls += 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"a,b\n")


class Writer(Bolt):
    """Connections of the store's own user that write: what stands behind a door without a second layer."""

    def transact(self, task: Callable[["Transaction"], T], *, write: bool = False, timeout: float | None = None) -> T:
        """A writing transaction, whatever was asked for."""
        return super().transact(task, write=True, timeout=timeout)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a server that nobody may call."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def held(request: pytest.FixtureRequest, factory: ModuleType) -> tuple[Store, str]:
    """A store of either kind with three reports, and its digest."""
    opened: Store = request.getfixturevalue(f"opened_{request.param}")
    opened.clear()
    opened.write(factory.reports(1, 3))
    return opened, opened.digest()


@pytest.fixture
def unguarded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server's layer alone."""
    monkeypatch.setattr(door, "check", lambda cypher: None)


def grown(cypher: str, url: str) -> str:
    """The attack with its repetitions written out."""
    return re.sub("⟨(.*?)×([0-9]+)⟩", lambda found: found[1] * int(found[2]), cypher.replace("⟨url⟩", url))


def is_refused(store: Store, cypher: str) -> None:
    """The door refuses it, in time."""
    began = time.monotonic()
    with pytest.raises(REFUSED):
        store.read_only(cypher, timeout=LIMIT)
    assert time.monotonic() - began < LATE


@pytest.mark.parametrize("cypher", attacks(*GUARDED, *ENDED))
def test_both_layers(held: tuple[Store, str], url: str, cypher: str) -> None:
    store, before = held
    is_refused(store, grown(cypher, url))
    assert store.digest() == before
    assert Listener.calls == 0


@pytest.mark.parametrize("cypher", attacks(*GUARDED))
def test_the_guard_alone(held: tuple[Store, str], url: str, cypher: str) -> None:
    store, before = held
    alone = Door(Writer(store.place, store._bolt._locate), None)
    with pytest.raises(CypherRefused):
        alone.ask(grown(cypher, url), None, timeout=LIMIT, max_rows=10)
    alone.close()
    assert store.digest() == before
    assert Listener.calls == 0


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize("cypher", attacks(*REFUSING, *ENDED))
def test_the_server_alone(held: tuple[Store, str], url: str, cypher: str) -> None:
    store, before = held
    is_refused(store, grown(cypher, url))
    assert store.digest() == before
    assert Listener.calls == 0


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize("cypher", attacks(*HARMLESS))
def test_what_the_server_alone_answers_changes_nothing(held: tuple[Store, str], url: str, cypher: str) -> None:
    store, before = held
    with suppress(*REFUSED):
        store.read_only(grown(cypher, url), timeout=LIMIT)
    assert store.digest() == before
    assert Listener.calls == 0


@pytest.mark.parametrize("cypher", attacks("memory"))
def test_an_embedded_server_out_of_memory_is_started_again(store: Store, factory: ModuleType, cypher: str) -> None:
    store.write(factory.reports(1, 3))
    before = store.digest()
    is_refused(store, grown(cypher, ""))
    assert store.digest() == before

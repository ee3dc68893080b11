"""Articles on a web server and in a store of objects."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pytest


class _Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing on standard error; like many, it gives no parts of a file."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def web(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address at which a web server serves it."""
    folder = tmp_path / "web"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def bucket() -> Iterator[str]:
    """The address of an empty bucket in memory."""
    memory = fsspec.filesystem("memory")
    yield "memory://bucket"
    if memory.exists("/bucket"):
        memory.rm("/bucket", recursive=True)

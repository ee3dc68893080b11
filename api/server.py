"""The HTTP server of one command: a socket that is ours before anything starts, and a way to end it."""

import errno
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.errors import GiaobanError

if TYPE_CHECKING:
    from fastapi import FastAPI

START = 30.0  # seconds the server gets to say that it listens


class PortTaken(GiaobanError):
    """Another program listens there."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port} is taken by another program; choose another with --port, or 0 for a free one")


class AddressRefused(GiaobanError):
    """The address is not one of this machine, or may not be used."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"{host}:{port} cannot be listened on ({why}); choose another --host or --port")


class NotStarted(GiaobanError):
    """The app could not start."""

    def __init__(self) -> None:
        super().__init__("The server did not start; its messages above say why")


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 is any free one. Raises PortTaken or AddressRefused."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise AddressRefused(host, port, error.strerror or str(error)) from error


def address(listening: socket.socket) -> str:
    """The address of the first page."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def serve(app: "FastAPI", listening: socket.socket) -> None:
    """Serve until the process is told to end; Ctrl-C is the ordinary way and no error."""
    import uvicorn

    try:
        uvicorn.Server(uvicorn.Config(app, log_level="info")).run(sockets=[listening])
    except KeyboardInterrupt:
        return
    except SystemExit as error:  # uvicorn's own way to say that the app did not start
        raise NotStarted from error


@contextmanager
def serving(app: "FastAPI", listening: socket.socket) -> Iterator[None]:
    """Serve from another thread as long as the block lasts."""
    import uvicorn

    started = threading.Event()

    class _Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            try:
                await super().startup(sockets)
            except SystemExit:
                self.should_exit = True
            finally:
                started.set()

    server = _Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        if not started.wait(START) or server.should_exit:
            raise NotStarted
        yield
    finally:
        server.should_exit = True
        thread.join(START)

import json
import socket
from urllib.request import urlopen

import pytest

from api import server
from api.app import create_app
from graph.settings import Settings


def test_the_app_is_served_as_long_as_the_block_lasts(embedded_settings: Settings) -> None:
    with server.listen("127.0.0.1", 0) as listening:
        page = server.address(listening)
        with server.serving(create_app(embedded_settings), listening), urlopen(f"{page}healthz", timeout=30) as answer:
            assert answer.status == 200
            assert json.load(answer)["status"] == "ok"


def test_a_taken_port_is_said_before_anything_starts() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(server.PortTaken, match="--port"):
        server.listen("127.0.0.1", taken.getsockname()[1])


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(server.AddressRefused, match="--host"):
        server.listen("192.0.2.1", 0)


def test_an_app_that_does_not_start_is_said() -> None:
    app = create_app(Settings(store="bolt://127.0.0.1:9"))
    with (
        server.listen("127.0.0.1", 0) as listening,
        pytest.raises(server.NotStarted),
        server.serving(app, listening),
    ):
        raise AssertionError("it serves a store that is not there")

"""The application starts with its store and says what is wrong when it cannot."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.app import LOCAL, create_app, hosts_of
from graph.errors import StoreError
from graph.settings import Settings


def test_making_the_app_opens_nothing(tmp_path: Path) -> None:
    app = create_app(Settings(store=str(tmp_path / "none")))
    assert app.openapi()["info"]["title"] == "Giaoban"
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_cannot_be_opened_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    app = create_app(Settings(store=str(tmp_path / "file")))
    with pytest.raises(StoreError, match="file"), TestClient(app):
        pass


def test_only_a_server_for_this_machine_minds_its_name() -> None:
    assert hosts_of("127.0.0.1") == hosts_of("::1") == LOCAL
    assert hosts_of("0.0.0.0") == ("*",)

"""Writing over HTTP: with a key only, once only, and back again."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.settings import Settings
from graph.store import Store

KEY = {"authorization": "Bearer s3cret"}
TEXT = (
    "Hội nghị giao ban công tác tuyên giáo\n\nNgày 3/2/2023, Ban Tuyên giáo Tỉnh ủy Sơn La tổ chức hội nghị giao ban. "
    "Đồng chí Lò Thị Mẫu, Trưởng ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.\n"
)


@pytest.fixture
def writer(store: Store, embedded_settings: Settings) -> Iterator[TestClient]:
    """An application over an empty store that two keys may write to."""
    app = create_app(embedded_settings.model_copy(update={"write_keys": ("other", "s3cret")}))
    with TestClient(app, base_url="http://127.0.0.1") as opened:
        yield opened


def test_a_text_is_kept_read_and_taken_back(writer: TestClient) -> None:
    sent = {"text": TEXT, "url": "https://bao.example/1", "published": "2023-02-04", "outlet": "Báo Thử"}
    kept = writer.post("/api/v1/documents", json=sent, headers=KEY)
    assert kept.status_code == 201
    assert kept.json()["added"] == 1
    assert kept.json()["claims"] > 0
    assert writer.post("/api/v1/documents", json=sent, headers=KEY).json()["unchanged"] == 1
    (row,) = writer.get("/api/v1/chaired", params={"person": "lo thi mau"}).json()["rows"]
    assert row["edge"]["evidence"][0]["outlet"] == "Báo Thử"
    gone = writer.delete("/api/v1/documents", params={"name": "https://bao.example/1"}, headers=KEY)
    assert gone.json() == {"retracted": [kept.json()["document"]]}
    assert writer.get("/api/v1/chaired").json()["rows"] == []


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Basic s3cret"}])
def test_without_a_key_nothing_is_written(writer: TestClient, store: Store, headers: dict[str, str]) -> None:
    for answer in (
        writer.post("/api/v1/documents", json={"text": TEXT}, headers=headers),
        writer.delete("/api/v1/documents", params={"name": "x"}, headers=headers),
    ):
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.headers["content-type"] == "application/problem+json"
    assert store.documents() == []


def test_where_no_key_is_set_nobody_may_write(store: Store, embedded_settings: Settings) -> None:
    with TestClient(create_app(embedded_settings), base_url="http://127.0.0.1") as client:
        assert client.post("/api/v1/documents", json={"text": TEXT}, headers=KEY).status_code == 403


def test_what_cannot_be_kept_is_a_problem(writer: TestClient) -> None:
    for sent in ({}, {"text": ""}, {"text": TEXT, "published": "hôm qua"}):
        answer = writer.post("/api/v1/documents", json=sent, headers=KEY)
        assert answer.status_code == 422
        assert answer.json()["type"] == "urn:giaoban:problem:question"
    assert writer.delete("/api/v1/documents", params={"name": "nothing"}, headers=KEY).status_code == 404


def test_openapi_says_that_writing_needs_a_key(writer: TestClient) -> None:
    told = writer.get("/openapi.json").json()
    for method in ("post", "delete"):
        operation = told["paths"]["/api/v1/documents"][method]
        assert operation["security"] == [{"HTTPBearer": []}]
        assert {"401", "403"} <= set(operation["responses"])

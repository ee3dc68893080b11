"""Health, files, headers: what every answer promises."""

import pytest
from starlette.testclient import TestClient

from visualizations import assets


def test_health_asks_the_store(client: TestClient) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
    assert answer.json()["revision"] > 0


@pytest.mark.parametrize("file", list(assets.served()))
def test_a_file_may_be_kept_for_ever(client: TestClient, file: str) -> None:
    answer = client.get(f"/static/{file}")
    assert answer.status_code == 200
    assert answer.text == assets.served()[file].text
    assert answer.headers["content-type"].startswith(assets.served()[file].media_type)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "etag" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/api/v1/chaired", "/openapi.json", "/nowhere", "/api/v1/nothing", "/healthz"])
def test_every_answer_says_what_it_may_do(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/api/v1/chaired", "/openapi.json"])
def test_an_answer_that_did_not_change_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    tag = first.headers["etag"]
    again = client.get(path, headers={"if-none-match": f'"other", W/{tag}'})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == tag
    assert client.get(path, headers={"if-none-match": '"other"'}).content == first.content


def test_a_refusal_has_no_tag(client: TestClient) -> None:
    assert "etag" not in client.get("/api/v1/meetings", params={"person": "nobody"}).headers


@pytest.mark.parametrize("path", ["/docs", "/redoc"])
def test_the_ready_made_documentation_is_off(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1:9", 200), ("localhost", 200), ("evil.example", 400)])
def test_only_this_machine_is_answered(client: TestClient, host: str, status: int) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == status

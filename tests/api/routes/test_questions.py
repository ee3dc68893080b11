"""Every question of the catalogue is asked over HTTP, and what OpenAPI says of it is true."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.routes.questions import MOST
from queries.answers import answer_type
from queries.catalog import catalog

Find = Callable[[str], str]


def test_who_chaired_comes_with_the_sentence_at_its_offsets(client: TestClient, invented: Any) -> None:
    answer = client.get("/api/v1/chaired", params={"person": "luong thi khuyen"})
    assert answer.status_code == 200
    (row,) = answer.json()["rows"]
    cited = row["edge"]["evidence"][0]
    assert row["meeting"]["name"] == "Hội nghị giao ban quý III"
    assert invented.text(cited["document"])[cited["start"] : cited["end"]] == cited["quote"]
    assert (cited["outlet"], cited["title"], cited["published"]) == ("Báo Thử", "Giao ban quý III", "2023-11-28")


@pytest.mark.parametrize("name", list(catalog()))
def test_every_question_has_a_route_whose_answer_is_its_type(client: TestClient, id_of: Find, name: str) -> None:
    subjects = {
        "person": id_of("luong thi khuyen"),
        "other": id_of("ma the tung"),
        "meeting": id_of("hoi nghi giao ban"),
        "text": "luong",
        "entity": id_of("ma the tung"),
        "document": "hoi-thao.txt",
        "edge": "0" * 16,
        "as_of": "2024",
        "from": "2023",
        "to": "2024",
        "post": id_of("truong ban"),
        "body": id_of("ban tuyen giao"),
    }
    asked = {p.name: subjects[p.name] for p in catalog()[name].parameters if p.required}
    answer = client.get(f"/api/v1/{name}", params=asked)
    assert answer.status_code == 200, answer.json()
    kind = answer_type(catalog()[name].answer)
    assert kind.model_validate_json(answer.content).asked.question == name


def test_an_ambiguous_name_is_409_with_candidates_that_can_be_told_apart(client: TestClient) -> None:
    answer = client.get("/api/v1/meetings", params={"person": "be ngoc thang"})
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == "urn:giaoban:problem:ambiguous"
    assert problem["status"] == 409
    assert problem["instance"] == "/api/v1/meetings"
    assert len({one["id"] for one in problem["candidates"]}) == 2
    assert any("Bí thư" in " ".join(one["posts"]) for one in problem["candidates"])
    for one in problem["candidates"]:
        assert client.get("/api/v1/meetings", params={"person": one["id"]}).status_code == 200


def test_each_answers_for_each(client: TestClient) -> None:
    answers = client.get("/api/v1/meetings/each", params={"person": "be ngoc thang"}).json()
    assert [len(answer["rows"]) for answer in answers] == [1, 1]
    assert len({answer["asked"]["about"][0]["id"] for answer in answers}) == 2


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        ("/api/v1/meetings?person=khong+co+ai", 404, "not-found"),
        ("/api/v1/search", 422, "question"),
        ("/api/v1/chaired?from=hom-qua", 422, "date"),
        ("/api/v1/chaired?personn=x", 422, "question"),
        ("/api/v1/chaired?limit=-1", 422, "question"),
        (f"/api/v1/chaired?limit={MOST + 1}", 422, "question"),
        ("/api/v1/chaired?min_confidence=nan", 422, "question"),
        (f"/api/v1/search?text={'a' * 501}", 422, "question"),
        ("/api/v1/nothing", 404, "not-found"),
        ("/api/v1/chaired/nothing", 404, "not-found"),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client: TestClient, path: str, status: int, slug: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == f"urn:giaoban:problem:{slug}"
    assert answer.json()["detail"]


def test_another_method_is_refused_as_a_problem(client: TestClient) -> None:
    answer = client.post("/api/v1/chaired")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["allow"] == "GET"


def test_a_cursor_goes_on_where_an_answer_stopped(client: TestClient) -> None:
    whole = client.get("/api/v1/meeting", params={"meeting": "hoi nghi giao ban quy iii"}).json()["rows"]
    pages: list[Any] = []
    after: dict[str, str] = {}
    while True:
        asked = {"meeting": "hoi nghi giao ban quy iii", "limit": "1", **after}
        answer = client.get("/api/v1/meeting", params=asked).json()
        pages += answer["rows"]
        if answer["next"] is None:
            break
        after = {"after": answer["next"]}
    assert pages == whole
    assert len(whole) == 4


def test_the_list_of_questions_is_the_catalogue(client: TestClient) -> None:
    listed = client.get("/api/v1").json()
    assert [one["name"] for one in listed] == list(catalog())
    assert all("cypher" not in one for one in listed)
    assert all(client.get(one["path"]).status_code in (200, 422) for one in listed)


def test_openapi_names_every_parameter_answer_and_problem(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    for name, question in catalog().items():
        operation = told["paths"][f"/api/v1/{name}"]["get"]
        assert {one["name"] for one in operation.get("parameters", [])} == {p.name for p in question.parameters}
        assert {"200", "404", "409", "422", "503"} == set(operation["responses"])
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
        assert schema in told["components"]["schemas"]
        refused = operation["responses"]["409"]["content"]
        assert refused == {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    assert set(told["components"]["schemas"]["Problem"]["required"]) == {"type", "title", "status", "detail"}
    assert "HTTPValidationError" not in told["components"]["schemas"]


def test_every_reference_in_openapi_leads_somewhere(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    schemas = told["components"]["schemas"]
    missing = [ref for ref in _references(told) if ref.removeprefix("#/components/schemas/") not in schemas]
    assert missing == []


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [ref for inner in value.values() for ref in _references(inner)]
    if isinstance(value, list):
        return [ref for inner in value for ref in _references(inner)]
    return []

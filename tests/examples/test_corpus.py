"""The invented articles: well formed, and read, joined and answered as their expected answers say."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.edtf import Match, parse, within
from graph.errors import Ambiguous
from graph.names import fold
from graph.store import Store
from loaders.pipeline import load
from queries.answers import Chaired, Posts, Signed
from queries.ask import ask, each

CORPUS = Path(__file__).resolve().parents[2] / "examples" / "corpus"
STEMS = sorted(path.name.removesuffix(".txt") for path in CORPUS.glob("*.txt"))
ROLES = {"CHAIRED", "SPOKE_AT", "ATTENDED", "ORGANIZED"}
ALL = 1000  # more rows than there are


def text_of(stem: str) -> str:
    """An article."""
    return (CORPUS / f"{stem}.txt").read_text(encoding="utf-8")


def gold(stem: str) -> Any:
    """What a careful reader finds in an article."""
    return json.loads((CORPUS / f"{stem}.gold.json").read_text(encoding="utf-8"))


def questions() -> Any:
    """The answers over all articles."""
    return json.loads((CORPUS.parent / "questions.json").read_text(encoding="utf-8"))


def spellings(value: str) -> list[str]:
    """The acceptable spellings of an expected answer."""
    return [one.strip() for one in value.split("|")]


def plain_body(name: str) -> str:
    """The name of a body without the words for its level, which some papers leave out."""
    return " ".join(word for word in fold(name).split() if word not in ("tỉnh", "của"))


@pytest.fixture(scope="module")
def loaded(opened_embedded: Store) -> Store:
    """The store with all sixteen articles; no test here writes."""
    opened_embedded.clear()
    report = load([str(CORPUS)], opened_embedded)
    assert (report.added, report.failures) == (16, ())
    return opened_embedded


@pytest.mark.parametrize("stem", STEMS)
def test_an_article_has_its_sidecar_and_its_length(stem: str) -> None:
    told = json.loads((CORPUS / f"{stem}.meta.json").read_text(encoding="utf-8"))
    assert told["url"].startswith("https://example.org/")
    assert told.keys() == {"outlet", "url", "published"}
    assert 1500 <= len(text_of(stem)) <= 3500


@pytest.mark.parametrize("stem", STEMS)
def test_expected_answers_are_about_their_article(stem: str) -> None:
    text, answers = text_of(stem), gold(stem)
    named = {name for one in answers["persons"] for name in spellings(one)}
    meetings = {one["id"] for one in answers["meetings"]}
    assert [one for one in answers["persons"] if not any(name in text for name in spellings(one))] == []
    assert [quote for one in answers["meetings"] for quote in one["quotes"] if quote not in text] == []
    assert [one for one in answers["holds"] if not named & set(spellings(one["person"]))] == []
    assert [one for one in answers["roles"] if one["role"] not in ROLES or one["meeting"] not in meetings] == []


def test_the_answers_over_all_articles_are_those_of_each() -> None:
    for meeting in questions()["chaired_meetings"]:
        chairs = {
            one["who"]
            for document in meeting["documents"]
            for one in gold(document.removesuffix(".txt"))["roles"]
            if one["role"] == "CHAIRED" and not one.get("optional")
        }
        assert sorted(chairs) == sorted(meeting["chairs"]), meeting["documents"]


def test_every_chair_is_found_and_none_is_invented(loaded: Store) -> None:
    wanted = [(chair, spellings(one["date"])) for one in questions()["chaired_meetings"] for chair in one["chairs"]]
    found = {(row.chair.name, row.meeting.date or "") for row in ask(loaded, Chaired, limit=ALL).rows}
    assert [one for one in wanted if not found & {(one[0], date) for date in one[1]}] == []
    for chair, date in found:  # an outlet that knows only the month tells of the same meeting
        days = parse(date)
        allowed = [day for who, dates in wanted if who == chair for day in dates]
        assert any(within(day, days.earliest, days.latest) is not Match.NONE for day in allowed), (chair, date)


def test_nobody_chairs_what_is_planned_or_only_headed(loaded: Store) -> None:
    quotes = [one.quote for row in ask(loaded, Chaired, limit=ALL).rows for one in row.edge.evidence]
    assert quotes
    for trap in questions()["planned_and_chaired_by_nobody"]:
        assert [quote for quote in quotes if trap["quote"] in quote] == []


def test_every_quote_stands_in_its_file(loaded: Store) -> None:
    cited = [one for row in ask(loaded, Chaired, limit=ALL).rows for one in row.edge.evidence]
    assert cited
    for one in cited:
        assert one.path is not None
        assert Path(one.path).read_text(encoding="utf-8")[one.start : one.end] == one.quote


def test_who_signed_with_whom(loaded: Store) -> None:
    wanted = {
        frozenset((plain_body(a), plain_body(b)))
        for one in questions()["signed_with"]
        for a in one["parties"]
        for b in one["parties"]
        if a < b
    }
    rows = ask(loaded, Signed, limit=ALL).rows
    assert {frozenset((plain_body(row.body.name), plain_body(row.partner.name))) for row in rows} == wanted


def test_two_officials_of_one_name_are_never_one(loaded: Store) -> None:
    name = questions()["different_persons"][0]["name"]
    with pytest.raises(Ambiguous) as ambiguous:
        ask(loaded, Posts, person=name)
    assert len(ambiguous.value.candidates) >= 2
    for answer in each(loaded, Posts, person=name):
        places = {
            place
            for row in answer.rows
            for place in ("Bến Tre", "Vĩnh Long", "Phú Yên", "Đắk Lắk")
            if place in row.post.name
        }
        assert places <= {"Bến Tre", "Vĩnh Long"} or places <= {"Phú Yên", "Đắk Lắk"}


def test_reports_of_one_meeting_are_of_one(loaded: Store) -> None:
    for documents in questions()["same_meeting"]:
        rows = loaded.read(
            "MATCH (m:Meeting)<-[:OBJECT]-(:Claim {predicate: 'CHAIRED'})-[:FROM]->(d:Document) "
            "RETURN DISTINCT m.id AS meeting, d.path AS path"
        )
        found = {row["meeting"] for row in rows if Path(row["path"]).name in documents}
        assert len(found) == 1, documents

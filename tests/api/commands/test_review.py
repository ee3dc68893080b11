import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from api.exits import CONTRADICTED
from graph.store import Store

Giaoban = Callable[..., Result]

STEP = (
    "Hội nghị ngành y tế\n\nNgày {day}/{month}/2023, Sở Y tế tỉnh Sơn La tổ chức hội nghị tổng kết. "
    "Đồng chí Lò Thị Mẫu Đơn, {title} Sở Y tế tỉnh Sơn La chủ trì hội nghị.\n"
)


@pytest.fixture
def career(tmp_path: Path, giaoban: Giaoban, store: Store) -> Path:
    """Two reports of a rare name: a deputy director and, later, a director; nothing links them."""
    store.decide(())
    for n, title in enumerate(("Phó Giám đốc", "Giám đốc"), 1):
        text = STEP.format(day=n, month=3 * n, title=title)
        (tmp_path / f"{n}.txt").write_text(text, encoding="utf-8")
    giaoban("load", str(tmp_path))
    return tmp_path


@pytest.fixture(autouse=True)
def undecided(store: Store) -> object:
    """A store in which nothing is decided, afterwards too."""
    store.decide(())
    yield
    store.decide(())


def people(store: Store) -> list[str]:
    rows = store.read("MATCH (p:Person) RETURN p.id AS id ORDER BY id")
    return [row["id"] for row in rows]


def open_pair(giaoban: Giaoban) -> dict[str, object]:
    (pair,) = json.loads(giaoban("review", "queue", "--json").stdout)
    return dict(pair)


def test_the_queue_shows_both_sentences_and_the_reasons(giaoban: Giaoban, career: Path) -> None:
    shown = giaoban("review", "queue").stdout
    assert "Phó Giám đốc Sở Y tế tỉnh Sơn La" in shown
    assert "Both hold posts in one body." in shown
    assert "A decision that they are the same." in shown
    assert open_pair(giaoban)["a"]["ref"]["name"] == "Lò Thị Mẫu Đơn"  # type: ignore[index]


def test_a_decision_joins_and_leaves_the_queue(giaoban: Giaoban, career: Path, store: Store) -> None:
    first, second = people(store)
    result = giaoban("review", "decide", first, second, "same", "--by", "Hằng", "--why", "one career")
    assert result.exit_code == 0
    (joined,) = people(store)
    assert json.loads(giaoban("review", "queue", "--json").stdout) == []
    assert "Hằng decided on" in giaoban("explain", joined, joined).stdout


def test_decisions_travel_in_a_file(giaoban: Giaoban, career: Path, store: Store, tmp_path: Path) -> None:
    giaoban("review", "decide", *people(store), "same", "--by", "Hằng")
    file = tmp_path / "decisions.jsonl"
    assert giaoban("review", "save", str(file)).exit_code == 0
    store.decide(())
    assert len(people(store)) == 2
    assert giaoban("review", "apply", str(file)).exit_code == 0
    assert len(people(store)) == 1


def test_contradictory_decisions_are_named(giaoban: Giaoban, career: Path, store: Store) -> None:
    first, second = people(store)
    assert giaoban("review", "decide", first, second, "same", "--by", "Hằng").exit_code == 0
    (line,) = (one for one in store.decisions())
    assert line.a is not None
    assert line.b is not None
    result = giaoban("review", "decide", line.a.mention, line.b.mention, "different", "--by", "Tuyền")
    assert result.exit_code == CONTRADICTED
    assert "Hằng" in result.stderr
    assert "Tuyền" in result.stderr
    assert len(people(store)) == 2
    told = giaoban("review", "check", "--json")
    assert told.exit_code == CONTRADICTED
    assert len(json.loads(told.stdout)["contradictions"]) == 1


def test_a_wrong_claim_makes_no_edge(giaoban: Giaoban, career: Path, store: Store) -> None:
    chaired = "MATCH (:Person)-[r:CHAIRED]->() RETURN r.claims AS claims ORDER BY r.id"
    claims = store.read(chaired)
    assert giaoban("review", "wrong", claims[0]["claims"][0], "--by", "Hằng").exit_code == 0
    assert store.read(chaired) == claims[1:]


def test_what_is_not_there_cannot_be_reviewed(giaoban: Giaoban, career: Path) -> None:
    assert giaoban("explain", "nobody", "nobody").exit_code == 4
    assert giaoban("review", "wrong", "nothing", "--by", "Hằng").exit_code == 4


def test_why_two_are_two_is_explained(giaoban: Giaoban, career: Path, store: Store) -> None:
    told = json.loads(giaoban("explain", *people(store), "--json").stdout)
    assert told["explanation"]["verdict"] == "ambiguous"
    assert told["a"]["quote"]

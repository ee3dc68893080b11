import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Giaoban = Callable[..., Result]


def _states(result: Result) -> dict[str, str]:
    return {check["name"]: check["state"] for check in json.loads(result.stdout)}


def test_doctor_looks_at_everything(giaoban: Giaoban) -> None:
    result = giaoban("doctor", "--json")
    assert result.exit_code == 0
    states = _states(result)
    assert states.keys() >= {"python", "packages", "embedded server", "lexicons", "questions", "places"}
    assert states.keys() >= {"files of the pages", "store", "ad-hoc Cypher"}
    assert "problem" not in states.values()


def test_doctor_makes_no_store(giaoban: Giaoban, tmp_path: Path) -> None:
    result = giaoban("doctor", place=str(tmp_path / "none"))
    assert result.exit_code == 0
    assert "giaoban load" in result.stdout
    assert not (tmp_path / "none").exists()


def test_doctor_says_what_to_do_about_a_bad_store(giaoban: Giaoban, reports: Path) -> None:
    result = giaoban("doctor", place=str(reports))
    assert result.exit_code == 10
    assert "→ " in result.stdout


def test_doctor_says_that_nobody_answers(giaoban: Giaoban) -> None:
    result = giaoban("doctor", "--json", place="bolt://127.0.0.1:9")
    assert result.exit_code == 10
    assert _states(result)["store"] == "problem"

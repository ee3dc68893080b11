import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from queries.catalog import catalog

Giaoban = Callable[..., Result]

NAMESAKE = (
    "Ngày 9/5/2023, Sở Y tế tỉnh Phú Yên tổ chức hội nghị triển khai nhiệm vụ. "
    "Đồng chí Lò Thị Mẫu, Giám đốc Sở Y tế tỉnh Phú Yên chủ trì hội nghị.\n"
)


@pytest.fixture
def loaded(giaoban: Giaoban, reports: Path) -> Path:
    """Three reports in the store; their folder."""
    assert giaoban("load", str(reports)).exit_code == 0
    return reports


def test_an_answer_quotes_the_file_at_its_offsets(giaoban: Giaoban, loaded: Path) -> None:
    told = json.loads(giaoban("ask", "chaired", "--kind", "hoi nghi", "--json").stdout)
    assert [row["meeting"]["date"] for row in told["rows"]] == ["2023-01-02", "2023-02-03", "2023-03-04"]
    for row in told["rows"]:
        quote = row["edge"]["evidence"][0]
        text = Path(quote["path"]).read_text(encoding="utf-8")
        assert text[quote["start"] : quote["end"]] == quote["quote"]
        assert "chủ trì" in quote["quote"]


def test_dates_narrow_an_answer(giaoban: Giaoban, loaded: Path) -> None:
    result = giaoban("ask", "chaired", "--from", "2023-02", "--to", "2023-02", "--json")
    assert [row["meeting"]["date"] for row in json.loads(result.stdout)["rows"]] == ["2023-02-03"]


def test_a_table_shows_the_sentence_and_its_source(giaoban: Giaoban, loaded: Path) -> None:
    shown = giaoban("ask", "chaired").stdout
    assert "Lò Thị Mẫu" in shown
    assert "1.txt" in shown.replace("\n", "")


def test_csv_has_the_same_columns_with_and_without_rows(giaoban: Giaoban, loaded: Path) -> None:
    filled = giaoban("ask", "chaired", "--format", "csv").stdout
    empty = giaoban("ask", "chaired", "--from", "2099", "--format", "csv").stdout
    assert empty.splitlines() == filled.splitlines()[:1]
    rows = list(csv.DictReader(io.StringIO(filled)))
    assert [row["meeting_date"] for row in rows] == ["2023-01-02", "2023-02-03", "2023-03-04"]
    assert all(row["edge_quote"] and row["edge_quote_start"] and row["chair"] == "Lò Thị Mẫu" for row in rows)


def test_the_first_option_may_be_an_argument(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports / "1.txt"))
    as_argument = giaoban("ask", "posts", "Lò Thị Mẫu", "--json")
    assert as_argument.exit_code == 0
    assert giaoban("ask", "posts", "--person", "Lò Thị Mẫu", "--json").stdout == as_argument.stdout
    assert giaoban("ask", "posts", "Lò Thị Mẫu", "--person", "x").exit_code == 2
    assert giaoban("ask", "posts").exit_code == 2


def test_a_name_that_fits_several_gives_candidates_and_never_their_union(giaoban: Giaoban, loaded: Path) -> None:
    (loaded / "other.txt").write_text(NAMESAKE, encoding="utf-8")
    giaoban("load", str(loaded))
    result = giaoban("ask", "posts", "lo thi mau")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert "Giám đốc" in result.stderr
    assert "Trưởng ban" in result.stderr
    told = json.loads(giaoban("ask", "posts", "lo thi mau", "--json").stdout)
    assert told["type"] == "urn:giaoban:problem:ambiguous"
    assert len(told["candidates"]) >= 2
    one = told["candidates"][0]
    assert giaoban("ask", "posts", one["id"], "--json").exit_code == 0
    every = json.loads(giaoban("ask", "posts", "lo thi mau", "--each", "--json").stdout)["answers"]
    assert [answer["asked"]["about"][0]["id"] for answer in every] == [c["id"] for c in told["candidates"]]


def test_nobody_of_that_name_is_exit_code_4(giaoban: Giaoban, loaded: Path) -> None:
    result = giaoban("ask", "posts", "Nguyễn Chưa Từng Có")
    assert result.exit_code == 4
    assert "giaoban ask search" in result.stderr


@pytest.mark.parametrize("given", [("--from", "2023-13"), ("--limit", "many"), ("--min-confidence", "-1")])
def test_a_bad_value_is_exit_code_2(giaoban: Giaoban, given: tuple[str, str]) -> None:
    result = giaoban("ask", "chaired", *given)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_nothing_found_is_said_and_is_no_error(giaoban: Giaoban) -> None:
    result = giaoban("ask", "chaired")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing found" in result.stderr


@pytest.mark.parametrize("name", sorted(catalog()))
def test_every_question_is_a_subcommand_with_its_parameters(giaoban: Giaoban, name: str) -> None:
    shown = giaoban("ask", name, "--help").stdout
    for parameter in catalog()[name].parameters:
        assert f"--{parameter.name.replace('_', '-')}" in shown
    assert name in giaoban("ask", "--help").stdout


def test_an_unknown_question_is_exit_code_2(giaoban: Giaoban) -> None:
    result = giaoban("ask", "chairde")
    assert result.exit_code == 2
    assert "chaired" in result.stderr  # the nearest one is offered

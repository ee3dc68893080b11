import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Giaoban = Callable[..., Result]


def test_extract_prints_a_line_a_document_and_opens_no_store(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    place = tmp_path / "no-store"
    result = giaoban("extract", str(reports), "--json", place=str(place))
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [Path(one["path"]).name for one in told] == ["1.txt", "2.txt", "3.txt"]
    assert not place.exists()
    assert result.stderr == ""


def test_spans_point_into_the_file_as_it_came(giaoban: Giaoban, reports: Path) -> None:
    told = json.loads(giaoban("extract", str(reports / "2.txt")).stdout)
    text = (reports / "2.txt").read_text(encoding="utf-8")
    start, end = told["persons"][0]["spans"][0]
    assert text[start:end] == told["persons"][0]["name"] == "Lò Thị Mẫu"
    for relation in told["relations"]:
        for quote in relation["evidence"]:
            assert text[quote["start"] : quote["end"]] == quote["exact"]


def test_workers_change_nothing(giaoban: Giaoban, reports: Path) -> None:
    alone = giaoban("extract", str(reports))
    assert giaoban("extract", str(reports), "--workers", "2").stdout == alone.stdout


def test_a_bad_file_is_named_and_the_rest_printed(giaoban: Giaoban, reports: Path) -> None:
    (reports / "2.txt").write_bytes(b"")
    result = giaoban("extract", str(reports))
    assert result.exit_code == 9
    assert len(result.stdout.splitlines()) == 2
    assert str(reports / "2.txt") in result.stderr


def test_a_table_shows_the_sentence(giaoban: Giaoban, reports: Path) -> None:
    shown = giaoban("extract", str(reports / "1.txt"), "--table").stdout
    assert "CHAIRED" in shown
    assert "Trưởng ban" in shown


def test_standard_input_has_no_path(giaoban: Giaoban, reports: Path) -> None:
    result = giaoban("extract", "-", input=(reports / "1.txt").read_text(encoding="utf-8"))
    assert json.loads(result.stdout)["path"] is None


def test_explain_says_why(giaoban: Giaoban, reports: Path) -> None:
    shown = giaoban("extract", str(reports / "1.txt"), "--explain").stdout
    assert "CHAIRED" in shown
    assert "chair." in shown
    told = json.loads(giaoban("extract", str(reports / "1.txt"), "--explain", "--json").stdout)
    assert any(sentence["claims"] for sentence in told["sentences"])


def test_claims_less_certain_are_left_out(giaoban: Giaoban, reports: Path) -> None:
    told = json.loads(giaoban("extract", str(reports / "1.txt"), "--min-confidence", "1").stdout)
    assert told["relations"] == []
    for wrong in ("1.5", "-0.1", "nan"):
        refused = giaoban("extract", str(reports / "1.txt"), "--min-confidence", wrong)
        assert refused.exit_code != 0
        assert "from 0 to 1" in refused.stderr


def test_a_page_is_written(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    result = giaoban("extract", str(reports), "--html", str(tmp_path / "why.html"))
    assert result.exit_code == 0
    assert (tmp_path / "why.html").read_text(encoding="utf-8").count("<article>") == 3


def test_a_page_that_cannot_be_written_is_named(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "missing" / "why.html"
    refused = giaoban("extract", str(reports), "--html", str(nowhere))
    assert refused.exit_code != 0
    assert str(nowhere) in refused.stderr
    assert "--html" in refused.stderr

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]


def test_load_says_what_became_of_the_documents(giaoban: Giaoban, reports: Path, store: Store) -> None:
    result = giaoban("load", str(reports))
    assert result.exit_code == 0
    assert result.stdout.startswith("3 changes: 3 added; ")
    assert "documents/s" in result.stdout
    assert f"Store: {store.place}" in result.stderr
    assert len(store.documents()) == 3


def test_receipts_name_each_document_that_is_safe(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    receipts = tmp_path / "kept.txt"
    (reports / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    giaoban("load", str(reports), "--kept", str(receipts), "--batch", "2")
    good = sorted(str(one) for one in reports.glob("*.txt") if one.name != "bad.txt")
    assert sorted(receipts.read_text(encoding="utf-8").splitlines()) == good


def test_receipts_that_cannot_be_written_stop_the_load_before_it_begins(
    giaoban: Giaoban, reports: Path, store: Store, tmp_path: Path
) -> None:
    result = giaoban("load", str(reports), "--kept", str(tmp_path / "nowhere" / "kept.txt"))
    assert result.exit_code == 1
    assert "kept.txt" in result.stderr
    assert "--kept" in result.stderr
    assert store.documents() == []


def test_all_at_once_is_the_same_store_and_costs_a_bad_file_alone(
    giaoban: Giaoban, reports: Path, store: Store, tmp_path: Path
) -> None:
    giaoban("load", str(reports))
    digest = store.digest()
    refused = giaoban("load", str(reports), "--bulk")
    assert refused.exit_code != 0
    assert "not empty" in refused.stderr
    store.clear()
    receipts = tmp_path / "kept.txt"
    (reports / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    result = giaoban("load", str(reports), "--bulk", "--workers", "2", "--kept", str(receipts), "--json")
    assert result.exit_code == 9
    told = json.loads(result.stdout)
    assert (told["added"], told["documents"]) == (3, 4)
    assert store.digest() == digest
    assert len(receipts.read_text(encoding="utf-8").splitlines()) == 3


def test_a_second_load_reports_no_change(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports))
    assert giaoban("load", str(reports)).stdout.startswith("0 changes: 3 unchanged; ")


def test_one_bad_file_among_many_is_named_and_the_rest_is_kept(giaoban: Giaoban, reports: Path, store: Store) -> None:
    (reports / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    (reports / "notes.csv").write_text("a,b", encoding="utf-8")
    result = giaoban("load", str(reports), "--json")
    assert result.exit_code == 9
    told = json.loads(result.stdout)
    assert (told["added"], told["ignored"], told["documents"]) == (3, 1, 4)
    assert [Path(one["path"]).name for one in told["failed"]] == ["bad.txt"]
    assert str(reports / "bad.txt") in result.stderr
    assert len(store.documents()) == 3


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("binary.txt", b"\x00\x01\x02\x03" * 100),
        ("unknown.txt", bytes(range(128, 256)) * 20),
        ("english.txt", b"The committee met on Monday and adopted its programme for the year. " * 20),
        ("broken.html", b"<html><body><p>"),
        ("picture.png", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_bad_input_is_one_line_with_a_remedy(giaoban: Giaoban, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    result = giaoban("load", str(tmp_path / name))
    said = [line for line in result.stderr.splitlines() if not line.startswith("Store:")]
    assert result.exit_code == 5
    assert len(said) == 1
    assert said[0].startswith(str(tmp_path / name))
    assert said[0].count(". ") >= 1  # the problem, then what to do


def test_a_path_that_is_not_there_is_said(giaoban: Giaoban, tmp_path: Path) -> None:
    result = giaoban("load", str(tmp_path / "nowhere"))
    assert result.exit_code == 5
    assert "nowhere" in result.stderr


def test_an_empty_folder_is_no_error(giaoban: Giaoban, tmp_path: Path) -> None:
    result = giaoban("load", str(tmp_path))
    assert result.exit_code == 0
    assert "no documents" in result.stdout


def test_standard_input_is_one_document(giaoban: Giaoban, reports: Path, store: Store) -> None:
    result = giaoban("load", "-", input=(reports / "1.txt").read_text(encoding="utf-8"))
    assert result.exit_code == 0
    assert len(store.documents()) == 1


def test_other_words_of_a_path_need_replace(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports))
    text = (reports / "1.txt").read_text(encoding="utf-8").replace("chủ trì", "dự")
    (reports / "1.txt").write_text(text, encoding="utf-8")
    refused = giaoban("load", str(reports))
    assert refused.exit_code == 9
    assert "--replace" in refused.stderr
    assert giaoban("load", str(reports), "--replace").exit_code == 0


def test_a_store_that_is_a_file_is_refused(giaoban: Giaoban, reports: Path) -> None:
    result = giaoban("load", str(reports), place=str(reports / "1.txt"))
    assert result.exit_code == 6
    assert result.stderr.startswith("giaoban: ")
    assert result.stderr.count("\n") == 1
    assert "--store" in result.stderr

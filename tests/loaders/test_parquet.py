"""Many articles in one Parquet file."""

import datetime
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from graph.model.documents import Article
from graph.store import Store
from loaders.collected import Stretch, collected, stretches
from loaders.files import Failure, articles, count
from loaders.pipeline import LoadOptions, load

CORPUS = Path(__file__).parents[2] / "examples" / "corpus"
TEXT = "Ngày 3/10/2023, đồng chí Lục Thị Uyển, Trưởng ban Tuyên giáo Tỉnh ủy Tuyên Quang, chủ trì hội nghị giao ban quý III."
PAGE = f"<html><body><article><h1>Giao ban</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"


def written(path: Path, columns: dict[str, pa.Array], rows_a_group: int = 2) -> str:
    pq.write_table(pa.table(columns), path, row_group_size=rows_a_group)
    return str(path)


@pytest.fixture
def examples(tmp_path: Path) -> tuple[str, str]:
    """The invented articles as JSON Lines and as Parquet."""
    rows = []
    for one in sorted(CORPUS.glob("*.txt")):
        known = json.loads(one.with_suffix(".meta.json").read_text(encoding="utf-8"))
        rows.append({"text": one.read_text(encoding="utf-8")} | known)
    lines = tmp_path / "examples.jsonl"
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "examples.parquet", row_group_size=5)
    return str(lines), str(tmp_path / "examples.parquet")


def test_rows_load_as_the_same_lines_do(store: Store, examples: tuple[str, str]) -> None:
    lines, table = examples
    assert load([lines], store).added == 16
    digest = store.digest()
    store.clear()
    assert load([table], store, LoadOptions(workers=2)).added == 16
    assert store.digest() == digest
    assert count([table]) == 16


def test_a_bad_row_costs_itself_and_is_named(tmp_path: Path) -> None:
    wrong = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(bytes([0, 0, 0, 0, 1, 0, 0, 0])), pa.py_buffer(b"\xff")]
    )
    columns = {
        "text": pa.concat_arrays([pa.array([TEXT, None, TEXT, None]), wrong]),
        "html": pa.array([None, PAGE, None, None, None]),
        "published": pa.array(["2023-10-04", None, "hôm qua", None, None]),
        "id": pa.array([7, 8, 9, 10, 11]),
        "crawled": pa.array([True] * 5),
    }
    path = written(tmp_path / "many.parquet", columns)
    found = list(articles([path]))
    good = [one.document.id for one in found if isinstance(one, Article)]
    bad = [one for one in found if isinstance(one, Failure)]
    assert good == ["id:7", "id:8"]
    assert [one.path for one in bad] == [f"{path}:{row}" for row in (3, 4, 5)]
    assert [word in one.error.problem for one, word in zip(bad, ("published", "text", "utf-8"), strict=True)] == [
        True
    ] * 3


def test_days_and_moments_are_read_as_such(tmp_path: Path) -> None:
    moment = datetime.datetime(2023, 10, 4, 18, 30, tzinfo=datetime.UTC)
    columns = {
        "text": pa.array([TEXT.encode()], pa.binary()),
        "published": pa.array([datetime.date(2023, 10, 4)]),
        "modified": pa.array([moment], pa.timestamp("us", "UTC")),
    }
    (one,) = articles([written(tmp_path / "days.parquet", columns)])
    assert isinstance(one, Article)
    assert (one.document.published, one.document.modified) == ("2023-10-04", "2023-10-04T18:30:00+00:00")


def test_a_file_without_words_is_one_failure(tmp_path: Path) -> None:
    path = written(tmp_path / "figures.parquet", {"n": pa.array([1, 2, 3])})
    (failure,) = articles([path])
    assert isinstance(failure, Failure)
    assert "no column is called text or html" in failure.error.problem


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    path = Path(written(tmp_path / "cut.parquet", {"text": pa.array([TEXT] * 50)}))
    path.write_bytes(path.read_bytes()[:-20])
    (failure,) = articles([str(path)])
    assert isinstance(failure, Failure)
    assert failure.path == str(path)
    assert "write it anew" in failure.error.remedy
    assert count([str(path)]) == 0


def test_without_pyarrow_the_file_is_named_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "one.parquet", {"text": pa.array([TEXT])})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (failure,) = articles([path])
    assert isinstance(failure, Failure)
    assert "giaoban[scale]" in failure.error.remedy


def test_stretches_are_the_file(examples: tuple[str, str]) -> None:
    for path in examples:
        whole = [one.text for one in collected(Stretch(path)) if isinstance(one, Article)]
        parts = list(stretches(path, 3))
        assert [one.first for one in parts] == (
            [1, 4, 7, 10, 13, 16] if path.endswith("l") else [1, 4, 6, 9, 11, 14, 16]
        )
        joined = [one for part in parts for one in collected(part) if isinstance(one, Article)]
        assert [one.text for one in joined] == whole


def test_stretches_number_bad_lines_as_the_file_does(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("\n".join([json.dumps({"text": TEXT}), "", "{", json.dumps({}), "{"]), encoding="utf-8")
    whole = [str(one) for one in collected(Stretch(str(path)))]
    assert [str(one) for part in stretches(str(path), 2) for one in collected(part)] == whole
    assert whole[-1].startswith(f"{path}:5")

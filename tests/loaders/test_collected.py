"""Many articles in one JSON Lines file."""

import gzip
import json
from pathlib import Path

import pytest

from graph.model.documents import Article
from graph.store import Store
from loaders.entries import Entry
from loaders.files import Failure, articles, count
from loaders.pipeline import LoadOptions, load

TEXT = "Ngày 3/10/2023, đồng chí Lục Thị Uyển, Trưởng ban Tuyên giáo Tỉnh ủy Tuyên Quang, chủ trì hội nghị giao ban quý III."
PAGE = f"<html><body><article><h1>Giao ban</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
LINES = [
    json.dumps({"text": TEXT, "id": 7, "outlet": "Báo Thử", "published": "2023-10-04", "crawled": True}),
    "",
    json.dumps({"html": PAGE, "url": "https://bao.example/1"}, ensure_ascii=False),
    "{",
    json.dumps({"text": TEXT, "published": "hôm qua"}),
    json.dumps({"title": "Không có chữ nào"}),
]


@pytest.fixture(params=["many.jsonl", "many.jsonl.gz"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Two good lines, an empty one and three bad ones."""
    path = tmp_path / request.param
    data = "\n".join(LINES).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def test_each_line_is_an_article_and_a_bad_one_costs_itself(file: Path) -> None:
    found = list(articles([str(file)]))
    good = [one for one in found if isinstance(one, Article)]
    assert [one.document.id for one in good] == ["id:7", "url:https://bao.example/1"]
    assert (good[0].text, good[0].document.outlet, good[0].document.path) == (TEXT, "Báo Thử", None)
    bad = [one for one in found if isinstance(one, Failure)]
    assert [one.path for one in bad] == [f"{file}:{number}" for number in (4, 5, 6)]
    assert "published" in bad[1].error.problem
    assert count([str(file)]) == 5


def test_a_file_of_lines_loads_as_its_articles_do(store: Store, file: Path, tmp_path: Path) -> None:
    report = load([str(file)], store, LoadOptions(workers=2))
    assert (report.added, len(report.failures)) == (2, 3)
    digest = store.digest()
    assert load([str(file)], store).unchanged == 2
    again = tmp_path / "again.jsonl"
    again.write_text("\n".join(reversed(LINES)), encoding="utf-8")
    store.clear()
    load([str(again)], store)
    assert store.digest() == digest


def test_a_cut_off_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(LINES[0].encode() * 50)[:60])
    found = list(articles([str(path)]))
    assert isinstance(found[-1], Failure)
    assert found[-1].path.startswith(str(path))


def test_a_pattern_is_all_that_it_fits(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    found = [one.document.path for one in articles([f"{tmp_path}/*.txt"]) if isinstance(one, Article)]
    assert found == [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"]
    (missing,) = articles([f"{tmp_path}/*.html"])
    assert isinstance(missing, Failure)


def test_a_line_takes_what_a_sidecar_takes() -> None:
    assert Entry.model_fields.keys() >= {"id", "url", "outlet", "title", "byline", "published", "modified"}

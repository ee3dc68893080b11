"""Files, folders and standard input → articles."""

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.digests import raw_hash, text_hash
from graph.errors import DocumentError, NotVietnamese, UnknownEncoding, UnreadableFile
from graph.model.documents import Article
from loaders.files import MAX_BYTES, Failure, Ignored, articles

REPORT = (
    "Huyện ủy Chợ Mới giao ban công tác tháng 5\n\n"
    "BBK - Sáng 02/5, Huyện ủy Chợ Mới tổ chức Hội nghị giao ban. Đồng chí Lường Thị Mơ, Bí thư Huyện ủy chủ trì.\n"
)


def only(found: list[Article | Failure | Ignored]) -> Article:
    assert len(found) == 1
    assert isinstance(found[0], Article), found[0]
    return found[0]


def test_a_text_is_kept_byte_for_byte(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + REPORT.replace("\n", "\r\n").encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = only([*articles([str(path)])])
    assert article.text.encode() == data
    assert article.document.n_chars == len(article.text)
    assert article.document.raw_hash == raw_hash(data)
    assert article.document.text_hash == text_hash(article.text)
    assert article.text[article.body_start :].startswith("Huyện ủy Chợ Mới giao ban")


def test_decomposed_text_keeps_its_offsets(tmp_path: Path) -> None:
    import unicodedata

    text = unicodedata.normalize("NFD", "Thứ Tư, 24/7/2024\n\n" + REPORT)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    article = only([*articles([str(tmp_path / "a.txt")])])
    assert article.text == text
    assert article.text[article.body_start :].startswith(unicodedata.normalize("NFD", "Huyện ủy"))
    assert article.province_span is not None
    assert article.text[slice(*article.province_span)] == "BBK"
    assert article.document.title == "Huyện ủy Chợ Mới giao ban công tác tháng 5"


def test_paths_are_kept_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(REPORT, encoding="utf-8")
    assert only([*articles(["news/a.txt"])]).document.path == "news/a.txt"
    assert only([*articles(["news"])]).document.path == os.path.join("news", "a.txt")


def test_a_folder_is_read_deep_and_sorted_and_other_files_are_ignored(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a.htm", "a.txt", "c.pdf", "a.meta.json", "lost.meta.json", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = "{}" if name.endswith("json") else f"<html><body><article><p>{REPORT}</p></article></body></html>"
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = [*articles([str(tmp_path)])]
    kept = [os.path.relpath(a.document.path or "", tmp_path) for a in found if isinstance(a, Article)]
    assert kept == ["a.txt", "b/a.htm", "b/z.txt"]
    assert [os.path.basename(i.path) for i in found if isinstance(i, Ignored)] == ["c.pdf", "lost.meta.json"]


def test_a_sidecar_wins_over_the_text(tmp_path: Path) -> None:
    known = {
        "id": 17, "url": "https://baobackan.vn/x", "outlet": "Báo Bắc Kạn", "title": "Tên khác",
        "published": "2023-05-02T18:00:00+07:00", "modified": "2023-05-03", "byline": "Hải Yên", "else": [],
    }  # fmt: skip
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(json.dumps(known), encoding="utf-8")
    document = only([*articles([str(tmp_path / "a.txt")])]).document
    assert document.id == "url:https://baobackan.vn/x"
    assert (document.title, document.byline, document.outlet) == ("Tên khác", "Hải Yên", "Báo Bắc Kạn")
    assert (document.published, document.modified) == ("2023-05-02T18:00:00+07:00", "2023-05-03")


def test_an_id_names_a_document_without_url_and_a_hash_one_without_either(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    assert only([*articles([str(tmp_path)])]).document.id == f"text:{text_hash(REPORT)}"
    (tmp_path / "a.meta.json").write_text('{"id": 17}', encoding="utf-8")
    assert only([*articles([str(tmp_path)])]).document.id == "id:17"


@pytest.mark.parametrize("meta", ["", "[]", "{", '{"published": "hôm qua"}', '{"url": {}}', '{"id": "\\ud800"}'])
def test_a_wrong_sidecar_is_said_with_its_name(tmp_path: Path, meta: str) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text(meta, encoding="utf-8")
    (failure,) = articles([str(tmp_path / "a.txt")])
    assert isinstance(failure, Failure)
    assert "a.meta.json" in str(failure.error)


def test_standard_input_has_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    article = only([*articles(["-"])])
    assert article.document.path is None
    assert article.document.dateline == "BBK"


def test_a_page_on_standard_input_is_read_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<!DOCTYPE html><html><body><article><p>{REPORT}</p></article></body></html>"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    assert "<p>" not in only([*articles(["-"])]).text


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (b"", UnreadableFile, "empty"),
        (b" \r\n\t", UnreadableFile, "empty"),
        (bytes(range(256)) * 20, UnreadableFile, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", UnreadableFile, "PDF"),
        (b"PK\x03\x04rest of a document", UnreadableFile, "archive"),
        (b"The committee met on Monday to review its work.\n" * 20, NotVietnamese, "Vietnamese"),
        ("Комитет собрался в понедельник.\n".encode() * 20, NotVietnamese, "Vietnamese"),
        ("Комитет собрался в понедельник.\n".encode("koi8-r") * 20, UnknownEncoding, "TCVN3"),
        (REPORT.encode() + b"\xff", UnknownEncoding, "broken at byte"),
        ("\ufeff".encode("utf-16-le") + b"\x00\xd8\x00\xd8", UnknownEncoding, "UTF-16"),
    ],
)
def test_bad_input_says_what_is_wrong(tmp_path: Path, data: bytes, error: type[DocumentError], said: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (failure,) = articles([str(tmp_path)])
    assert isinstance(failure, Failure)
    assert type(failure.error) is error
    assert said in str(failure.error)
    assert failure.path == str(tmp_path / "a.txt")


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    (failure,) = articles([str(tmp_path / "a.txt")])
    assert isinstance(failure, Failure)
    assert f"{MAX_BYTES // 1_000_000} MB" in str(failure.error)


def test_missing_and_strange_paths_fail_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "notes.docx").write_bytes(b"PK")
    os.mkfifo(tmp_path / "pipe.txt")
    names = [str(tmp_path / name) for name in ("missing.txt", "notes.docx", "pipe.txt", "good.txt")]
    kinds = [type(found).__name__ for found in articles(names)]
    assert kinds == ["Failure", "Failure", "Failure", "Article"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_files_and_folders_are_said(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    try:
        assert [type(found).__name__ for found in articles([str(tmp_path)])] == ["Failure", "Failure"]
    finally:
        (tmp_path / "locked").chmod(0o700)


def test_one_bad_file_among_many_stops_nothing(tmp_path: Path) -> None:
    for i in range(60):
        (tmp_path / f"{i:03}.txt").write_text(f"{REPORT}Tin số {i}.", encoding="utf-8")
    (tmp_path / "030.txt").write_bytes(b"\x00\x01\x02")
    found = [*articles([str(tmp_path)])]
    assert sum(isinstance(f, Article) for f in found) == 59
    assert [os.path.basename(f.path) for f in found if isinstance(f, Failure)] == ["030.txt"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), ending=st.sampled_from(["txt", "html"]))
def test_any_bytes_give_an_article_or_a_document_error(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(data)
    (found,) = articles([str(path)])
    assert isinstance(found, Article | Failure)


WORDS = st.sampled_from(
    [
        "Tin liên quan",
        "BBK - Sáng 2/5,",
        "Hội nghị",
        "tỉnh Bắc Kạn",
        "24/7/2024",
        "18:32 GMT+7",
        "Ảnh: ",
        "\n",
        "\r\n",
        ". ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(parts=st.lists(WORDS | st.text(max_size=12), max_size=40))
def test_ranges_lie_in_the_text_whatever_it_says(parts: list[str]) -> None:
    from loaders.articles import describe
    from loaders.sidecars import Sidecar

    text = " ".join(parts)
    article = describe(text, "", None, Sidecar())
    assert 0 <= article.body_start <= article.body_end <= len(text)
    assert all(article.body_start <= a < b <= article.body_end for a, b in article.skips)
    assert list(article.skips) == sorted(article.skips)
    if article.province_span:
        start, end = article.province_span
        assert 0 <= start < end <= len(text)
    assert describe(text, "", None, Sidecar()) == article

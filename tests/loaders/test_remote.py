"""Addresses of object stores and servers."""

import gzip
import json
import sys
from pathlib import Path

import fsspec
import pytest

from graph.model.documents import Article
from graph.store import Store
from loaders import remote
from loaders.files import Failure, Ignored, articles, count
from loaders.pipeline import LoadOptions, load

CORPUS = Path(__file__).parents[2] / "examples" / "corpus"
TEXT = "Ngày 3/10/2023, đồng chí Lục Thị Uyển, Trưởng ban Tuyên giáo Tỉnh ủy Tuyên Quang, chủ trì hội nghị giao ban quý III."
LINES = "".join(json.dumps({"text": TEXT, "id": n}) + "\n" for n in (1, 2))


def told(paths: list[str]) -> list[str | None]:
    """The path of each article, and what is wrong with each that is none."""
    found = list(articles(paths))
    return [
        one.document.path or one.document.id if isinstance(one, Article) else str(getattr(one, "error", one))
        for one in found
    ]


def filled(bucket: str) -> str:
    """The bucket with the invented articles in two folders, a hidden one and a file that is no document."""
    memory = fsspec.filesystem("memory")
    for number, one in enumerate(sorted(CORPUS.glob("*.txt"))):
        folder = f"/bucket/{number % 2}"
        memory.pipe(f"{folder}/{one.name}", one.read_bytes())
        memory.pipe(f"{folder}/{one.stem}.meta.json", one.with_suffix(".meta.json").read_bytes())
    memory.pipe({"/bucket/.trash/a.txt": TEXT.encode(), "/bucket/notes.csv": b"a,b"})
    return bucket


@pytest.mark.parametrize("source", ["memory://bucket", "memory://bucket/[01]"])
def test_a_bucket_loads_as_the_folder_does(store: Store, bucket: str, source: str) -> None:
    load([str(CORPUS)], store)
    facts = [line for line in store.export() if '"line":"document"' not in line]  # it has the path
    store.clear()
    assert load([filled(bucket) and source], store).added == 16
    assert [line for line in store.export() if '"line":"document"' not in line] == facts
    paths = {store.article(one).document.path for one in store.documents()}
    assert "memory:///bucket/0/01-giao-ban-tuyen-giao-na-hang.txt" in paths


def test_a_pattern_goes_through_folders(bucket: str) -> None:
    names = sorted(f"memory:///bucket/{n % 2}/{one.name}" for n, one in enumerate(sorted(CORPUS.glob("*.txt"))))
    assert told([f"{filled(bucket)}/[01]/**/*.txt"]) == names


def test_what_is_no_document_in_a_bucket_is_passed_over(bucket: str) -> None:
    found = list(articles([filled(bucket)]))
    assert [one.path for one in found if isinstance(one, Ignored)] == ["memory:///bucket/notes.csv"]
    assert sum(isinstance(one, Article) for one in found) == 16
    assert count([bucket]) is None


def test_files_of_many_articles_are_read_where_they_are(bucket: str, tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": [TEXT], "id": [3]}), tmp_path / "c.parquet")
    memory = fsspec.filesystem("memory")
    memory.pipe({"/bucket/a.jsonl": LINES.encode(), "/bucket/b.jsonl.gz": gzip.compress(LINES.encode())})
    memory.pipe("/bucket/c.parquet", (tmp_path / "c.parquet").read_bytes())
    found = told([f"{bucket}/*"])
    assert found == ["id:1", "id:2", "id:1", "id:2", "id:3"]


def test_a_web_server_gives_articles_lines_and_tables(web: tuple[Path, str], store: Store) -> None:
    folder, address = web
    for one in sorted(CORPUS.glob("0*.*")):
        (folder / one.name).write_bytes(one.read_bytes())
    (folder / "many.jsonl.gz").write_bytes(gzip.compress((LINES * 20_000).encode()))
    names = sorted(one.name for one in CORPUS.glob("0*.txt"))
    assert told([f"{address}/*.txt"]) == [f"{address}/{name}" for name in names]
    report = load([f"{address}/{name}?version=2" for name in names], store, LoadOptions(workers=2))
    assert (report.added, report.failures) == (9, ())
    assert store.article(store.documents()[0]).document.url is not None
    assert sum(isinstance(one, Article) for one in articles([f"{address}/many.jsonl.gz"])) == 40_000


def test_what_a_server_does_not_have_is_named(web: tuple[Path, str], bucket: str) -> None:
    _, address = web
    for one in (f"{address}/none.txt", f"{address}/none.jsonl", f"{bucket}/none.txt", f"{bucket}/none.parquet"):
        (failure,) = articles([one])
        assert isinstance(failure, Failure)
        assert failure.passing
        assert "none" in str(failure.error)


def test_a_page_without_an_ending_is_not_crawled(web: tuple[Path, str]) -> None:
    folder, address = web
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (said,) = told([address])
    assert said is not None
    assert "neither .txt" in said


def test_files_by_their_address_need_no_other_way(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.meta.json").write_text('{"id": 7}', encoding="utf-8")
    (one,) = articles([f"file://{tmp_path}/*.txt"])
    assert isinstance(one, Article)
    assert (one.document.id, one.document.path) == ("id:7", f"file://{tmp_path}/a.txt")


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("nowhere://bucket/a.txt", "pip install"),
        ("s3://bucket/a.txt", "s3fs"),
        ("zip://*.txt::memory://bucket/a.zip", "Unpack"),
        ("ftp://me:secret@host.example/a.txt", "a password would be kept"),
    ],
)
def test_addresses_that_cannot_be_read_say_why(address: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    (said,) = told([address])
    assert said is not None
    assert word in said
    assert "secret" not in said


def test_without_fsspec_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    (said,) = told(["memory://bucket/a.txt"])
    assert said is not None
    assert "giaoban[scale]" in said


def test_a_stamp_changes_with_the_file(tmp_path: Path, bucket: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    memory = fsspec.filesystem("memory")
    memory.pipe("/bucket/a.txt", b"a")
    before = [remote.stamp(str(path)), remote.stamp(f"{bucket}/a.txt")]
    assert before == [remote.stamp(str(path)), remote.stamp(f"{bucket}/a.txt")]
    path.write_text(TEXT * 2, encoding="utf-8")
    memory.pipe("/bucket/a.txt", b"ab")
    after = [remote.stamp(str(path)), remote.stamp(f"{bucket}/a.txt")]
    assert not set(before) & set(after)
    assert remote.stamp(str(tmp_path / "none")) is remote.stamp(f"{bucket}/none") is None

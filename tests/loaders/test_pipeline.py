import json
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from graph.errors import UnknownEncoding, UnreadableFile
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.store import Store
from loaders.articles import again
from loaders.files import Failure, Ignored, articles, located
from loaders.output import line
from loaders.pipeline import LoadOptions, LoadReport, load
from loaders.pool import Read, read_all, read_each

REPORT = (
    "Hội nghị giao ban công tác tuyên giáo tháng {month}\n\n"
    "Ngày {day}/{month}/2023, Ban Tuyên giáo Tỉnh ủy Sơn La tổ chức hội nghị giao ban. "
    "Đồng chí Lò Thị Mẫu, Trưởng ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty reports, a note that is no document, and three files that cannot be read."""
    for n in range(20):
        (tmp_path / f"{n:02}.txt").write_text(REPORT.format(day=n + 1, month=n % 12 + 1), encoding="utf-8")
    (tmp_path / "05.bad.txt").write_bytes(b"")
    (tmp_path / "06.bad.txt").write_bytes(b"\x7fELF\x00\x00\x01" * 40)
    (tmp_path / "notes.csv").write_text("a,b\n", encoding="utf-8")
    return tmp_path


def _printed(read: list[Read]) -> list[str]:
    return [line(one) if isinstance(one, Reading) else repr(one) for one in read]


def test_a_bad_document_costs_itself_alone_and_is_named(store: Store, folder: Path) -> None:
    report = load([str(folder)], store)
    assert (report.added, report.ignored) == (20, 1)
    assert [Path(failure.path).name for failure in report.failures] == ["05.bad.txt", "06.bad.txt"]
    assert all(str(folder) in str(failure) and failure.remedy for failure in report.failures)
    assert len(store.documents()) == 20


def test_a_second_load_changes_nothing(store: Store, folder: Path) -> None:
    load([str(folder)], store)
    before = store.digest()
    again = load([str(folder)], store)
    assert (again.changes, again.unchanged) == (0, 20)
    assert store.digest() == before


def test_other_words_of_a_path_need_replace(store: Store, folder: Path) -> None:
    load([str(folder)], store)
    (folder / "03.txt").write_text(REPORT.format(day=30, month=11), encoding="utf-8")
    refused = load([str(folder / "03.txt")], store)
    assert [failure.path for failure in refused.failures] == [str(folder / "03.txt")]
    assert load([str(folder / "03.txt")], store, LoadOptions(replace=True)).changes == 2  # one in, one out


def test_what_is_counted_as_kept_is_in_the_store(store: Store, folder: Path) -> None:
    seen: list[list[str]] = []

    class _Watch:
        def read(self, failed: bool) -> None:
            pass

        def kept(self, documents: Sequence[str]) -> None:
            seen.append(list(documents))
            assert len(store.documents()) == sum(map(len, seen))

    load([str(folder)], store, LoadOptions(batch=7), _Watch())
    assert [len(one) for one in seen] == [7, 7, 6]
    names = {name for one in seen for name in one}
    assert len(names) == 20
    assert all(Path(name).is_file() for name in names)


def test_several_processes_read_the_same_in_the_same_order(folder: Path) -> None:
    alone = _printed(list(read_all(articles([str(folder)]))))
    together = _printed(list(read_all(articles([str(folder)]), workers=2)))
    assert together == alone
    assert len(alone) == 23


def _line_of(reading: Reading) -> str:
    return line(reading)


@pytest.mark.parametrize("fork", [False, True])
def test_workers_open_and_finish_what_they_read(folder: Path, fork: bool) -> None:
    alone = list(map(_told, read_each(located([str(folder)]), _line_of)))
    together = list(map(_told, read_each(located([str(folder)]), _line_of, 2, fork=fork)))
    assert together == alone == _printed(list(read_all(articles([str(folder)]))))


def _told(one: str | Failure | Ignored) -> str:
    return one if isinstance(one, str) else repr(one)


def test_copies_are_made_only_of_a_process_without_threads() -> None:
    script = (
        "import sys, threading; from loaders.pool import _context\n"
        "print(_context(True).get_start_method(), _context(False).get_start_method())\n"
        "wait = threading.Event(); threading.Thread(target=wait.wait).start()\n"
        "print(_context(True).get_start_method()); wait.set()"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert told == ["fork" if sys.platform == "linux" else "spawn", "spawn", "spawn"]


def test_a_failure_crosses_processes(tmp_path: Path) -> None:
    error = UnreadableFile(str(tmp_path), "empty", "Remove it")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), copy.path) == (UnreadableFile, str(error), error.path)


def test_an_encoding_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(128, 256)) * 20)
    (failure,) = read_all(articles([str(tmp_path)]))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, UnknownEncoding)


def test_a_report_counts_every_document() -> None:
    report = LoadReport(
        added=3, replaced=1, unchanged=4, older=1, failures=(UnknownEncoding("a", "b", "c"),), seconds=2
    )
    assert (report.documents, report.changes, report.rate) == (10, 4, 5.0)


def test_a_reading_is_one_line_of_json(folder: Path) -> None:
    (first, *_) = _printed(list(read_all(articles([str(folder / "00.txt")]))))
    told = json.loads(first)
    assert told["path"] == str(folder / "00.txt")
    assert [p["name"] for p in told["persons"]] == ["Lò Thị Mẫu"]
    assert {r["type"] for r in told["relations"]} >= {"HOLDS", "CHAIRED", "ORGANIZED"}


def test_a_stored_text_is_found_again_as_it_was(store: Store, folder: Path) -> None:
    (folder / "00.meta.json").write_text('{"id": "r-1", "outlet": "Báo Sơn La", "published": "2023-01-05"}')
    load([str(folder)], store)
    for found in articles([str(folder)]):
        if isinstance(found, Article):
            assert again(store.article(found.document.id)) == found

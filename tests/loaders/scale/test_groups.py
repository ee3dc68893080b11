"""Groups of documents, each the work of one task."""

from pathlib import Path

import pytest

from loaders.collected import Stretch
from loaders.listing import Failure, Ignored, Located
from loaders.scale.groups import Group, groups


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four hundred files, one of lines, and one that is no document."""
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(400):
        (folder / f"{n:03}.txt").write_text("a", encoding="utf-8")
    (folder / "notes.csv").write_text("a", encoding="utf-8")
    (tmp_path / "lines.jsonl").write_text("{}\n" * 25, encoding="utf-8")
    return tmp_path


def grouped(folder: Path, size: int = 10) -> list[tuple[str, ...]]:
    found = groups([f"{folder}/many", f"{folder}/lines.jsonl"], size)
    return [tuple(place.path for place in one.places) for one in found if isinstance(one, Group)]


def test_groups_are_all_documents_in_their_order(folder: Path) -> None:
    found = grouped(folder)
    names = [f"{folder}/many/{n:03}.txt" for n in range(400)] + [f"{folder}/lines.jsonl"] * 3
    assert [path for one in found for path in one] == names
    assert max(map(len, found)) <= 40
    assert 20 < len(found) < 80


def test_a_file_more_changes_one_group(folder: Path) -> None:
    before = set(grouped(folder))
    (folder / "many" / "000.first.txt").write_text("a", encoding="utf-8")
    assert len(set(grouped(folder)) - before) <= 2  # two, where the new one ends a group


def test_a_line_more_changes_the_last_stretch(folder: Path) -> None:
    path = folder / "lines.jsonl"
    before = [one.places for one in groups([str(path)], 10) if isinstance(one, Group)]
    assert [one.length for (one,) in before if isinstance(one, Stretch)] == [10, 10, 5]
    path.write_text("{}\n" * 26, encoding="utf-8")
    after = [one.places for one in groups([str(path)], 10) if isinstance(one, Group)]
    assert (after[:2], after[2] == before[2]) == (before[:2], False)


def test_what_is_no_document_comes_between(folder: Path) -> None:
    (folder / "bad.parquet").write_bytes(b"PAR1")
    (folder / "none.jsonl").symlink_to(folder / "nowhere")
    found = [*groups([f"{folder}/many", f"{folder}/bad.parquet", f"{folder}/c.pdf", f"{folder}/none.jsonl"], 1000)]
    assert [one.path for one in found if isinstance(one, Ignored)] == [f"{folder}/many/notes.csv"]
    assert [one.path for one in found if isinstance(one, Failure)] == [f"{folder}/bad.parquet"]
    places = [place for one in found if isinstance(one, Group) for place in one.places]
    assert places[-2:] == [Located(f"{folder}/c.pdf"), Located(f"{folder}/none.jsonl")]  # said when they are opened

"""Parts: readings and claims as Parquet."""

from pathlib import Path

import fsspec
import pyarrow.parquet as pq
import pytest

from graph.errors import UnreadableFile
from graph.model.claims import Reading
from graph.store.dumps import canonical
from loaders.files import articles
from loaders.listing import Failure
from loaders.pool import read_all
from loaders.scale.columns import CLAIMS, MENTIONS, READINGS
from loaders.scale.folder import Folder, Manifest

ROOT = Path(__file__).parents[3]
BAD = Failure("\udcff.txt", UnreadableFile("\udcff.txt", "empty", "Remove it"), passing=True)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """What the invented articles say."""
    found = read_all(articles([str(ROOT / "examples" / "corpus")]))
    return [one for one in found if isinstance(one, Reading)]


@pytest.fixture(params=["disk", "memory"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, bucket: str) -> Folder:
    """An empty folder of parts, on the disk and in a store of objects."""
    made = Folder(str(tmp_path / "claims") if request.param == "disk" else f"{bucket}/claims/")
    made.prepare()
    return made


def test_a_part_gives_back_what_was_read(folder: Folder, readings: list[Reading]) -> None:
    assert folder.part("a") is None
    part = folder.write("a", [*readings[:9], BAD, *readings[9:]])
    assert (part.documents, part.failed, part.passing) == (17, 1, 1)
    assert folder.part("a") == part
    again = list(folder.read("a"))
    failure = again.pop(9)
    assert isinstance(failure, Failure)
    assert (type(failure.error), failure.error.problem, failure.passing) == (UnreadableFile, "empty", True)
    assert [canonical(one) for one in again if isinstance(one, Reading)] == list(map(canonical, readings))


def test_equal_readings_are_equal_bytes(tmp_path: Path, readings: list[Reading]) -> None:
    folder = Folder(str(tmp_path))
    folder.prepare()
    for name in ("a", "b"):
        folder.write("same", readings)
        (tmp_path / "readings" / "same.parquet").rename(tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    left = {one.name for one in tmp_path.rglob("*") if one.is_file()}
    assert left == {"a", "b", "same.parquet"}  # nothing that was written beside


def test_claims_are_rows_that_can_be_asked(tmp_path: Path, readings: list[Reading]) -> None:
    folder = Folder(str(tmp_path))
    folder.prepare()
    assert folder.write("a", readings).claims == sum(len(one.claims) for one in readings)
    rows = pq.read_table(tmp_path / "claims" / "a.parquet").to_pylist()
    texts = {one.article.document.id: one.article.text for one in readings}
    assert all(texts[row["document"]][row["start"] : row["end"]] == row["quote"] for row in rows)
    chaired = {(row["subject"], row["object"], row["date"]) for row in rows if row["predicate"] == "CHAIRED"}
    assert ("Đinh Thị Ái Sa", "hội nghị triển khai nhiệm vụ quý II", "2025-03-20") in chaired
    held = {row["title"] for row in rows if row["subject"] == "Đinh Thị Ái Sa" and row["predicate"] == "HOLDS"}
    assert any(title and title.startswith("Trưởng") for title in held)


def test_a_damaged_part_is_none(tmp_path: Path, readings: list[Reading]) -> None:
    folder = Folder(str(tmp_path))
    folder.prepare()
    part, path = folder.write("a", readings[:2]), tmp_path / "readings" / "a.parquet"
    for data in (b"", path.read_bytes()[:-9], b"PAR1"):
        path.write_bytes(data)
        assert folder.part("a") is None
    assert folder.write("a", readings[:2]) == part == folder.part("a")


def test_the_manifest_is_written_whole(bucket: str, readings: list[Reading]) -> None:
    folder = Folder(bucket)
    folder.prepare()
    told = Manifest(extractor="e", parts=(folder.write("a", readings[:2]),))
    folder.put_manifest(told)
    folder.put_manifest(told)
    memory = fsspec.filesystem("memory")
    assert Manifest.model_validate_json(memory.cat("/bucket/manifest.json")) == told
    assert sorted(memory.find("/bucket")) == [
        "/bucket/claims/a.parquet",
        "/bucket/manifest.json",
        "/bucket/readings/a.parquet",
    ]


def test_every_column_is_described() -> None:
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    assert [name for name, _ in (*READINGS, *CLAIMS, *MENTIONS) if f"`{name}`" not in page] == []

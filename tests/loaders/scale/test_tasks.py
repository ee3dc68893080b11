"""What a worker does with a group."""

import pickle
from pathlib import Path

import pytest

from graph.errors import ClusterError
from loaders.extractor import extractor
from loaders.listing import Failure, Located
from loaders.scale.folder import Folder, Part
from loaders.scale.groups import Group
from loaders.scale.tasks import Task, read_part

TEXT = "Ngày 3/10/2023, đồng chí Lục Thị Uyển, Trưởng ban Tuyên giáo Tỉnh ủy Tuyên Quang, chủ trì hội nghị giao ban quý III."


@pytest.fixture
def task(tmp_path: Path) -> Task:
    """One article, named from a folder that is not the current one."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    folder = Folder(str(tmp_path / "claims"))
    folder.prepare()
    return Task(Group((Located("a.txt"),)), str(tmp_path), folder.place, extractor())


def written(task: Task, part: Part) -> int:
    """When a part was written."""
    return Path(task.folder, "readings", f"{part.name}.parquet").stat().st_mtime_ns


def test_a_part_that_is_there_is_not_read_again(task: Task) -> None:
    part = read_part(task)
    before = written(task, part)
    assert (read_part(task), written(task, part)) == (part, before)


@pytest.mark.parametrize("name", ["a.txt", "a.meta.json"])
def test_other_content_is_another_part(task: Task, name: str) -> None:
    first = read_part(task)
    Path(task.root, name).write_text(TEXT * 2 if name == "a.txt" else '{"id": 1}', encoding="utf-8")
    assert read_part(task).name != first.name


def test_what_may_pass_is_read_again(task: Task) -> None:
    gone = Task(Group((Located("a.txt"), Located("none.txt"))), task.root, task.folder, task.extractor)
    part = read_part(gone)
    before = written(gone, part)
    assert (part.documents, part.failed, part.passing) == (2, 1, 1)
    assert read_part(gone) == part
    assert written(gone, part) > before
    (_, failure) = Folder(gone.folder).read(part.name)
    assert isinstance(failure, Failure)
    assert str(failure.error).startswith("none.txt: no such file")


def test_a_worker_of_another_release_refuses(task: Task) -> None:
    with pytest.raises(ClusterError, match="same release") as caught:
        read_part(Task(task.group, task.root, task.folder, "another"))
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

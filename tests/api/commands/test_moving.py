import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import Result

from graph.store import Store
from graph.store.launch import stop

Giaoban = Callable[..., Result]


@pytest.fixture
def loaded(giaoban: Giaoban, reports: Path, store: Store) -> Store:
    """Three reports in the store."""
    store.decide(())
    assert giaoban("load", str(reports)).exit_code == 0
    return store


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Path]:
    """A folder for another store, whose child ends with the test."""
    yield tmp_path / "other"
    stop(tmp_path / "other")


def test_a_dump_is_restored_into_another_folder(giaoban: Giaoban, loaded: Store, other: Path, tmp_path: Path) -> None:
    file, again = str(tmp_path / "all.zip"), str(tmp_path / "again.zip")
    dumped = giaoban("dump", file, "--json")
    assert json.loads(dumped.stdout) == {
        "documents": 3,
        "decisions": 0,
        "ids": 0,
        "digest": loaded.digest(),
        "equal": True,
    }
    restored = giaoban("restore", file, "--store", str(other), "--json")
    assert (restored.exit_code, restored.stdout) == (0, dumped.stdout)
    assert giaoban("dump", again, "--store", str(other)).stdout == "3 documents, 0 decisions, 0 former ids\n"
    assert Path(file).read_bytes() == Path(again).read_bytes()
    refused = giaoban("restore", file, "--store", str(other))
    assert refused.exit_code == 6
    assert "not empty" in refused.stderr


def test_a_store_is_copied(giaoban: Giaoban, loaded: Store, other: Path) -> None:
    copied = giaoban("copy", "--to", str(other), "--json")
    assert copied.exit_code == 0
    assert json.loads(copied.stdout)["equal"]
    assert giaoban("copy", "--to", loaded.place).exit_code == 6  # onto itself


def test_a_damaged_dump_makes_no_store(giaoban: Giaoban, loaded: Store, other: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    giaoban("dump", str(file))
    data = file.read_bytes()
    file.write_bytes(data[:300] + bytes([data[300] ^ 1]) + data[301:])
    result = giaoban("restore", str(file), "--store", str(other))
    assert result.exit_code == 12
    assert "documents.jsonl" in result.stderr
    assert not other.exists()


def test_a_dump_that_cannot_be_written_says_so(giaoban: Giaoban, loaded: Store, tmp_path: Path) -> None:
    result = giaoban("dump", str(tmp_path / "none" / "all.zip"))
    assert result.exit_code == 1
    assert "FILE" in result.stderr

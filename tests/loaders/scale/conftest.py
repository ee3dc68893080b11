"""Two workers on this machine, which all tests of the session share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

CORPUS = Path(__file__).parents[3] / "examples" / "corpus"


@pytest.fixture(scope="session")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of their scheduler; they start in a folder of their own, as on another machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("elsewhere"))
        cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0")
    with cluster:
        yield cluster.scheduler_address


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented articles in the current folder."""
    for one in CORPUS.iterdir():
        (tmp_path / one.name).write_bytes(one.read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path

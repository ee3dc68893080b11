"""`giaoban load --cluster`."""

import json
from collections.abc import Callable
from pathlib import Path

import dask
import pytest
from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]
CORPUS = str(Path(__file__).parents[3] / "examples" / "corpus")


def test_local_workers_load_what_one_process_does(giaoban: Giaoban, store: Store, tmp_path: Path) -> None:
    giaoban("load", CORPUS)
    digest = store.digest()
    store.clear()
    kept = tmp_path / "kept.txt"
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    cluster = ("--cluster", "local", "--workers", "2", "--claims", str(tmp_path / "claims"), "--group", "2")
    result = giaoban("load", CORPUS, str(bad), *cluster, "--kept", str(kept), "--json")
    told = json.loads(result.stdout)
    assert result.exit_code == 9
    assert (told["added"], told["ignored"], [one["path"] for one in told["failed"]]) == (16, 17, [str(bad)])
    assert f"{bad}: empty. " in result.stderr
    assert store.digest() == digest
    names = sorted(kept.read_text(encoding="utf-8").splitlines())
    assert names == sorted(str(one) for one in Path(CORPUS).glob("*.txt"))


def test_claims_of_an_earlier_load_go_into_an_empty_store_at_once(
    giaoban: Giaoban, store: Store, tmp_path: Path
) -> None:
    cluster = ("--cluster", "local", "--claims", str(tmp_path / "claims"))
    giaoban("load", CORPUS, *cluster)
    digest = store.digest()
    store.clear()
    assert giaoban("load", CORPUS, *cluster, "--bulk").stdout.startswith("16 changes: 16 added")
    assert store.digest() == digest


@pytest.mark.parametrize("one", ["--cluster", "--claims"])
def test_cluster_and_claims_go_together(giaoban: Giaoban, one: str) -> None:
    result = giaoban("load", CORPUS, one, "local")
    assert result.exit_code == 2
    assert "--claims" in result.stderr
    assert "--cluster" in result.stderr


def test_a_cluster_that_does_not_answer_has_a_code(giaoban: Giaoban, tmp_path: Path) -> None:
    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}):
        result = giaoban("load", CORPUS, "--cluster", "tcp://127.0.0.1:9", "--claims", str(tmp_path / "claims"))
    assert result.exit_code == 13
    assert "dask scheduler" in result.stderr

"""A load on a cluster gives the same store as one in this process."""

import gzip
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import dask
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster

from graph.errors import ClusterError, QuestionError
from graph.store import Store
from loaders.pipeline import LoadOptions, LoadReport, load
from loaders.scale.cluster import Cluster
from loaders.scale.folder import Manifest
from loaders.scale.groups import Group, groups
from loaders.scale.load import load_on

OPTIONS = LoadOptions(batch=7)


def figures(report: LoadReport) -> tuple[object, ...]:
    """A report without its time."""
    failures = sorted(str(one) for one in report.failures)
    return report.added, report.unchanged, report.older, report.ignored, failures


def parts(folder: Path) -> dict[str, int]:
    """When each part was written."""
    return {one.name: one.stat().st_mtime_ns for one in (folder / "readings").iterdir()}


def sources(corpus: Path) -> list[str]:
    """The articles as files, lines, zipped lines and rows, with some that cannot be read."""
    rows = [
        {"text": one.read_text(encoding="utf-8")}
        | json.loads(one.with_suffix(".meta.json").read_text(encoding="utf-8"))
        for one in sorted(corpus.glob("*.txt"))
    ]
    lines = [json.dumps(one) for one in rows]
    Path("many.jsonl").write_text("\n".join([*lines[:5], "{", *lines[5:8]]), encoding="utf-8")
    Path("more.jsonl.gz").write_bytes(gzip.compress("\n".join([*lines[8:12], '{"id": 1}']).encode()))
    pq.write_table(pa.Table.from_pylist([*rows[12:], {"text": ""}]), "rows.parquet", row_group_size=2)
    files = Path("files")
    files.mkdir()
    for one in sorted(corpus.glob("*.txt"))[:6]:
        (files / one.name).write_bytes(one.read_bytes())
    (files / "empty.txt").write_bytes(b"")
    (files / "notes.csv").write_bytes(b"a,b")
    return ["many.jsonl", "files", "more.jsonl.gz", "rows.parquet", "nowhere.txt", "cut.parquet"]


def test_the_store_is_that_of_a_load_in_one_process(store: Store, scheduler: str, corpus: Path) -> None:
    paths = sources(corpus)
    Path("cut.parquet").write_bytes(b"PAR1")
    alone = load(paths, store, OPTIONS)
    digest = store.digest()
    store.clear()
    together = load_on(Cluster(scheduler, "claims", group=3), paths, store, OPTIONS)
    assert figures(together) == figures(alone)
    assert len(together.failures) == 6
    assert store.digest() == digest
    manifest = Manifest.model_validate_json(Path("claims/manifest.json").read_text(encoding="utf-8"))
    assert {f"{one.name}.parquet" for one in manifest.parts} == parts(Path("claims")).keys()
    assert sum(one.documents for one in manifest.parts) == together.documents - 1  # a file that could not be cut


def test_a_second_run_reads_only_what_is_missing(store: Store, scheduler: str, corpus: Path) -> None:
    cluster = Cluster(scheduler, f"file://{corpus}/claims", group=2)
    first = load_on(cluster, ["."], store, OPTIONS)
    before, digest = parts(corpus / "claims"), store.digest()
    assert len(before) > 4
    lost = sorted(before)[1]
    (corpus / "claims" / "readings" / lost).unlink()
    second = load_on(cluster, ["."], store, OPTIONS)
    after = parts(corpus / "claims")
    assert (first.added, second.added, second.unchanged) == (16, 0, 16)
    assert {name for name in after if after[name] != before[name]} == {lost}
    assert (after.keys(), store.digest()) == (before.keys(), digest)


class _Watched(SimpleHTTPRequestHandler):
    """Serves files, but lets the one who asks for a certain file wait for what `held` does, and gets nothing."""

    def __init__(self, *arguments: object, held: Callable[[], None], name: str, directory: str) -> None:
        self.held, self.name = held, name
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path.endswith(self.name):
            self.held()
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(folder: Path, name: str, held: Callable[[], None]) -> Iterator[str]:
    """The address of a folder's files; whoever asks for `name` waits while `held` runs."""
    handler = partial(_Watched, held=held, name=name, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.handle_error = lambda request, address: None  # type: ignore[method-assign]  # who asked is dead
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Killer:
    """Kills the worker that has a task, once or `times`."""

    def __init__(self, scheduler: str, number: int, times: int = 1) -> None:
        self.scheduler, self.task, self.left = scheduler, f"-{number}", times
        self.killed: list[int] = []

    def __call__(self) -> None:
        if len(self.killed) == self.left:
            return
        with Client(self.scheduler, set_as_default=False) as client:
            busy = [one for one, keys in client.processing().items() if any(key.endswith(self.task) for key in keys)]
            for pid in client.run(os.getpid, workers=busy).values() if busy else ():
                self.killed.append(pid)
                os.kill(pid, signal.SIGKILL)


def number_of(urls: list[str], name: str, size: int) -> int:
    """The number of the group with a document."""
    found = [one for one in groups(urls, size) if isinstance(one, Group)]
    return next(n for n, one in enumerate(found) if any(place.path.endswith(name) for place in one.places))


def test_a_worker_killed_in_the_middle_loses_nothing(store: Store, scheduler: str, corpus: Path) -> None:
    names = [one.name for one in sorted(corpus.glob("*.txt"))]
    held: list[_Killer] = []
    with served(corpus, names[8], lambda: held[0]() if held else None) as address:
        urls = [f"{address}/{name}" for name in names]
        load(urls, store, OPTIONS)
        digest = store.digest()
        store.clear()
        held.append(_Killer(scheduler, number_of(urls, names[8], 2)))
        report = load_on(Cluster(scheduler, "claims", group=2), urls, store, OPTIONS)
    assert len(held[0].killed) == 1
    assert (report.added, report.failures) == (16, ())
    assert store.digest() == digest


def test_a_document_that_kills_its_workers_costs_itself_alone(store: Store, corpus: Path) -> None:
    names = [one.name for one in sorted(corpus.glob("*.txt"))]
    held: list[_Killer] = []
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address="127.0.0.1:0") as here,
        served(corpus, names[8], lambda: held[0]() if held else None) as address,
    ):
        urls = [f"{address}/{name}" for name in names]
        cluster = Cluster(here.scheduler_address, "claims", group=2)
        held.append(_Killer(here.scheduler_address, number_of(urls, names[8], 2), times=2))
        report = load_on(cluster, urls, store, OPTIONS)
        assert [one.path for one in report.failures] == [urls[8]]
        assert "died reading it" in report.failures[0].problem
        assert report.added == 15
        again = load_on(cluster, urls, store, OPTIONS)
    assert (again.added, again.unchanged, again.failures) == (1, 15, ())


def test_workers_may_be_started_here(store: Store, corpus: Path) -> None:
    report = load_on(Cluster("local", "claims", workers=1), ["."], store, OPTIONS)
    assert (report.added, report.ignored) == (16, 17)


def test_a_scheduler_file_names_the_cluster(store: Store, scheduler: str, corpus: Path) -> None:
    Path("scheduler.json").write_text(json.dumps({"address": scheduler}), encoding="utf-8")
    report = load_on(Cluster("scheduler.json", "claims"), ["."], store, OPTIONS)
    assert report.added == 16


def test_a_cluster_that_cannot_be_used_says_why(store: Store, corpus: Path) -> None:
    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(ClusterError, match="dask scheduler"),
    ):
        load_on(Cluster("tcp://127.0.0.1:9", "claims"), ["."], store, OPTIONS)
    with pytest.raises(ClusterError, match=r"nowhere\.json"):
        load_on(Cluster("nowhere.json", "claims"), ["."], store, OPTIONS)
    with (
        LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as empty,
        pytest.raises(ClusterError, match="no worker"),
    ):
        load_on(Cluster(empty.scheduler_address, "claims", patience=0.1), ["."], store, OPTIONS)
    with pytest.raises(QuestionError, match="standard input"):
        load_on(Cluster("local", "claims"), ["-"], store, OPTIONS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "distributed", None)
        with pytest.raises(ClusterError, match=r"giaoban\[scale\]"):
            load_on(Cluster("local", "claims"), ["."], store, OPTIONS)
    assert store.documents() == []


def test_a_folder_that_workers_cannot_use_is_named(store: Store, scheduler: str, corpus: Path) -> None:
    Path("file").write_bytes(b"")
    with pytest.raises(ClusterError, match=str(corpus / "file")):
        load_on(Cluster(scheduler, "file/claims"), ["."], store, OPTIONS)
    with pytest.raises(ClusterError, match="not seen from here"):
        load_on(Cluster(scheduler, "memory://claims"), ["."], store, OPTIONS)  # each worker has a memory of its own

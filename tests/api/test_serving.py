"""Answers while others load and take back: no error, and each of one committed state."""

import json
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from graph.model.claims import Reading
from graph.store import Store
from graph.store.launch import stop
from loaders.files import located
from loaders.pool import read_all
from queries.answers import Statistics
from queries.ask import ask

Started = Callable[..., "subprocess.Popen[str]"]
Ran = Callable[..., "subprocess.CompletedProcess[str]"]
BATCH = 2


class Asker:
    """Asks one question again and again until it is told to end; what it was answered, and what went wrong."""

    def __init__(self, url: str) -> None:
        self.answers: list[str] = []
        self.errors: list[Exception] = []
        self._url, self._done = url, threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.is_set():
            try:
                self.answers.append(rows(self._url))
            except Exception as error:
                self.errors.append(error)


def rows(url: str) -> str:
    with urlopen(url, timeout=60) as answer:
        return json.dumps(json.load(answer)["rows"])


@contextmanager
def serving(started: Started, place: Path) -> Iterator[str]:
    """A server of the store, and where it answers."""
    server = started(place, "serve", "--port", "0")
    assert server.stderr is not None
    line = next(line for line in server.stderr if line.startswith("Serving "))
    drain = threading.Thread(target=server.communicate)  # its log has somewhere to go
    drain.start()
    try:
        yield line.split()[1]
    finally:
        server.send_signal(signal.SIGINT)
        drain.join()
    assert server.returncode == 0


def statistics(store: Store) -> str:
    return json.dumps(ask(store, Statistics).model_dump(mode="json")["rows"])


@pytest.fixture
def committed(store: Store, small_reports: list[Path]) -> list[str]:
    """What statistics answers on each state: empty, after each batch, after each document taken back."""
    readings = [one for one in read_all(located(list(map(str, small_reports)))) if isinstance(one, Reading)]
    found = [statistics(store)]
    for at in range(0, len(readings), BATCH):
        store.write_batch(readings[at : at + BATCH])
        found.append(statistics(store))
    for report in small_reports[:BATCH]:
        store.retract(str(report))
        found.append(statistics(store))
    return found


def test_answers_beside_a_loader_are_those_of_committed_states(
    started: Started, ran: Ran, small_reports: list[Path], committed: list[str], tmp_path: Path
) -> None:
    place = tmp_path / "store"
    try:
        with serving(started, place) as address:
            askers = [Asker(f"{address}api/v1/{name}") for name in ("statistics", "statistics", "chaired")]
            loaded = ran(place, "load", *small_reports, "--batch", str(BATCH))
            assert (loaded.returncode, rows(f"{address}api/v1/statistics")) == (0, committed[-1 - BATCH])
            for report in small_reports[:BATCH]:
                assert ran(place, "retract", report).returncode == 0
            assert rows(f"{address}api/v1/statistics") == committed[-1]
            for asker in askers:
                asker.end()
        assert [asker.errors for asker in askers] == [[], [], []]
        *counted, chaired = askers
        for asker in counted:
            assert set(asker.answers) <= set(committed)
            states = [committed.index(one) for one in asker.answers]
            assert len(set(states)) > 2
            assert states == sorted(states)
        edges = [row["edge"] for answer in chaired.answers for row in json.loads(answer)]
        assert edges
        assert all(edge["evidence"] for edge in edges)
    finally:
        stop(place)

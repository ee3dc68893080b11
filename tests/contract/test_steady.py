"""What is read in several statements is of one committed state, whoever writes in between."""

import threading
from types import ModuleType

import pytest

from graph.errors import NotFound
from graph.store import Store, steady

COUNT = "MATCH (d:Document) RETURN count(d) AS n"


def count(store: Store) -> int:
    return int(store.read(COUNT)[0]["n"])


def test_a_task_that_a_write_came_between_runs_again(any_store: Store, factory: ModuleType) -> None:
    reports = factory.reports(3, 2)
    runs: list[int] = []

    def task() -> tuple[int, int]:
        before = count(any_store)
        if not runs:
            any_store.write(reports)
        runs.append(before)
        return before, count(any_store)

    assert any_store.steady(task) == (2, 2)
    assert runs == [0, 2]


def test_an_error_that_a_write_brought_about_is_none(any_store: Store, factory: ModuleType) -> None:
    (report,) = factory.reports(3, 1)
    any_store.write([report])
    gone = report.article.document.id

    def task() -> str:
        found = any_store.documents()
        if found and any_store.retract(gone):
            any_store.text(gone)  # NotFound, of a document that was there a moment ago
        return f"{len(found)} documents"

    assert any_store.steady(task) == "0 documents"
    with pytest.raises(NotFound):
        any_store.steady(lambda: any_store.text(gone))


def test_in_the_end_writers_wait_for_who_reads(any_store: Store, factory: ModuleType) -> None:
    reports = factory.reports(3, steady.TRIES + 1)
    runs: list[int] = []
    last = threading.Thread(target=any_store.write, args=(reports[-1:],))

    def task() -> tuple[int, int]:
        before = count(any_store)
        if len(runs) < steady.TRIES:
            any_store.write([reports[len(runs)]])
        else:
            last.start()
        runs.append(before)
        return before, count(any_store)

    ids = [report.article.document.id for report in reports]
    before, after = any_store.steady(task)
    last.join()
    assert len(runs) == steady.TRIES + 1
    assert before == after == len(set(ids[:-1]))
    assert count(any_store) == len(set(ids)) > after

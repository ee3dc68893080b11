import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]


def test_an_id_says_what_it_means_now(giaoban: Giaoban, reports: Path, store: Store) -> None:
    given = set()
    for n in (1, 2, 3):
        giaoban("load", str(reports / f"{n}.txt"))
        given |= {row["id"] for row in store.read("MATCH (p:Person) RETURN p.id AS id")}
    (now,) = (row["id"] for row in store.read("MATCH (p:Person) RETURN p.id AS id"))
    for id_ in given:
        told = json.loads(giaoban("ids", id_, "--json").stdout)
        assert told["now"] == [now]
        assert bool(told["steps"]) == (id_ != now)
    assert "Lò Thị Mẫu" in giaoban("ids", now).stdout


def test_an_id_that_never_was_is_said(giaoban: Giaoban) -> None:
    assert "Nothing has this id." in giaoban("ids", "0123456789abcdef").stdout

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]


def test_retract_takes_back_by_path_and_hash(giaoban: Giaoban, reports: Path, store: Store) -> None:
    giaoban("load", str(reports / "1.txt"))
    before = store.digest()
    giaoban("load", str(reports))
    result = giaoban("retract", str(reports / "2.txt"), "--json")
    (gone,) = json.loads(result.stdout)["retracted"]
    assert gone.startswith("text:")
    third = next(id_ for id_ in store.documents() if store.article(id_).document.path == str(reports / "3.txt"))
    assert giaoban("retract", store.article(third).document.text_hash).exit_code == 0
    assert store.digest() == before


def test_what_is_not_there_cannot_be_retracted(giaoban: Giaoban) -> None:
    result = giaoban("retract", "nothing.txt")
    assert result.exit_code == 4
    assert "nothing.txt" in result.stderr


def test_rebuild_of_what_is_current_changes_nothing(giaoban: Giaoban, reports: Path, store: Store) -> None:
    giaoban("load", str(reports))
    before = store.digest()
    result = giaoban("rebuild", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"changed": 0, "unchanged": 3, "failed": []}
    assert store.digest() == before

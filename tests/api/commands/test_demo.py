from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]


def test_the_demo_prints_who_chaired_what_and_fetches_its_page(giaoban: Giaoban, store: Store) -> None:
    result = giaoban("demo", "--once")
    assert result.exit_code == 0
    assert "16 added" in result.stderr
    assert "invented" in result.stderr
    assert "status 200" in result.stderr
    assert "Lục Thị Uyển" in result.stdout
    assert result.stdout.count("“") >= 10  # every line has its quote
    assert store.documents() == []  # it has a store of its own


def test_the_demo_shows_other_articles(giaoban: Giaoban, reports: Path) -> None:
    result = giaoban("demo", "--once", "--corpus", str(reports))
    assert result.exit_code == 0
    assert result.stdout.count("  Lò Thị Mẫu") == 3
    assert "2023-01-02" in result.stdout


def test_a_corpus_that_is_not_there_is_said(giaoban: Giaoban, tmp_path: Path) -> None:
    result = giaoban("demo", "--corpus", str(tmp_path / "none"))
    assert result.exit_code == 1
    assert "--corpus" in result.stderr

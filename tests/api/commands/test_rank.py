import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from queries import central as counting

Giaoban = Callable[..., Result]


def test_who_is_central_is_ranked_once_and_then_asked(
    giaoban: Giaoban, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    giaoban("load", str(reports / "1.txt"))
    monkeypatch.setattr(counting, "MOST", 0)
    refused = giaoban("ask", "central", "--from", "2023")
    assert refused.exit_code == 2
    assert "`giaoban rank`" in refused.stderr
    ranked = giaoban("rank", "--from", "2023")
    assert ranked.exit_code == 0
    assert ranked.stdout.startswith("1 people ranked at revision ")
    asked = giaoban("ask", "central", "--from", "2023")
    assert "Lò Thị Mẫu" in asked.stdout
    assert "is where the store is now" in asked.stderr
    giaoban("load", str(reports))
    later = giaoban("ask", "central", "--from", "2023")
    assert "`giaoban rank` computes it anew" in later.stderr
    assert "Lò Thị Mẫu" in later.stdout  # whose id is another one now


def test_a_ranking_as_json_names_its_revision_and_no_words_of_documents(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports))
    told = json.loads(giaoban("rank", "--json").stdout)
    assert set(told) == {"parameters", "revision", "people", "rows"}
    assert all(set(row) == {"person", "n_meetings", "degree", "pagerank"} for row in told["rows"])

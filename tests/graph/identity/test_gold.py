"""The floors of identity on the test sets beside the checkout; they only ever rise."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.identity.answers import judge_file, resolve_file

GOLD = Path(__file__).parents[4] / "shared" / "gold" / "identity"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD.is_dir(), reason=f"{GOLD} is not there: no test sets of identity"),
]


def scored(script: str, gold: str, answers: str, tmp_path: Path) -> dict[str, Any]:
    given = tmp_path / "answers"
    given.write_text(answers, encoding="utf-8")
    command = [sys.executable, str(GOLD / script), str(GOLD / gold), str(given), "--json"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(printed.stdout)
    return figures


def test_the_dossier_is_resolved(tmp_path: Path) -> None:
    answers = resolve_file(str(GOLD / "dev.json")).model_dump_json()
    figures = scored("score_identity.py", "dev.json", answers, tmp_path)
    floors = {"person": (0.995, 0.99), "meeting": (0.99, 0.95), "body": (0.995, 0.99)}
    for kind, (precision, recall) in floors.items():
        assert figures[kind]["pairwise"]["precision"] >= precision
        assert figures[kind]["pairwise"]["recall"] >= recall
    assert figures["person"]["false_merges"] == 0


def test_minimal_pairs_are_judged(tmp_path: Path) -> None:
    answers = "\n".join(one.model_dump_json() for one in judge_file(str(GOLD / "minimal_pairs.json")))
    figures = scored("score_pairs.py", "minimal_pairs.json", answers, tmp_path)
    assert figures["persons"]["false_same"] == 0
    assert figures["all"]["accuracy"] >= 0.98

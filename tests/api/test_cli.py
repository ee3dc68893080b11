import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from api.cli import app
from api.exits import MEANINGS, of_documents
from api.problems import KINDS, PARTIAL

Giaoban = Callable[..., Result]

# What takes long to import, or opens something; a command imports it when it runs.
HEAVY = ("fastapi", "graph.store", "loaders", "lxml", "neo4j", "networkx", "pydantic", "pyvis", "rich", "trafilatura")


def commands() -> Iterator[tuple[str, ...]]:
    """Every command, and every question of `ask`, by the words that call it."""
    root = get_command(app)
    context = root.make_context("giaoban", ["doctor"])
    for name in root.list_commands(context):  # type: ignore[attr-defined]
        yield (name,)
        command = root.get_command(context, name)  # type: ignore[attr-defined]
        if hasattr(command, "list_commands"):
            yield from ((name, inner) for inner in command.list_commands(context))


def run(*command: str, **more: object) -> "subprocess.CompletedProcess[str]":
    """A real process."""
    environment = os.environ | {"PYTHONUTF8": "1", "COLUMNS": "120"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, **more)  # type: ignore[call-overload,no-any-return]


def test_the_command_line_imports_nothing_heavy() -> None:
    code = "import sys, api.cli; print(' '.join(sys.modules))"
    loaded = set(run(sys.executable, "-c", code).stdout.split())
    assert "api.cli" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, [*words, "--help"])
    assert result.exit_code == 0
    assert "Usage: giaoban" in result.stdout


def test_help_lists_every_exit_code() -> None:
    shown = CliRunner().invoke(app, ["--help"]).stdout
    for code, meaning in MEANINGS.items():
        assert f"{code}  {meaning}" in shown


def test_every_error_has_an_exit_code_with_a_meaning() -> None:
    assert {kind.exit for kind in KINDS.values()} <= MEANINGS.keys()


@pytest.mark.parametrize(("done", "failed", "code"), [(3, 0, 0), (0, 0, 0), (2, 1, PARTIAL), (0, 1, 5)])
def test_the_exit_code_of_a_load_says_whether_anything_was_kept(done: int, failed: int, code: int) -> None:
    assert of_documents(done, failed) == code


def test_a_wrong_command_is_exit_code_2() -> None:
    assert CliRunner().invoke(app, ["laod"]).exit_code == 2
    assert CliRunner().invoke(app, ["load"]).exit_code == 2


def test_the_store_may_be_named_before_the_command(giaoban: Giaoban, reports: Path, store: object) -> None:
    place = str(getattr(store, "place", ""))
    result = giaoban("--store", place, "load", str(reports), place="/nowhere/at/all")
    assert result.exit_code == 0
    assert f"Store: {place}" in result.stderr


def test_an_error_is_json_where_json_is_asked_for(giaoban: Giaoban) -> None:
    result = giaoban("retract", "nothing.txt", "--json")
    assert result.exit_code == 4
    assert json.loads(result.stdout)["type"] == "urn:giaoban:problem:not-found"


def test_the_script_runs(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("giaoban")
    assert run(str(script), "--version", cwd=tmp_path).stdout.startswith("giaoban ")
    missing = run(str(script), "extract", "nowhere.txt", cwd=tmp_path)
    assert missing.returncode == 5
    assert missing.stdout == ""
    assert missing.stderr.count("\n") == 1


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text("Đồng chí Lò Thị Mẫu chủ trì hội nghị. " * 40, encoding="utf-8")
    script = Path(sys.executable).with_name("giaoban")
    result = run("sh", "-c", f"'{script}' extract . | head -c 10", cwd=tmp_path)
    assert "Traceback" not in result.stderr

"""What the documentation must name, and what it shows must be what happens."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store.launch import stop

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "examples" / "corpus" / "README.md"])
PACKAGES = ("graph", "loaders", "queries", "visualizations", "api")
SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)
PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)")
WAIT = 180.0  # seconds a command gets: more than it needs beside any other load


def page(name: str) -> str:
    """The text of a page of docs/."""
    return (DOCS / name).read_text(encoding="utf-8")


def sources() -> Iterator[str]:
    """The text of every module of the packages."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.read_text(encoding="utf-8")


def test_generated_pages_are_up_to_date() -> None:
    # Commands, questions, routes and predicates are all on these pages: each is written from the code itself.
    done = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"], capture_output=True, text=True, timeout=WAIT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_is_described() -> None:
    from typer.main import get_command

    from api.cli import app

    commands = getattr(get_command(app), "commands", {})
    assert len(commands) > 5
    assert [name for name in sorted(commands) if f"## giaoban {name}\n" not in page("commands.md")] == []


def test_every_route_is_described() -> None:
    from api.app import create_app

    routes = create_app(Settings()).openapi()["paths"]
    assert "/healthz" in routes
    assert [path for path in sorted(routes) if f" {path}`" not in page("http.md")] == []


def test_every_question_file_is_described() -> None:
    files = sorted((ROOT / "queries" / "cypher").glob("*.cypher"))
    assert files
    assert [one.stem for one in files if f"## {one.stem}\n" not in page("questions.md")] == []


def test_every_setting_is_described() -> None:
    told = set(re.findall(r"`(GIAOBAN_\w+)`", page("operations.md")))
    used = {name for text in sources() for name in re.findall(r"\bGIAOBAN_[A-Z_]+[A-Z]\b", text)}
    fields = {f"GIAOBAN_{name.upper()}" for name in Settings.model_fields}
    assert (used | fields) - told == set()
    assert told - fields - {"GIAOBAN_TEST_NEO4J", "GIAOBAN_TEST_NEO4J_PASSWORD", "GIAOBAN_CACHE"} <= used


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    targets = [one for one in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in one]
    assert [one for one in targets if not (path.parent / one).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_named_files_exist(path: Path) -> None:
    named = re.findall(
        r"`((?:graph|loaders|queries|visualizations|api|tests|benchmarks|examples|docs)/[\w./-]+)`",
        path.read_text(encoding="utf-8"),
    )
    assert [one for one in named if not (ROOT / one).exists()] == []


def test_every_verb_of_the_makefile_is_described() -> None:
    verbs = set(re.findall(r"^(\w+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    known = {verb for line in re.findall(r"make ((?:\w+ ?)+)", told) for verb in line.split()}
    assert verbs - known - {"help", "clean", "format"} == set()


def steps(text: str) -> list[tuple[str, list[str]]]:
    """The commands of the console sessions of a page, each with the lines shown below it."""
    found: list[tuple[str, list[str]]] = []
    for session in SESSION.findall(text):
        for line in session.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def spaced(line: str) -> str:
    """A line with single spaces, so that an id may be left out of a table."""
    return " ".join(line.split())


def shown_in(shown: list[str], printed: str) -> bool:
    """Whether output is what a page shows; a line of … stands for any lines, … within one for any words."""
    pattern = ""
    for line in map(spaced, shown):
        pattern += r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*?") + r"\n"
    return re.fullmatch(pattern, "".join(f"{spaced(line)}\n" for line in printed.splitlines())) is not None


def run(words: list[str | Path], place: Path) -> str:
    """What a command prints, with a store of its own and as few words as the README needs to set it up."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIAOBAN_")}
    environment |= {"GIAOBAN_HEAP": "512m", "COLUMNS": "112", "PYTHONPATH": ""}
    done = subprocess.run(words, env=environment, cwd=place, capture_output=True, text=True, timeout=WAIT, check=False)
    assert done.returncode == 0, f"{words}\n{done.stderr}"
    return done.stdout


def test_the_readme_shows_what_is_printed(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    sessions, programs = steps(readme), PROGRAM.findall(readme)
    assert sessions
    assert programs
    try:
        for command, shown in sessions:
            words = shlex.split(command.replace("make demo", "giaoban demo --once"))
            assert words[0] == "giaoban", command
            printed = run([Path(sys.executable).with_name("giaoban"), *words[1:]], tmp_path)
            assert shown_in(shown, printed), f"$ {command}\n{printed}"
        for program in programs:
            assert run([sys.executable, "-P", "-c", program], tmp_path)
    finally:
        stop(tmp_path / ".giaoban")

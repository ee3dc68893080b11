"""What `giaoban doctor` looks at: each check is one function that says what it found and what to do."""

import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from graph.errors import GiaobanError
from graph.settings import Settings


class State(StrEnum):
    """How a check ended."""

    OK = "ok"
    NOTE = "note"  # something optional is missing
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Check:
    """What one check found; `remedy` says what to do where it is not ok."""

    name: str
    state: State
    found: str
    remedy: str = ""


OLDEST = (3, 11)
# Import name → distribution; without one of these some command fails.
PACKAGES = {
    "fastapi": "fastapi",
    "jinja2": "jinja2",
    "lxml_html_clean": "lxml-html-clean",
    "neo4j": "neo4j",
    "networkx": "networkx",
    "pyvis": "pyvis",
    "trafilatura": "trafilatura",
    "uvicorn": "uvicorn",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def checks(settings: Settings) -> Iterator[Check]:
    """Every check in turn, the store's last."""
    yield python()
    yield packages()
    yield embedded_server(settings)
    yield from data_files()
    yield browser()
    yield from store(settings)


def python() -> Check:
    """Whether this Python is new enough."""
    found = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    if sys.version_info >= OLDEST:
        return Check("python", State.OK, found)
    return Check("python", State.PROBLEM, found, f"Install Python {'.'.join(map(str, OLDEST))} or newer")


def packages() -> Check:
    """Whether all packages are installed."""
    missing = sorted(name for module, name in PACKAGES.items() if find_spec(module) is None)
    if missing:
        return Check(
            "packages", State.PROBLEM, f"not installed: {', '.join(missing)}", f"pip install {' '.join(missing)}"
        )
    return Check("packages", State.OK, ", ".join(f"{name} {_version(name)}" for name in sorted(PACKAGES.values())))


def embedded_server(settings: Settings) -> Check:
    """Whether the embedded server can run here; only a note where the store is a server elsewhere."""
    from graph.store.launch import check_platform

    try:
        check_platform()
    except GiaobanError as error:
        state = State.NOTE if "://" in settings.store else State.PROBLEM
        return Check("embedded server", state, str(error).partition(". ")[0], str(error).partition(". ")[2])
    return Check("embedded server", State.OK, f"arcadedb-embedded {_version('arcadedb-embedded')}")


def data_files() -> Iterator[Check]:
    """Whether what ships inside the packages can be read."""
    for name, read in _DATA.items():
        try:
            yield Check(name, State.OK, read())
        except (OSError, ValueError, GiaobanError) as error:
            yield Check(name, State.PROBLEM, str(error), "Install Giaoban again: pip install --force-reinstall giaoban")


def browser() -> Check:
    """Whether there is a Chromium, for the tests of the pages and for screenshots."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return Check("chromium", State.OK, found)
    return Check("chromium", State.NOTE, "not found", "Only tests of the pages need it: apt-get install chromium")


def store(settings: Settings) -> Iterator[Check]:
    """Whether the store opens, and what it lets through; one that is not there yet is not made."""
    if "://" not in settings.store and not Path(settings.store).exists():
        yield Check("store", State.OK, f"{Path(settings.store).absolute()} is not there yet", "`giaoban load` makes it")
        return
    from graph.store import open_store

    try:
        with open_store(settings) as opened:
            yield Check("store", State.OK, f"{opened.place}: {len(opened.documents())} documents")
            yield _door(opened.read_only)
    except GiaobanError as error:
        yield Check("store", State.PROBLEM, str(error).partition(". ")[0], str(error).partition(". ")[2])


def _door(ask: Callable[[str], object]) -> Check:
    try:
        ask("RETURN 1 AS one")
    except GiaobanError as error:
        return Check("ad-hoc Cypher", State.NOTE, str(error).partition(". ")[0], str(error).partition(". ")[2])
    return Check("ad-hoc Cypher", State.OK, "read-only, with limits on time and rows")


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "?"


def _questions() -> str:
    from queries.catalog import catalog

    return f"{len(catalog())} questions"


def _lexicons() -> str:
    from loaders.lexicon import lexicon

    lexicon()
    return "read"


def _places() -> str:
    from graph.places import Level, gazetteer

    return ", ".join(f"{len(gazetteer().units(level))} {level}s" for level in Level)


def _pages() -> str:
    from visualizations.assets import served

    return f"{len(served())} files"


_DATA: dict[str, Callable[[], str]] = {
    "questions": _questions,
    "lexicons": _lexicons,
    "places": _places,
    "files of the pages": _pages,
}

"""The house rules that a tool does not keep: whose packages these are, and how large a room may be."""

import ast
import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("graph", "loaders", "queries", "visualizations", "api")
FILE_LINES, FUNCTION_LINES, ARGUMENTS = 350, 60, 5
# Their arguments are the user's options, one each: Typer and FastAPI read them from the signature.
DOORS = ("api/commands/", "api/routes/")
PRINTERS = ("api/terminal.py", "api/progress.py", "api/refusals.py")

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def modules(*folders: str) -> Iterator[Path]:
    """Every Python file below folders of the checkout."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def named(path: Path) -> str:
    """The path of a file below the checkout."""
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[FunctionNode]:
    """Every function of a file, inner ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def arguments(node: FunctionNode) -> list[ast.arg]:
    """The arguments of a function without self and cls."""
    found = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [one for one in found if one.arg not in ("self", "cls")]


@pytest.mark.parametrize("package", PACKAGES)
def test_packages_come_from_this_checkout(package: str) -> None:
    module = importlib.import_module(package)
    assert module.__file__ is not None
    assert Path(module.__file__).parent == ROOT / package, f"another distribution owns the name {package!r}"


def test_no_room_is_named_for_nothing() -> None:
    bad = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert [named(p) for p in modules(*PACKAGES, "tests", "benchmarks") if p.stem in bad] == []


def test_files_are_short() -> None:
    lengths = {
        named(p): len(p.read_text(encoding="utf-8").splitlines()) for p in modules(*PACKAGES, "tests", "benchmarks")
    }
    assert {name: n for name, n in lengths.items() if n > FILE_LINES} == {}


def test_functions_are_short() -> None:
    long = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(*PACKAGES, "tests", "benchmarks")
        for node in functions(path)
        if (node.end_lineno or node.lineno) - node.lineno >= FUNCTION_LINES
    ]
    assert long == []


def test_functions_take_few_arguments() -> None:
    many = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(*PACKAGES)
        if not named(path).startswith(DOORS)
        for node in functions(path)
        if len(arguments(node)) > ARGUMENTS
    ]
    assert many == []


def test_every_definition_is_typed() -> None:
    untyped = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(*PACKAGES, "tests", "benchmarks")
        for node in functions(path)
        if node.returns is None or any(one.annotation is None for one in arguments(node))
    ]
    assert untyped == []


def test_cypher_lives_in_its_files() -> None:
    spliced = [named(p) for p in modules(*PACKAGES) if re.search(r"\bMATCH \(", p.read_text(encoding="utf-8"))]
    assert spliced == []


def test_every_cypher_file_says_what_it_is() -> None:
    files = [p for package in PACKAGES for p in sorted((ROOT / package).rglob("*.cypher"))]
    assert files
    assert [named(p) for p in files if not p.read_text(encoding="utf-8").startswith("//")] == []


def test_only_the_terminal_prints() -> None:
    prints = [
        f"{named(path)}:{node.lineno}"
        for path in modules(*PACKAGES)
        if named(path) not in PRINTERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert prints == []


def test_only_the_rim_reads_the_environment() -> None:
    readers = [named(p) for p in modules(*PACKAGES) if "os.environ" in p.read_text(encoding="utf-8")]
    assert [name for name in readers if not name.startswith(("api/", "graph/store/"))] == []


def test_pages_never_set_markup_from_text() -> None:
    scripts = [p for p in (ROOT / "visualizations").rglob("*") if p.suffix in (".js", ".html", ".jinja", ".j2")]
    ours = [p for p in scripts if "vendor" not in p.parts and ".min." not in p.name]
    bad = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\|\s*safe\b")
    assert [named(p) for p in ours if bad.search(p.read_text(encoding="utf-8"))] == []


def test_pip_gets_the_versions_of_the_lock() -> None:
    locked = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    versions = {(one["name"], one["version"]) for one in locked if "version" in one}
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line.split(";")[0].strip().split("==") for line in lines if line and not line.startswith("#")]
    assert [one for one in pinned if tuple(one) not in versions] == []
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = asked["optional-dependencies"]
    wanted = asked["dependencies"] + extras["dev"] + extras["scale"]
    names = {re.split(r"[<>=!~; \[]", one)[0].lower() for one in wanted}
    assert names - {one[0] for one in pinned} == {"giaoban"}  # dev asks for its own extra "scale"

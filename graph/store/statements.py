"""The Cypher that the store writes with, by file and name."""

from functools import cache

from graph.resources import read_text

_MARK = "\n//: "


@cache
def statements(file: str) -> dict[str, str]:
    """The statements of `cypher/FILE.cypher`, in their order; each stands under a `//: name` line."""
    blocks = read_text("graph.store", f"cypher/{file}.cypher").split(_MARK)[1:]
    pairs = (block.split("\n", 1) for block in blocks)
    return {name: _body(text) for name, text in pairs}


def statement(file: str, name: str) -> str:
    """One statement of a file."""
    return statements(file)[name]


def _body(text: str) -> str:
    lines = (line for line in text.splitlines() if not line.startswith("//"))
    return "\n".join(lines).strip().removesuffix(";")

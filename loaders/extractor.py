"""The version of the reader."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph.digests import digest

# What decides how a text is read; identity and the store do not.
_PARTS = (
    ("loaders", "."),
    ("graph", "spelling.py"),
    ("graph", "names.py"),
    ("graph", "places"),
    ("graph", "bodies"),
    ("graph", "posts"),
)
_KINDS = (".py", ".toml", ".tsv", ".json")


@cache
def extractor() -> str:
    """A digest of the rules, word lists and gazetteer: no change of them can go unmarked in what they read."""
    return digest(*(text for package, path in _PARTS for text in _texts(files(package).joinpath(path))))


def _texts(at: Traversable) -> Iterator[str]:
    """The names and texts of the files in a folder, in the order of their names."""
    if at.is_dir():
        for one in sorted(at.iterdir(), key=lambda each: each.name):
            yield from _texts(one)
    elif at.name.endswith(_KINDS):
        yield at.name
        yield at.read_text(encoding="utf-8")

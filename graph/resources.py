"""Files that ship inside the packages."""

from importlib.resources import files


def read_text(package: str, path: str) -> str:
    """The text of a file inside a package."""
    return files(package).joinpath(path).read_text(encoding="utf-8")

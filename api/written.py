"""Files that commands write."""

from pathlib import Path

from api.terminal import say
from graph.errors import GiaobanError


class CannotWrite(GiaobanError):
    """The file cannot be written."""

    def __init__(self, path: Path, why: str, option: str) -> None:
        super().__init__(f"{path} cannot be written ({why}); choose another {option}")


def write(path: Path, data: str | bytes, option: str = "--output") -> None:
    """Write a file whole, text as UTF-8, and tell its place; `option` named it. Raises CannotWrite."""
    try:
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    except OSError as error:
        raise CannotWrite(path, error.strerror or str(error), option) from error
    say(f"Wrote {path}")

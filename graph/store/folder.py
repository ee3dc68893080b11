"""The folder of an embedded store: its files, its format and who may use it.

format.json     schema and release that made it
child.json      ports and passwords of the running child, readable by its user only
child.log       what the child said since it started
holders.lock    held shared by every Giaoban process that uses the store
write.lock      held by the process that is writing
commit.lock     held by it while it commits
start.lock      held by the process that is starting the child
child.lock      held by the child while it lives
server/         ArcadeDB's own files
"""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from graph.errors import StoreError, StoreReadOnly, StoreVersionError
from graph.store.room import full

SCHEMA = 3
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT)  # the last where no folder can be made
DATABASE = "giaoban"


class Address(BaseModel):
    """Where the child listens, and the passwords it made for this run."""

    model_config = ConfigDict(frozen=True)

    pid: int
    bolt: int
    http: int
    root: str
    reader: str

    @property
    def uri(self) -> str:
        """The Bolt address."""
        return f"bolt://127.0.0.1:{self.bolt}"


class Folder:
    """The files of one embedded store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.format = path / "format.json"
        self.address_file = path / "child.json"
        self.log = path / "child.log"
        self.holders = path / "holders.lock"
        self.write = path / "write.lock"
        self.commit = path / "commit.lock"
        self.start = path / "start.lock"
        self.child = path / "child.lock"
        self.server = path / "server"

    def prepare(self, release: str) -> None:
        """Make the folder, or check that it is a store of this or an older version that can be written."""
        with touching(self.path):
            self.path.mkdir(parents=True, exist_ok=True)
            self._check(release)
            self.holders.touch(mode=0o600)
        if not os.access(self.path, os.W_OK):
            raise read_only(self.path, None)

    def _check(self, release: str) -> None:
        others = [one for one in self.path.iterdir() if not one.name.startswith(f".{self.format.name}.")]
        if self.format.exists():
            self._check_format()
        elif others and not self.format.exists():  # nor has another process made it since
            problem = "the folder holds other files and no Giaoban store"
            raise StoreError(str(self.path), problem, "Name an empty or a new folder with --store")
        else:
            write_private(self.format, json.dumps({"schema": SCHEMA, "release": release}))
            (self.path / ".gitignore").write_text("*\n", encoding="utf-8")

    def note_schema(self, release: str) -> None:
        """Say in format.json that the store has this version's schema; an older version then refuses it."""
        if json.loads(self.format.read_text(encoding="utf-8"))["schema"] < SCHEMA:
            write_private(self.format, json.dumps({"schema": SCHEMA, "release": release}))

    def _check_format(self) -> None:
        try:
            format_ = json.loads(self.format.read_text(encoding="utf-8"))
            schema = int(format_["schema"])
        except (ValueError, KeyError, TypeError) as error:
            raise StoreError(str(self.format), "it is damaged", "Restore it, or load into a new folder") from error
        if schema > SCHEMA:
            raise newer(str(self.path), schema, str(format_.get("release", "?")))

    def address(self) -> Address | None:
        """What the last child wrote; None where it has said good-bye or never lived."""
        with suppress(FileNotFoundError, ValueError):
            return Address.model_validate_json(self.address_file.read_text(encoding="utf-8"))
        return None


def write_private(path: Path, text: str) -> None:
    """Write a file at once, readable by its user only."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have the disk hold a file, or what a folder lists."""
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def newer(place: str, schema: int, release: str) -> StoreVersionError:
    """The error for a store that a newer version made."""
    problem = f"it was written by Giaoban {release} (schema {schema}); this version reads schema {SCHEMA}"
    return StoreVersionError(place, problem, "Upgrade Giaoban, or name another --store")


@contextmanager
def touching(path: Path) -> Iterator[None]:
    """Say what is wrong with a folder whose files cannot be written."""
    try:
        yield
    except (NotADirectoryError, FileExistsError) as error:
        raise StoreError(str(path), "it is a file, not a folder", "Name another --store") from error
    except OSError as error:
        if error.errno in _FULL:
            raise full(path) from error
        if error.errno in _FORBIDDEN:
            raise read_only(path, error) from error
        raise StoreError(str(path), f"its files cannot be used ({error})", "Check the disk") from error


def read_only(path: Path, error: OSError | None) -> StoreReadOnly:
    """The error for a folder that cannot be written."""
    said = f" ({error.strerror.lower()})" if error is not None and error.strerror else ""
    problem = f"the folder cannot be written{said}, and even who only asks must: its server keeps locks and a log there"
    return StoreReadOnly(str(path), problem, "Change its rights, or copy it and name the copy as --store")

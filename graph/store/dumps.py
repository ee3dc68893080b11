"""Everything of a store as one file: a zip of JSON Lines members and a manifest that says what they hold.

manifest.json     format, release, schema; the digest of the graph; lines and SHA-256 of each member
documents.jsonl   one reading with its text a line, by the id of its document
decisions.jsonl   what people decided, one decision a line
ids.jsonl         what became of an id that is no more, one id a line

Equal stores give equal bytes: lines are canonical JSON in one order, and members have no time.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pydantic import BaseModel, ConfigDict

from graph.store.contents import Contents

FORMAT = 1
MANIFEST = "manifest.json"
DOCUMENTS, DECISIONS, IDS = MEMBERS = ("documents.jsonl", "decisions.jsonl", "ids.jsonl")
_UNIX = 3  # written everywhere, so that the bytes do not tell the system


class Member(BaseModel):
    """One member as it was written."""

    model_config = ConfigDict(frozen=True)

    name: str
    lines: int
    sha256: str


class Manifest(BaseModel):
    """What a dump holds."""

    model_config = ConfigDict(frozen=True)

    format: int
    release: str  # of Giaoban that wrote it
    schema_version: int  # of the store
    digest: str  # of the graph, which is made anew from the documents
    members: tuple[Member, ...]

    def member(self, name: str) -> Member:
        """What was written of one member."""
        return next(one for one in self.members if one.name == name)


def write_dump(contents: Contents, path: Path) -> Manifest:
    """Write a dump, through a file beside it: the file is whole or as it was. Raises OSError, StoreError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            manifest = _write(contents, file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return manifest


def canonical(model: BaseModel) -> bytes:
    """A model as one line of JSON: equal models give equal bytes."""
    content = model.model_dump(mode="json", exclude_none=True)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _write(contents: Contents, file: BinaryIO) -> Manifest:
    with ZipFile(file, "w") as archive:
        members = (
            _add(archive, DOCUMENTS, contents.readings()),
            _add(archive, DECISIONS, contents.decisions()),
            _add(archive, IDS, contents.redirects()),
        )
        manifest = Manifest(
            format=FORMAT,
            release=version("giaoban"),
            schema_version=contents.schema,
            digest=contents.digest(),
            members=members,
        )
        _add(archive, MANIFEST, [manifest])
    contents.check_unchanged()
    return manifest


def _add(archive: ZipFile, name: str, models: Iterable[BaseModel]) -> Member:
    info = ZipInfo(name)  # of 1980
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, _UNIX, 0o644 << 16
    hashed, lines = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=True) as member:
        for model in models:
            line = canonical(model)
            member.write(line)
            hashed.update(line)
            lines += 1
    return Member(name=name, lines=lines, sha256=hashed.hexdigest())

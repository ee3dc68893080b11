"""The folder of parts, on a disk that all share or in a store of objects.

manifest.json              the parts of the last load that read everything, in order
readings/NAME.parquet      one row a document, with its whole reading; there once the part is done
claims/NAME.parquet        one row a claim of the same documents

A part is written beside its place and renamed: it is there whole, or not.
"""

import os
import posixpath
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.model.claims import Reading
from loaders.listing import Failure
from loaders.remote import asked, is_url, opened
from loaders.scale.columns import CLAIMS, MENTIONS, READINGS, Row, claim_rows, of_row, reading_row

FORMAT = 1
_ROWS = 100  # documents held in memory
_KEY = b"giaoban"  # of what a Parquet file says of its part


class Part(BaseModel):
    """What a part holds."""

    model_config = ConfigDict(frozen=True)

    name: str
    documents: int = 0
    claims: int = 0
    failed: int = 0  # documents that could not be read
    passing: int = 0  # of these, those that another time may be readable


class Manifest(BaseModel):
    """The parts of a load."""

    model_config = ConfigDict(frozen=True)

    format: int = FORMAT
    extractor: str
    parts: tuple[Part, ...]


class Folder:
    """A folder of parts. What goes wrong there is an OSError; UnreadableFile where no package reads its address."""

    def __init__(self, place: str) -> None:
        self.place = place.rstrip("/") if is_url(place) else os.path.abspath(place)

    def prepare(self) -> None:
        """Make the folder."""
        with asked(self.place) as (files, path):
            for name in ("readings", "claims"):
                files.makedirs(posixpath.join(path, name), exist_ok=True)

    def part(self, name: str) -> Part | None:
        """What is said of a part that is whole; None where there is none."""
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile

        try:
            with opened(f"{self.place}/readings/{name}.parquet", parts=True) as file, ParquetFile(file) as parquet:
                return Part.model_validate_json(parquet.metadata.metadata[_KEY])
        except (FileNotFoundError, ArrowException, TypeError, KeyError, ValidationError):
            return None  # damaged: it is written again

    def read(self, name: str) -> Iterator[Reading | Failure]:
        """The readings of a part, in the order of its documents."""
        from pyarrow.parquet import ParquetFile

        wanted = ["reading", "path", "error", "problem", "remedy", "passing"]
        with opened(f"{self.place}/readings/{name}.parquet", parts=True) as file, ParquetFile(file) as parquet:
            for batch in parquet.iter_batches(_ROWS, columns=wanted):
                yield from map(of_row, batch.to_pylist())

    def write(self, name: str, read: Iterable[Reading | Failure]) -> Part:
        """Write a part; its claims come first, so that it is there only when both are."""
        with tempfile.TemporaryDirectory(prefix="giaoban-") as beside:
            files = {kind: os.path.join(beside, kind) for kind in ("claims", "readings")}
            part = _write(name, read, files)
            for kind, file in files.items():
                self._put(file, f"{kind}/{name}.parquet")
        return part

    def put_manifest(self, manifest: Manifest) -> None:
        """Say which parts belong together."""
        with tempfile.TemporaryDirectory(prefix="giaoban-") as beside:
            file = os.path.join(beside, "manifest")
            with open(file, "w", encoding="utf-8") as written:
                written.write(manifest.model_dump_json(indent=1) + "\n")
            self._put(file, "manifest.json")

    def _put(self, file: str, name: str) -> None:
        with asked(self.place) as (files, path):
            place = posixpath.join(path, name)
            beside = posixpath.join(posixpath.dirname(place), f".{posixpath.basename(place)}.{uuid4().hex}")
            files.put_file(file, beside)
            files.mv(beside, place)


def _write(name: str, read: Iterable[Reading | Failure], files: dict[str, str]) -> Part:
    from pyarrow.parquet import ParquetWriter

    part, rest = Part(name=name), iter(read)
    readings, claims = _schema(READINGS), _schema(CLAIMS)
    with (
        ParquetWriter(files["readings"], readings, compression="zstd") as documents,
        ParquetWriter(files["claims"], claims, compression="zstd") as asserted,
    ):
        while some := list(islice(rest, _ROWS)):
            said = [row for one in some if isinstance(one, Reading) for row in claim_rows(one)]
            _add(documents, readings, map(reading_row, some))
            _add(asserted, claims, said)
            part = _counted(part, some, len(said))
        documents.add_key_value_metadata({_KEY: part.model_dump_json().encode()})
    return part


def _add(writer: Any, schema: Any, rows: Iterable[Row]) -> None:
    from pyarrow import RecordBatch

    writer.write_batch(RecordBatch.from_pylist(list(rows), schema))


def _counted(part: Part, some: list[Reading | Failure], claims: int) -> Part:
    failed = [one for one in some if isinstance(one, Failure)]
    return Part(
        name=part.name,
        documents=part.documents + len(some),
        claims=part.claims + claims,
        failed=part.failed + len(failed),
        passing=part.passing + sum(one.passing for one in failed),
    )


def _schema(columns: Iterable[tuple[str, str]]) -> Any:
    import pyarrow

    types = {"bool": pyarrow.bool_(), "double": pyarrow.float64()}
    types |= {name: getattr(pyarrow, name)() for name in ("string", "int32", "binary")}
    types["mentions"] = pyarrow.list_(pyarrow.struct([(name, types[kind]) for name, kind in MENTIONS]))
    return pyarrow.schema([(name, types[kind]) for name, kind in columns])

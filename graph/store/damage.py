"""What may be wrong with a dump, as an error that names the member."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from pydantic import ValidationError

from graph.errors import DumpError, GiaobanError
from graph.faults import first_fault
from graph.store.dumps import FORMAT
from graph.store.folder import SCHEMA

_REMEDY = "Restore another dump, or dump the store again"
_TORN = (BadZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError, RuntimeError, struct.error, GiaobanError)
"""What a damaged zip, JSON that is none, or a reading that does not fit its text may raise."""


def newer(path: Path, told: Mapping[str, Any]) -> DumpError:
    """The error for a dump that a newer version wrote, as its manifest tells."""
    release, schema = told.get("release", "?"), told.get("schema_version", "?")
    problem = f"Giaoban {release} wrote it (format {told['format']}, schema {schema})"
    return DumpError(str(path), f"{problem}; this version reads format {FORMAT}, schema {SCHEMA}", "Upgrade Giaoban")


@contextmanager
def naming(path: Path, member: str, where: str = "") -> Iterator[None]:
    """Say which member is damaged, and where."""
    try:
        yield
    except DumpError:
        raise
    except OSError as error:
        problem = f"{member} cannot be read ({(error.strerror or str(error)).lower()})"
        raise DumpError(str(path), problem, "Check the path and its permissions") from error
    except ValidationError as error:
        raise DumpError(str(path), f"{member} is damaged ({where}{first_fault(error, '')})", _REMEDY) from error
    except _TORN as error:
        raise DumpError(str(path), f"{member} is damaged ({where}{error})", _REMEDY) from error

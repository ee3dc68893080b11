"""NAME.meta.json beside NAME.txt: what is known of a document from elsewhere."""

import os
import re

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from graph.errors import UnreadableFile
from graph.faults import first_fault
from loaders.remote import is_web, opened

_MOMENT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?")


class Sidecar(BaseModel):
    """What NAME.meta.json says; each field wins over what the text says."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True, str_strip_whitespace=True)

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None

    @field_validator("*", mode="after")
    @classmethod
    def _no_empty(cls, value: str | None) -> str | None:
        return value or None

    @field_validator("published", "modified", mode="after")
    @classmethod
    def _a_moment(cls, value: str | None) -> str | None:
        if value and not _MOMENT.fullmatch(value):
            raise ValueError("write 2023-10-03 or 2023-10-03T18:32:00+07:00")
        return value


_NOTHING = Sidecar()


def beside_of(path: str) -> str:
    """Where the sidecar of a document is."""
    path, mark, query = path.partition("?") if is_web(path) else (path, "", "")
    return os.path.splitext(path)[0] + ".meta.json" + mark + query


def sidecar(path: str) -> Sidecar:
    """The sidecar of a document; an empty one where there is no file."""
    beside = beside_of(path)
    try:
        with opened(beside) as file:
            data = file.read()
    except FileNotFoundError:
        return _NOTHING
    if is_web(beside) and not data.lstrip().startswith(b"{"):
        return _NOTHING  # a page that says that there is no such page
    try:
        return Sidecar.model_validate_json(data)
    except ValidationError as error:
        problem = f"{beside}: {first_fault(error, 'the file')}"
        raise UnreadableFile(path, problem, "Correct the file or remove it") from error


def as_moment(value: str) -> str | None:
    """A date or time of a page's metadata as ISO 8601; None where it is something else."""
    value = value.strip().replace(" ", "T", 1)
    return value if _MOMENT.fullmatch(value) else None

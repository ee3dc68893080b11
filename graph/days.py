"""The ISO days that a date of any precision allows."""

import calendar
import re
from dataclasses import dataclass

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Days:
    """A first and a last ISO day, None where the date leaves them open; false when it says neither."""

    first: str | None = None
    last: str | None = None

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None


def days(value: str | None) -> Days:
    """The days of an EDTF date or an ISO 8601 time."""
    if value is None:
        return Days()
    found = _DATE.match(value)
    if found is None:
        return Days()
    year, month, day = found.group(1), found.group(2), found.group(3)
    last = f"{calendar.monthrange(int(year), int(month or 12))[1]:02d}"
    return Days(f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or last}")

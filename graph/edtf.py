"""Dates with their precision: the profile of EDTF that documents need.

`2023`, `2023-10`, `2023-10-03`; `XXXX-11-27` (a day whose year is unknown); `A/B` from A to B,
where `..` leaves one end open: `2023-10/..`, and `XXXX` may stand in both.
"""

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from graph.errors import DateError

OPEN = ".."
UNKNOWN_YEAR = "XXXX"
_POINT = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
_LEAP = 2000  # a year in which every day of the calendar exists


class Precision(StrEnum):
    """How much of a date is said."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    YEARLESS = "yearless"  # day and month without the year
    INTERVAL = "interval"


class Match(StrEnum):
    """Whether a date answers a question: surely, perhaps or not."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date and the ISO days it allows; None where it sets no bound.

    What it dates begins between `earliest` and `start_latest` and ends between `end_earliest` and
    `latest`. For all but intervals these are one day somewhere between `earliest` and `latest`.
    """

    value: str
    precision: Precision
    earliest: str | None
    latest: str | None
    start_latest: str | None
    end_earliest: str | None


@lru_cache(maxsize=65536)
def parse(value: str) -> Edtf:
    """The date that a text of the profile says. Raises DateError."""
    first, slash, last = value.partition("/")
    if not slash:
        return _point(value, first)
    if first == last == OPEN:
        raise DateError(value)
    begin, end = _end(value, first), _end(value, last)
    if begin and end and begin.earliest and end.latest and begin.earliest > end.latest:
        raise DateError(value)
    return Edtf(
        value,
        Precision.INTERVAL,
        earliest=begin.earliest if begin else None,
        latest=end.latest if end else None,
        start_latest=begin.latest if begin else None,
        end_earliest=end.earliest if end else None,
    )


def within(value: str | None, from_: str | None, to: str | None) -> Match:
    """Whether what `value` dates took place, at least in part, between two dates; None: open end, unknown day.

    Both bounds count whole: `to="2023"` ends with 31 December.
    """
    lower = parse(from_).earliest if from_ else None
    upper = parse(to).latest if to else None
    if lower is None and upper is None:
        return Match.CERTAIN
    if value is None:
        return Match.POSSIBLE
    date = parse(value)
    if (upper and date.earliest and date.earliest > upper) or (lower and date.latest and date.latest < lower):
        return Match.NONE
    if not _fits(value, lower, upper):
        return Match.NONE
    begun = upper is None or (date.start_latest is not None and date.start_latest <= upper)
    lasting = lower is None or (date.end_earliest is not None and date.end_earliest >= lower)
    return Match.CERTAIN if begun and lasting else Match.POSSIBLE


def same_day(a: str | None, b: str | None) -> Match:
    """Whether two dates are one day: surely if both say the same day, perhaps if some day fits both."""
    if a is None or b is None:
        return Match.POSSIBLE
    first, second = parse(a), parse(b)
    if first.precision is second.precision is Precision.DAY:
        return Match.CERTAIN if a == b else Match.NONE
    if (first.earliest or "") > (second.latest or "9999") or (second.earliest or "") > (first.latest or "9999"):
        return Match.NONE
    if UNKNOWN_YEAR in a and UNKNOWN_YEAR in b:
        first, second = _in(_LEAP, a), _in(_LEAP, b)
    fits = _fits(a, second.earliest, second.latest) and _fits(b, first.earliest, first.latest)
    return Match.POSSIBLE if fits else Match.NONE


def _end(value: str, text: str) -> Edtf | None:
    return None if text == OPEN else _point(value, text)


def _point(value: str, text: str) -> Edtf:
    found = _POINT.fullmatch(text)
    if found is None:
        raise DateError(value)
    year, month, day = found.groups()
    if month is not None and not 1 <= int(month) <= 12:
        raise DateError(value)
    if year == UNKNOWN_YEAR:
        if day is None or not 1 <= int(day) <= _length(_LEAP, int(month)):
            raise DateError(value)
        return Edtf(value, Precision.YEARLESS, None, None, None, None)
    length = _length(int(year), int(month or 12))
    if int(year) == 0 or (day is not None and not 1 <= int(day) <= length):
        raise DateError(value)
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    first, last = f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or length}"
    return Edtf(value, precision, first, last, last, first)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _fits(value: str, lower: str | None, upper: str | None) -> bool:
    """Whether in some year a date without one has a day between two ISO days; true of any other date."""
    if UNKNOWN_YEAR not in value or lower is None or upper is None:
        return True
    first, last = int(lower[:4]) - 1, int(upper[:4])
    # Ten years hold every day of the calendar, 29 February across a century included.
    for year in range(first, min(last, first + 9) + 1):
        try:
            date = _in(year, value)
        except DateError:  # 29 February of another year
            continue
        if (date.earliest or "") <= upper and (date.latest or "9999") >= lower:
            return True
    return False


def _in(year: int, value: str) -> Edtf:
    """A date without a year, put into one; an interval from December into January ends in the next."""
    first, slash, last = value.partition("/")
    turns = slash and first.startswith(UNKNOWN_YEAR) and last.startswith(UNKNOWN_YEAR) and last < first
    ends = last.replace(UNKNOWN_YEAR, f"{year + 1 if turns else year:04d}")
    return parse(first.replace(UNKNOWN_YEAR, f"{year:04d}") + slash + ends)

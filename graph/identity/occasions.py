"""When a meeting took place, as one document tells it, and whether two tellings can be one day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from graph.edtf import UNKNOWN_YEAR, Match, Precision, parse, same_day
from graph.errors import DateError

PRINTED_AFTER = 10  # days: longest delay seen between a meeting and an undated report of it is 7
PRINTED_TOGETHER = 7  # days between two undated reports of one meeting


class Time(IntEnum):
    """How far two tellings agree about the day."""

    CONTRADICT = -1
    UNKNOWN = 0
    VAGUE = 1  # neither gives a day
    NEAR = 2  # no day in one of them, but printed shortly after
    LOOSE = 3  # the month, or the day without the year
    SAME = 4


@dataclass(frozen=True, slots=True)
class Occasion:
    """The date of a meeting with the day its report was printed; days as ordinals."""

    value: str | None
    first: int | None
    last: int | None
    exact: bool  # to the day, or from day to day
    printed: int | None


def occasion(value: str | None, published: str | None) -> Occasion:
    """The occasion of an EDTF date; a day without a year is the last such day before it was printed."""
    printed = ordinal(published)
    if value is not None and value.startswith(UNKNOWN_YEAR) and printed is not None:
        value = _placed(value, printed)
    if value is None:
        return Occasion(None, None, None, False, printed)
    edtf = parse(value)
    exact = edtf.precision in (Precision.DAY, Precision.INTERVAL)
    return Occasion(value, ordinal(edtf.earliest), ordinal(edtf.latest), exact, printed)


def compare(a: Occasion, b: Occasion) -> Time:
    """Whether two reports can be of one day."""
    if a.value is not None and b.value is not None:
        return _both_dated(a, b)
    if a.value is None and b.value is None:
        return _both_undated(a, b)
    dated, undated = (a, b) if a.value is not None else (b, a)
    if undated.printed is None or dated.first is None or dated.last is None:
        return Time.UNKNOWN
    near = dated.first <= undated.printed and undated.printed - dated.last <= PRINTED_AFTER
    return Time.NEAR if near else Time.CONTRADICT


def gap(a: Occasion, b: Occasion) -> int | None:
    """Days between two occasions, 0 if they overlap, None where one has no days."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    return max(0, a.first - b.last, b.first - a.last)


def months(one: Occasion) -> Iterator[str]:
    """The months in which a report of the same meeting may put it; nothing where it has neither day nor print."""
    if one.first is not None and one.last is not None:
        yield from _months(one.first, min(one.last, one.first + 366))
    elif one.value is None and one.printed is not None:
        yield from _months(one.printed - PRINTED_AFTER, one.printed)


@lru_cache(maxsize=1 << 15)
def ordinal(day: str | None) -> int | None:
    """The number of an ISO day or of the day of an ISO time; None for less."""
    if day is None or len(day) < 10:
        return None
    return date.fromisoformat(day[:10]).toordinal()


def _both_dated(a: Occasion, b: Occasion) -> Time:
    match = same_day(a.value, b.value)
    if match is Match.NONE:
        return Time.CONTRADICT
    if a.exact and b.exact and a.first is not None and b.first is not None:
        return Time.SAME
    return Time.LOOSE if _has_day(a) or _has_day(b) else Time.VAGUE


def _has_day(one: Occasion) -> bool:
    return one.exact or (one.value or "").startswith(UNKNOWN_YEAR)


def _both_undated(a: Occasion, b: Occasion) -> Time:
    if a.printed is None or b.printed is None:
        return Time.UNKNOWN
    return Time.NEAR if abs(a.printed - b.printed) <= PRINTED_TOGETHER else Time.CONTRADICT


def _placed(value: str, printed: int) -> str:
    """A date without a year in the last year that lets it begin before it was printed."""
    year = date.fromordinal(printed).year
    for candidate in (year, year - 1, year - 2, year - 3, year - 4):  # 29 February comes every fourth year
        placed = value.replace(UNKNOWN_YEAR, f"{candidate:04d}")
        try:
            begins = ordinal(parse(placed).earliest)
        except DateError:
            continue
        if begins is not None and begins <= printed:
            return placed
    return value


def _months(first: int, last: int) -> Iterator[str]:
    day = date.fromordinal(first).replace(day=1)
    while day.toordinal() <= last:
        yield f"{day:%Y-%m}"
        day = (day + timedelta(days=31)).replace(day=1)

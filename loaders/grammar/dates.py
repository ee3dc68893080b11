"""Days of events as a sentence writes them: "Sáng 27/11", "từ ngày 21-23/4", "27 và 28-11", "cùng ngày"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from loaders.tokens import Tokens

_D, _M, _Y = r"([12]\d|3[01]|0?[1-9])", r"(1[0-2]|0?[1-9])(?!\d)", r"((?:19|20)\d\d)"
_FIGURES = re.compile(r"\d\s*[/.–-]\s*\d")
_NAMES = frozenset(["tháng", "nay", "buổi", "ngày"])
_DAYS_OF = frozenset([("cùng", "ngày"), ("ngày", "hôm")])
_EARLIEST = 2000  # a year before is of what the event recalls: "sửa đổi Hiến pháp năm 1992"
_SEP = r"\s*[/.-]\s*"
_CUE = (
    r"(?:[Nn]gày|[Vv]ào|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Tt]ừ|[Dd]en|[Cc]ác ngày|\("
    r"|[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ [Nn]hật)"
)
_RANGE = re.compile(
    rf"{_CUE}[^\d\n]{{0,12}}{_D}(?:{_SEP}{_M}(?:{_SEP}{_Y})?)?\s*(?:-|–|đến(?: hết)?(?: ngày)?|và|,)"
    rf"\s*(?:ngày\s*)?{_D}{_SEP}{_M}(?:{_SEP}{_Y})?(?!\d|\s*[/-]\s*\d)"
)
_TO = re.compile(r"\d\s*(?:[-–,]|đến|và)\D{0,24}\d{1,2}\s*[/.-]\s*\d")  # in every range, and found sooner
_DAY = re.compile(rf"(?<![\d/]){_D}{_SEP}{_M}(?:{_SEP}{_Y})?(?!\d|%|[.,]\d)")
_LONG = re.compile(rf"(?<!\d){_D}\s+tháng\s+{_M}(?:\s+năm\s+{_Y}|\s*[/-]\s*{_Y})?", re.IGNORECASE)
_BEFORE = re.compile(rf"{_CUE}\s*(?:ngày\s*|nay\s*,?\s*|qua\s*,?\s*|\()?$")
# "Buổi chiều, …" and "Sáng cùng ngày": the day being told of.
_MONTH = re.compile(r"[Tt]háng\s+(1[0-2]|0?[1-9])(?:\s*[/-]\s*|\s+năm\s+)((?:19|20)\d\d)")
_SAME = re.compile(r"cùng ngày|ngày hôm đó|(?:^|(?<=\. ))(?:Trong )?[Bb]uổi (?:sáng|chiều|tối|trưa)", re.MULTILINE)
_TODAY = re.compile(r"(?:[Ss]áng|[Cc]hiều|[Tt]rưa|[Tt]ối|[Hh]ôm|ngày) nay|[Hh]ôm nay")
_YEAR = re.compile(r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*\d|\d)")  # not a term or period "2021-2026"


@dataclass(frozen=True, slots=True)
class Day:
    """A day or days of one month; `year` None where the sentence leaves it out; `same` for "cùng ngày"."""

    day: int
    month: int
    year: int | None
    start: int  # characters
    end: int
    last_day: int | None = None
    last_month: int | None = None
    same: bool = False
    today: bool = False


def find_days(tokens: Tokens, first: int, last: int) -> list[Day]:
    """The days that tokens first..last-1 name, in order."""
    words, text, (start, end) = tokens.lower[first:last], tokens.text, tokens.span(first, last)
    named = _NAMES.intersection(words)
    figures, months = _FIGURES.search(text, start, end) is not None, "tháng" in named
    if not figures and not named:
        return []  # as most sentences
    found: list[Day] = []
    if figures or months:
        found = _written(text, start, end, figures=figures, months=months)
    for pattern, today, asked in ((_SAME, False, named and _tells_same(words)), (_TODAY, True, "nay" in named)):
        match_ = pattern.search(text, start, end) if asked else None
        if match_ is not None:
            found.append(Day(0, 0, None, match_.start(), match_.end(), same=not today, today=today))
    if not found and months:
        found = [Day(0, int(m[1]), int(m[2]), m.start(), m.end()) for m in _MONTH.finditer(text, start, end)]
    return _explicit(sorted(found, key=lambda day: day.start))


def _written(text: str, start: int, end: int, *, figures: bool, months: bool) -> list[Day]:
    """The days in figures; `figures` says whether any stand beside each other, `months` whether "tháng" does."""
    found: list[Day] = []
    taken: list[tuple[int, int]] = []
    for match in _RANGE.finditer(text, start, end) if figures and _TO.search(text, start, end) else ():
        d1, m1, y1, d2, m2, y2 = match.groups()
        found.append(_day(match, int(d1), int(m1 or m2), y2 or y1, (int(d2), int(m2))))
        taken.append(match.span())
    for match in _LONG.finditer(text, start, end) if months else ():
        d, m, ya, yb = match.groups()
        if not _overlaps(match.span(), taken):
            found.append(_day(match, int(d), int(m), ya or yb))
            taken.append(match.span())
    for match in _DAY.finditer(text, start, end) if figures else ():
        d, m, y = match.groups()
        if not _overlaps(match.span(), taken) and (
            y or _BEFORE.search(text, max(start, match.start() - 16), match.start())
        ):
            found.append(_day(match, int(d), int(m), y))
    return found


def _tells_same(words: tuple[str, ...]) -> bool:
    """Whether words may mean the day being told of: "cùng ngày", "buổi chiều"."""
    return "buổi" in words or ("ngày" in words and not _DAYS_OF.isdisjoint(pairwise(words)))


def _explicit(days: list[Day]) -> list[Day]:
    """Without a "sáng nay" or "cùng ngày" beside the day in figures: "9h sáng nay (17/7)"."""
    written = [d for d in days if not (d.same or d.today)]
    return [d for d in days if not (d.same or d.today) or not any(abs(w.start - d.end) < 16 for w in written)]


def _day(match: re.Match[str], day: int, month: int, year: str | None, last: tuple[int, int] | None = None) -> Day:
    if last is not None and last[1] == month and last[0] <= day:
        last = None
    return Day(day, month, int(year) if year else None, match.start(), match.end(), *(last or (None, None)))


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < e and s < span[1] for s, e in taken)


def years_in(text: str) -> list[int]:
    """The years that a text names, in order."""
    return [int(y) for y in _YEAR.findall(text)]


@dataclass(frozen=True, slots=True)
class YearContext:
    """What may supply a missing year: the publication day (ISO), and the years of the event's own name."""

    published: str | None
    named: tuple[int, ...] = ()


def to_edtf(day: Day, context: YearContext) -> tuple[str, bool]:
    """EDTF of a day, and whether its year was inferred."""
    year, inferred = day.year, False
    if day.day == 0:
        return f"{year}-{day.month:02d}", False
    if year is None:
        year, inferred = _infer(day, context), True
    if year is None:
        first = f"XXXX-{day.month:02d}-{day.day:02d}"
        last = f"XXXX-{day.last_month or day.month:02d}-{day.last_day:02d}" if day.last_day else ""
        return (f"{first}/{last}" if last else first), False
    first = f"{year}-{day.month:02d}-{day.day:02d}"
    if day.last_day:
        return f"{first}/{year}-{day.last_month or day.month:02d}-{day.last_day:02d}", inferred
    return first, inferred


def _infer(day: Day, context: YearContext) -> int | None:
    """The year before or of publication; else the one year that the event's name fits."""
    if context.published:
        year, month, date = (
            int(context.published[:4]),
            int(context.published[5:7] or 12),
            int(context.published[8:10] or 31),
        )
        return year if (day.month, day.day) <= (month, date) else year - 1
    years = sorted({y for y in context.named if y >= _EARLIEST})
    if not years:
        return None
    # "tổng kết năm 2021, triển khai nhiệm vụ năm 2022" meets in the last months of 2021 or the first of 2022
    return years[0] if day.month >= 10 else years[-1]

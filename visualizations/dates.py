"""EDTF dates as readers write them: 12/3/2025 in Vietnamese, 12 March 2025 in English."""

import re
from typing import Final

from visualizations.language import Language

_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_PARTS: Final = re.compile(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?")


def written(value: str, language: Language) -> str:
    """A date, interval or date with unknown parts; what is no EDTF date comes back as it is."""
    if "/" in value:
        first, last = (written(part, language) if part.strip(".") else "…" for part in value.split("/", 1))
        return f"{first} – {last}"
    match = _PARTS.match(value)
    if match is None:
        return value
    year, month, day = (None if part is None or "X" in part else part.lstrip("0") for part in match.groups())
    return _vietnamese(year, month, day) if language is Language.VI else _english(year, month, day)


def _vietnamese(year: str | None, month: str | None, day: str | None) -> str:
    parts = [part for part in (day if month else None, month, year) if part]
    text = "/".join(parts)
    return text if year else f"{text}/?"


def _english(year: str | None, month: str | None, day: str | None) -> str:
    name = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else None
    parts = [part for part in (day if name else None, name, year or "?") if part]
    return " ".join(parts)

"""A text's lines, each with what it is: words of the article, a date line, furniture, a marker.

Everything here reads short lines only and looks phrases up in `lexicons/furniture.json`, so the
cost of a document is one pass over its lines.
"""

import json
import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from graph.resources import read_text
from loaders.dates import DatedLine, dated_line

SHORT = 120  # no date line or site phrase met so far is longer


class LineKind(StrEnum):
    """What a line is."""

    TEXT = "text"
    DATE = "date"  # nothing but a date, with or without time and label
    SECTION = "section"  # a menu or breadcrumb: "Chính trị > Tin trong tỉnh"
    BANNER = "banner"  # the outlet's name over the page
    FURNITURE = "furniture"  # players, buttons, forms
    TEASER = "teaser"  # a link to another article
    MARKER = "marker"  # "Tin cùng chuyên mục": other articles follow


class Line(NamedTuple):
    """A line without its outer spaces, where it stands, and what it is."""

    start: int
    end: int
    text: str
    kind: LineKind
    dated: DatedLine | None = None


class Phrases(NamedTuple):
    """The phrases of `lexicons/furniture.json`, as `phrase_key` writes them."""

    markers: frozenset[str]
    furniture: frozenset[str]
    prefixes: tuple[str, ...]
    sections: frozenset[str]
    banners: tuple[str, ...]


_LINE = re.compile(r"[^\s\ufeff\u200b][^\r\n\u2028\u2029]*")
_DIGITS = re.compile(r"\d+")
_EDGES = " \t:.…»>«<+-–—•*|[]()#"
_BREADCRUMB = re.compile(r"\w\s*[>»›]\s*\w")


@cache
def phrases() -> Phrases:
    """The site phrases that ship with the package."""
    data = json.loads(read_text("loaders", "lexicons/furniture.json"))
    return Phrases(
        frozenset(map(phrase_key, data["markers"])),
        frozenset(map(phrase_key, data["furniture"])),
        tuple(map(phrase_key, data["prefixes"])),
        frozenset(map(phrase_key, data["sections"])),
        tuple(map(phrase_key, data["banners"])),
    )


def phrase_key(text: str) -> str:
    """A phrase in lower case, every number 0, without bullets and colons around it."""
    return _DIGITS.sub("0", text.lower()).strip(_EDGES)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a text that are not blank, in order."""
    known = phrases()
    return tuple(_line(match, known) for match in _LINE.finditer(text))


def _line(match: re.Match[str], known: Phrases) -> Line:
    text = match.group().rstrip()
    start = match.start()
    end = start + len(text)
    if len(text) > SHORT:
        return Line(start, end, text, LineKind.TEXT)
    dated = dated_line(text)
    if dated is not None:
        return Line(start, end, text, LineKind.DATE, dated)
    return Line(start, end, text, _kind(text, known))


def _kind(text: str, known: Phrases) -> LineKind:
    key = phrase_key(text)
    if key in known.markers:
        return LineKind.MARKER
    if not key or key in known.furniture or key.startswith(known.prefixes):
        return LineKind.FURNITURE
    if text.startswith((">>", "» ", "›")):
        return LineKind.TEASER
    if key.startswith(known.banners) or (key.startswith("báo ") and key.endswith(("điện tử", "online"))):
        return LineKind.BANNER
    if key in known.sections or (len(text) < 60 and _BREADCRUMB.search(text)):
        return LineKind.SECTION
    return LineKind.TEXT

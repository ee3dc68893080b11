"""Which outlet printed an article: what is known from elsewhere, its dateline, address, banner, byline or last line."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.furniture import Layout
from loaders.lines import LineKind
from loaders.outlets import Outlet, outlet_named, outlet_of_code, outlet_of_url
from loaders.provinces import provinces_in

_SHORT = 40
_LAST_WORDS = 24  # of a long line, in which a source can stand: "… tỉnh. (Theo TTXVN)"


class Signs(NamedTuple):
    """What else says who printed an article."""

    given: str | None
    dateline: str | None
    url: str | None
    byline: str | None


class Masthead(NamedTuple):
    """The outlet's name, and the province whose organ it is."""

    name: str | None
    province: str | None


def masthead(page: Layout, signs: Signs) -> Masthead:
    """The outlet of the strongest sign; its province from the strongest sign that has one.

    No province where the page says that the news is another province's.
    """
    found = _candidates(page, signs)
    first = next(found, None)
    if first is None:
        return Masthead(None, None)
    if any(line.kind is LineKind.SECTION and "tỉnh bạn" in line.text for line in page.lines[: page.first]):
        return Masthead(first.name, None)
    return Masthead(first.name, first.province or next((outlet.province for outlet in found if outlet.province), None))


def _candidates(page: Layout, signs: Signs) -> Iterator[Outlet]:
    """Outlets by sign; the byline last, as it may name the agency that the words are from."""
    if signs.given:
        yield outlet_named(signs.given) or Outlet(name=signs.given)
    readers: tuple[Callable[[], Outlet | None], ...] = (
        lambda: outlet_of_code(signs.dateline) if signs.dateline else None,
        lambda: outlet_of_url(signs.url) if signs.url else None,
        lambda: _banner(page),
        lambda: _source(page),
        lambda: _outlet_in_byline(signs.byline) if signs.byline else None,
    )
    for reader in readers:
        found = reader()
        if found:
            yield found


def _banner(page: Layout) -> Outlet | None:
    """The paper, or the body of a province, whose name stands over the page."""
    for line in page.lines[: page.first]:
        if line.kind is LineKind.BANNER and not line.text.startswith("Banner"):
            provinces = provinces_in(line.text)
            named = Outlet(name=line.text, province=provinces[0] if len(provinces) == 1 else None)
            return outlet_named(line.text) or named
    return None


def _source(page: Layout) -> Outlet | None:
    """The outlet that an aggregator prints under the article, or that ends its last line."""
    for line in reversed(page.lines[max(page.first + 1, page.last - 1) :]):
        if line.kind is LineKind.MARKER:
            return None
        found = outlet_named(_last_words(line.text).strip("()/. ").removeprefix("Theo "))
        if found:
            return found
    return None


def _last_words(text: str) -> str:
    """All of a short line; the brackets or the word that end a long one."""
    if len(text) < _SHORT:
        return text
    return text[-_LAST_WORDS:].rpartition("(" if text.endswith(")") else " ")[2]


def _outlet_in_byline(author: str) -> Outlet | None:
    """TTXVN in "Hải Yên (TTXVN)", VOV in "Hải Yên/VOV-Miền Trung"."""
    parts = [part.strip(" .") for part in re.split(r"[/()]|\s?[-–]\s?", author)]
    return next((found for found in map(outlet_named, filter(None, parts)) if found), None)

"""The province that "Tỉnh ủy", "UBND tỉnh" and "tỉnh" mean in an article that does not say."""

import json
import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from graph.names import fold
from graph.resources import read_text

Span = tuple[int, int]

_LEAD = 700  # characters in which a report says whose meeting it was
_BODY_WEIGHT = 3  # "Tỉnh ủy Bắc Kạn", "UBND tỉnh Bắc Kạn"
_UNIT_WEIGHT = 2  # "tỉnh Bắc Kạn"
_TITLE_WEIGHT = 2  # "Bắc Kạn" in the headline
_CAPITAL_WEIGHT = 1  # "thành phố Bắc Kạn"


class _Names(NamedTuple):
    canonical: dict[str, str]  # every spelling, folded, to the name
    cities: frozenset[str]
    said: re.Pattern[str]  # a province behind a unit or a body
    bare: re.Pattern[str]  # a province anywhere


@cache
def _names() -> _Names:
    data = json.loads(read_text("loaders", "lexicons/provinces.json"))
    spellings = {name: [name, *others] for name, others in data["provinces"].items()}
    canonical = {fold(s): name for name, row in spellings.items() for s in row}
    longest = sorted({s for row in spellings.values() for s in row}, key=lambda s: (-len(s), s))
    any_name = "|".join(re.escape(s) for s in [*longest, *(s.upper() for s in longest)])
    body = r"(?P<body>ủy|uỷ|UBND|HĐND|nhân dân|MTTQ Việt Nam|ĐBQH|Đảng bộ|Công an|CHQS|ỦY|UỶ)"
    level = r"tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|TP\.?|Tp\.?"
    former = r"(?! (?:cũ|trước đây))"
    said = re.compile(rf"(?:{body}(?: (?:{level}))?|(?P<unit>{level}))\s?(?P<name>{any_name})\b{former}")
    return _Names(canonical, frozenset(data["cities"]), said, re.compile(rf"(?<!\w)(?:{any_name})\b"))


def province_names() -> tuple[str, ...]:
    """Every province and centrally run city, old and new."""
    return tuple(json.loads(read_text("loaders", "lexicons/provinces.json"))["provinces"])


def province_named(name: str) -> str | None:
    """The province of this spelling: "ĐÀ NẴNG", "Bắc Cạn", "TP.HCM"."""
    key = re.sub(r"^(?:tỉnh|thành phố|t\.?p\.?) ?", "", fold(name))
    return _names().canonical.get(key)


def province_of(
    text: str, body: Span, outlet: str | None, dateline: Span | None, title: Span | None
) -> tuple[str | None, Span | None]:
    """The province and the span that gives it; no span where it is the outlet's.

    `outlet` is the province whose organ the outlet is. Asked in turn: the dateline if it names
    the place or the outlet's code, "X: …" in the headline, most of "Tỉnh ủy X" and "tỉnh X", the outlet.
    """
    if dateline:
        named = province_named(text[slice(*dateline)]) or outlet
        if named:
            return named, dateline
    head = _headline_province(text, title) if title else None
    if head:
        return head
    said = _most_said(text, body, title)
    if said and (outlet is None or said[0] == outlet or said[2]):
        return said[0], said[1]
    return outlet, None


def _headline_province(text: str, title: Span) -> tuple[str, Span] | None:
    """The province of "Bắc Kạn: Đẩy mạnh …" and "Tỉnh Bắc Kạn: …"."""
    start, end = title
    before, colon, _ = text[start:end].partition(":")
    name = province_named(before) if colon and len(before) < 40 else None
    return (name, (start, start + len(before))) if name else None


def _most_said(text: str, body: Span, title: Span | None) -> tuple[str, Span, bool] | None:
    """The province most said behind a unit or body, where it is said first, and whether a body of it is."""
    names = _names()
    weights: Counter[str] = Counter()
    first: dict[str, Span] = {}
    bodies: set[str] = set()
    start, end = body
    for match in names.said.finditer(text, start, end):
        name = names.canonical[fold(match["name"])]
        weight = _weight(match, name, names)
        if weight == 0 or text[max(0, match.start() - 4) : match.start()].lower() == "các ":
            continue
        if match["body"]:
            bodies.add(name)
        weights[name] += weight * (2 if match.start() < start + _LEAD else 1)
        first.setdefault(name, match.span("name"))
    if title:
        for match in names.bare.finditer(text, *title):
            name = names.canonical[fold(match.group())]
            if name in weights or name not in names.cities:
                weights[name] += _TITLE_WEIGHT
                first.setdefault(name, match.span())
    return _clear_winner(weights, first, bodies)


def _weight(match: re.Match[str], name: str, names: _Names) -> int:
    if match["body"]:
        return _BODY_WEIGHT
    if match["unit"].lower() == "tỉnh":
        return _UNIT_WEIGHT
    return _UNIT_WEIGHT if name in names.cities else _CAPITAL_WEIGHT


def _clear_winner(weights: Counter[str], first: dict[str, Span], bodies: set[str]) -> tuple[str, Span, bool] | None:
    """The heaviest province if it outweighs the next by half."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return None
    name = ranked[0][0]
    return name, first[name], name in bodies

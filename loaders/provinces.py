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
_PLACE_WEIGHT = 1  # "thành phố Bắc Kạn", "TP Hồ Chí Minh": a place rather than an authority
_LEAST = 4  # said once in passing, a province is not whose "Tỉnh ủy" is meant

_LEVEL = r"tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|THÀNH PHỐ|TP\.?|Tp\.?"
# What stands before a province's name; capitals left off where the rest is enough.
_BODIES = ("ủy", "uỷ", "ỦY", "UỶ", "UBND", "HĐND", "hân dân", "MTTQ Việt Nam", "ĐBQH", "ảng bộ", "ông an", "CHQS")
_PROVINCES = ("ỉnh", "ỈNH")
_TOWNS = ("hành phố", "HÀNH PHỐ", "TP", "Tp")


class _Names(NamedTuple):
    canonical: dict[str, str]  # every spelling, as printed, in capitals and folded, to the name
    cities: frozenset[str]
    said: re.Pattern[str]  # a province behind a unit or a body
    bare: re.Pattern[str]  # a province anywhere


class _Said(NamedTuple):
    start: int
    name: str
    span: Span
    weight: int


@cache
def _names() -> _Names:
    data = json.loads(read_text("loaders", "lexicons/provinces.json"))
    spellings = {name: [name, *others] for name, others in data["provinces"].items()}
    canonical = {key: name for name, row in spellings.items() for s in row for key in (s, s.upper(), fold(s))}
    longest = sorted({s for row in spellings.values() for s in row}, key=lambda s: (-len(s), s))
    any_name = "|".join(re.escape(s) for s in [*longest, *(s.upper() for s in longest)])
    # Literals first and in no named group: so the engine skips to their first letters, five times faster.
    cues = "|".join(map(re.escape, (*_BODIES, *_PROVINCES, *_TOWNS)))
    said = re.compile(rf"(?:{cues})\.?\s?(?:(?:{_LEVEL})\s?)?(?P<name>{any_name})\b(?! (?:cũ|trước đây))")
    return _Names(canonical, frozenset(data["cities"]), said, re.compile(rf"(?<!\w)(?:{any_name})\b"))


def province_names() -> tuple[str, ...]:
    """Every province and centrally run city, old and new."""
    return tuple(json.loads(read_text("loaders", "lexicons/provinces.json"))["provinces"])


def province_named(name: str) -> str | None:
    """The province of this spelling: "ĐÀ NẴNG", "Bắc Cạn", "TP.HCM"."""
    key = re.sub(r"^(?:tỉnh|thành phố|t\.?p\.?) ?", "", fold(name))
    return _names().canonical.get(key)


def provinces_in(text: str) -> tuple[str, ...]:
    """The provinces that a text names, each once."""
    names = _names()
    return tuple(dict.fromkeys(names.canonical[match.group()] for match in names.bare.finditer(text)))


def province_of(
    text: str, body: Span, outlet: str | None, dateline: Span | None, title: Span | None
) -> tuple[str | None, Span | None]:
    """The province and the span that gives it; no span where it is the outlet's.

    `outlet` is the province whose organ the outlet is. Asked in turn: the dateline if it names
    the place or the outlet's code, "X: …" in the headline, most of "Tỉnh ủy X" and "tỉnh X", the outlet.
    """
    placed = province_named(text[slice(*dateline)]) if dateline else None
    # City papers report the whole country; what a provincial paper calls "Tỉnh ủy" is its own.
    if placed or (dateline and outlet and outlet not in _names().cities):
        return placed or outlet, dateline
    head = _headline_province(text, title) if title else None
    if head:
        return head
    said = _most_said(text, body, title)
    if said and (said[0] == outlet or said[2] or (outlet is None and not _of_several(text, title))):
        return said[0], said[1]
    return outlet, dateline if outlet else None


def _of_several(text: str, title: Span | None) -> bool:
    """Whether the headline speaks of several provinces."""
    return title is not None and "các tỉnh" in text[slice(*title)].lower()


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
    for said in _all_said(text, body, names):
        if said.weight == _BODY_WEIGHT:
            bodies.add(said.name)
        in_lead = said.start < body[0] + _LEAD and said.weight > _PLACE_WEIGHT
        weights[said.name] += said.weight * (2 if in_lead else 1)
        first.setdefault(said.name, said.span)
    headlines = list(names.bare.finditer(text, *title)) if title else []
    for match in headlines if len(headlines) == 1 else ():
        name = names.canonical[match.group()]
        if name in weights or name not in names.cities:
            weights[name] += _TITLE_WEIGHT
            first.setdefault(name, match.span())
    if "Thừa Thiên Huế" in weights:  # whose capital was Huế
        weights["Thừa Thiên Huế"] += weights.pop("Huế", 0)
    return _clear_winner(weights, first, bodies)


def _all_said(text: str, body: Span, names: _Names) -> list[_Said]:
    """Every province behind a unit or a body, in order."""
    return [
        _Said(match.start(), names.canonical[match["name"]], match.span("name"), _weight(match.group()))
        for match in names.said.finditer(text, *body)
        if not _in_a_list(text, match.start())
    ]


def _weight(words: str) -> int:
    if words.startswith(_BODIES):
        return _BODY_WEIGHT
    return _UNIT_WEIGHT if words.startswith(_PROVINCES) else _PLACE_WEIGHT


def _in_a_list(text: str, at: int) -> bool:
    """Whether "các" opens the words: "các Tỉnh ủy A, B, C" is nobody's alone."""
    return "các " in text[max(0, at - 9) : at].lower()


def _clear_winner(weights: Counter[str], first: dict[str, Span], bodies: set[str]) -> tuple[str, Span, bool] | None:
    """The heaviest province if it weighs enough, or only its bodies are named, and it outweighs the next by half."""
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    alone = len(ranked) == 1 and ranked[0][0] in bodies
    if not ranked or (ranked[0][1] < _LEAST and not alone) or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return None
    name = ranked[0][0]
    return name, first[name], name in bodies

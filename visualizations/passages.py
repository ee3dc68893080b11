"""A stored text cut at the sentences that claims rest on, each with an address inside the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not; `anchors` are the addresses of the spans that begin with it."""

    text: str
    marked: bool
    anchors: tuple[str, ...] = ()


def anchor(span: Span) -> str:
    """The address of a span within the page of its document: at-120-245."""
    return f"at-{span[0]}-{span[1]}"


def pieces(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The whole text in order; spans may repeat, nest and overlap."""
    wanted = sorted({(a, b) for a, b in spans if 0 <= a < b <= len(text)})
    cuts = sorted({0, len(text), *(edge for span in wanted for edge in span)})
    starting: dict[int, list[str]] = {}
    for span in wanted:
        starting.setdefault(span[0], []).append(anchor(span))
    found: list[Piece] = []
    covered_to = 0
    for start, end in pairwise(cuts):
        covered_to = max([covered_to, *(b for a, b in wanted if a == start)])
        found.append(Piece(text[start:end], start < covered_to, tuple(starting.get(start, ()))))
    return tuple(found)

"""How a kind of node and a predicate look: one colour, one shape and one word each.

Colours come in pairs, for light and for dark pages. Every kind keeps at least 3:1 against its
background (WCAG 1.4.11) and every text colour 4.5:1 (1.4.3): tests/visualizations/test_styles.py
computes both. A kind is told by its shape too, never by colour alone. The stylesheet of the pages
takes its colours from here, so the picture, the legend and the lists cannot differ.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.model.kinds import EntityKind, Predicate


@dataclass(frozen=True, slots=True)
class Shade:
    """One colour on light and on dark pages, as #rrggbb."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one kind of node; `shape` is vis-network's name for it."""

    shade: Shade
    shape: str
    size: int


PAPER: Final = Shade("#faf9f5", "#14171a")
CARD: Final = Shade("#ffffff", "#1b1f23")
INK: Final = Shade("#1b1d1f", "#e9e7e1")
MUTED: Final = Shade("#5b6066", "#a3a9b0")
EDGE: Final = Shade("#868c93", "#737b84")
ACCENT: Final = Shade("#9b1c1c", "#f08f86")
LINK: Final = Shade("#17557f", "#8cc4ec")
MARK: Final = Shade("#ffe98a", "#5c4a00")
RULE: Final = Shade("#dedbd2", "#33393f")

KINDS: Final[Mapping[EntityKind, Style]] = {
    EntityKind.PERSON: Style(Shade("#1d5fa6", "#79b2ef"), "dot", 13),
    EntityKind.POSITION: Style(Shade("#8a5a00", "#e2b450"), "diamond", 13),
    EntityKind.BODY: Style(Shade("#2b6e3c", "#7bc68c"), "square", 11),
    EntityKind.PLACE: Style(Shade("#77488c", "#c8a1e2"), "triangleDown", 12),
    EntityKind.MEETING: Style(Shade("#a8321f", "#f2968c"), "hexagon", 13),
    EntityKind.AGREEMENT: Style(Shade("#0e6972", "#5cc4d0"), "star", 13),
    EntityKind.DIRECTIVE: Style(Shade("#5a5f66", "#aeb4bc"), "triangle", 12),
}

# Solid for what people did, dashed for what they are or belong to: legible without colour.
DASHED: Final = frozenset(
    {Predicate.AT, Predicate.PART_OF, Predicate.LOCATED_IN, Predicate.HELD_IN, Predicate.SUCCEEDED_BY, Predicate.CITES}
)

_SHADES: Final[Mapping[str, Shade]] = {
    "paper": PAPER,
    "card": CARD,
    "ink": INK,
    "muted": MUTED,
    "edge": EDGE,
    "accent": ACCENT,
    "link": LINK,
    "mark": MARK,
    "rule": RULE,
} | {f"kind-{kind.value.lower()}": style.shade for kind, style in KINDS.items()}


def variables() -> str:
    """The colours as CSS custom properties, dark ones where the reader asked for a dark page."""
    light = "".join(f"--{name}:{shade.light};" for name, shade in _SHADES.items())
    dark = "".join(f"--{name}:{shade.dark};" for name, shade in _SHADES.items())
    kinds = "".join(f".kind-{kind.value.lower()}{{--kind:var(--kind-{kind.value.lower()})}}" for kind in KINDS)
    on_dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    return f":root{{color-scheme:light dark;{light}}}{on_dark}{kinds}"


def contrast(a: str, b: str) -> float:
    """The WCAG contrast ratio of two #rrggbb colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b

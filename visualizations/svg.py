"""The picture as SVG, from the same positions: for readers without script, for print and as a vector."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyvis.network import Network  # type: ignore[import-untyped]

MARGIN: Final = 90
LINE: Final = 16  # px between the lines of a label


@dataclass(frozen=True, slots=True)
class Dot:
    """One node: where it is, the outline of its shape and the lines of its label."""

    id: str
    kind: str
    x: float
    y: float
    outline: str
    lines: tuple[str, ...]
    text_y: float


@dataclass(frozen=True, slots=True)
class Line:
    """One edge: a quadratic curve, and the point in its middle for its verb."""

    id: str
    verb: str
    curve: str
    middle: tuple[float, float]
    dashed: bool
    width: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything the SVG template needs, in the order it is painted; `box` is the viewBox."""

    box: str
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]


def picture(network: "Network") -> Picture:
    """The SVG of a model made by `build_network`."""
    dots = tuple(_dot(node) for node in network.nodes)
    at = {node["id"]: (float(node["x"]), float(node["y"]), float(node["size"])) for node in network.nodes}
    lines = tuple(_line(edge, at[edge["from"]], at[edge["to"]]) for edge in network.edges)
    xs, ys = [dot.x for dot in dots] or [0.0], [dot.y for dot in dots] or [0.0]
    left, top = min(xs) - MARGIN, min(ys) - MARGIN / 2
    box = (left, top, max(xs) + MARGIN - left, max(ys) + MARGIN - top)
    return Picture(" ".join(f"{value:.0f}" for value in box), lines, dots)


def outline(shape: str, x: float, y: float, r: float) -> str:
    """The path of one of vis-network's shapes around (x, y)."""
    if shape == "dot":
        return f"M{x - r:.1f} {y:.1f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0Z"
    corners = _CORNERS[shape]
    points = " L".join(f"{x + r * dx:.1f} {y + r * dy:.1f}" for dx, dy in corners)
    return f"M{points}Z"


def _regular(n: int, turn: float, inner: float | None = None) -> tuple[tuple[float, float], ...]:
    steps = n if inner is None else 2 * n
    radii = [1.0 if inner is None or i % 2 == 0 else inner for i in range(steps)]
    angles = [turn + 2 * pi * i / steps for i in range(steps)]
    return tuple((round(r * cos(a), 3), round(r * sin(a), 3)) for r, a in zip(radii, angles, strict=True))


_CORNERS: Final = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)),
    "triangle": _regular(3, -pi / 2),
    "triangleDown": _regular(3, pi / 2),
    "hexagon": _regular(6, 0.0),
    "star": _regular(5, -pi / 2, 0.45),
}


def _dot(node: dict[str, object]) -> Dot:
    x, y, size = (float(str(node[key])) for key in ("x", "y", "size"))
    return Dot(
        id=str(node["id"]),
        kind=str(node["kind"]),
        x=x,
        y=y,
        outline=outline(str(node["shape"]), x, y, size),
        lines=tuple(str(node["label"]).split("\n")),
        text_y=y + size + LINE,
    )


def _line(edge: dict[str, object], a: tuple[float, float, float], b: tuple[float, float, float]) -> Line:
    """A curve from rim to rim, bowed sideways by the edge's `bend`."""
    (ax, ay, ar), (bx, by, br) = a, b
    dx, dy = bx - ax, by - ay
    length = max(1.0, (dx * dx + dy * dy) ** 0.5)
    bend = float(str(edge["bend"])) * 2
    mx, my = (ax + bx) / 2 + dy * bend, (ay + by) / 2 - dx * bend
    sx, sy = ax + dx / length * (ar + 2), ay + dy / length * (ar + 2)
    ex, ey = bx - dx / length * (br + 7), by - dy / length * (br + 7)
    return Line(
        id=str(edge["id"]),
        verb=str(edge["verb"]),
        curve=f"M{sx:.1f} {sy:.1f}Q{mx:.1f} {my:.1f} {ex:.1f} {ey:.1f}",
        middle=((ax + 2 * mx + bx) / 4, (ay + 2 * my + by) / 4),
        dashed=bool(edge["dashes"]),
        width=float(str(edge["width"])),
        labelled=bool(edge["labelled"]),
    )

"""A neighbourhood as a `pyvis.Network`: the model of the picture, with every position given.

pyvis is used for its model alone. Its writers (`generate_html`, `write_html`, `show`) load files
from other hosts and let text run as script, so nothing here may call them; a source test says so.
`visualizations.page` and `visualizations.standalone` render the model with our own templates.
"""

import textwrap
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from graph.model.entities import Entity
from graph.model.kinds import EntityKind, Predicate
from queries.answers.ties import LinkRow, Neighbourhood
from visualizations import layouts
from visualizations.styles import DASHED, EDGE, KINDS

if TYPE_CHECKING:
    from pyvis.network import Network  # type: ignore[import-untyped]

SMOOTH: Final = 500  # nodes that still pan and zoom on an old laptop; more are drawn only when asked for
HARD: Final = 2000  # nodes that a page can hold at all; more are never drawn, and the page says so
LABELLED: Final = 22  # edges that can carry their verb without covering each other
BANDS: Final = (
    EntityKind.PLACE,
    EntityKind.BODY,
    EntityKind.POSITION,
    EntityKind.PERSON,
    EntityKind.MEETING,
    EntityKind.AGREEMENT,
    EntityKind.DIRECTIVE,
)
BEND: Final = 0.3  # how far parallel edges bow apart, as a share of their length


class Layout(StrEnum):
    """How the nodes are placed."""

    RINGS = "rings"  # around the centre, by distance
    COLUMNS = "columns"  # from the centre to the right, by distance
    BANDS = "bands"  # one band a kind, bodies above posts above people


def build_network(drawing: Neighbourhood, limit: int = SMOOTH, layout: Layout = Layout.RINGS) -> "Network":
    """The model of the picture: the first `limit` nodes (never above HARD), in place, physics off.

    Nodes carry `kind`, `full` (the whole name) and `centre` beside what vis-network reads; edges carry `verb`
    (the predicate), `labelled` and `bend` (parallel edges bow apart). No tooltip is given, as vis-network
    may read one as HTML. A post whose body is drawn beside it is labelled with its title alone.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    network.toggle_physics(False)
    shown = cut(drawing, limit)
    points = _placed(shown, layout)
    placed_posts = {row.subject for row in shown.rows if row.edge.predicate is Predicate.AT}
    for node in shown.nodes:
        name = node.title if node.id in placed_posts and node.title else node.name
        _add_node(network, node, label(name), points[node.id], centre=node.id == drawing.centre)
    for link, bend in zip(shown.rows, _bends(shown.rows), strict=True):
        _add_edge(network, link, bend, labelled=len(shown.rows) <= LABELLED)
    return network


def cut(drawing: Neighbourhood, limit: int) -> Neighbourhood:
    """The first `limit` nodes (never above HARD) with the edges between them; the counts stay those of the whole."""
    nodes = drawing.nodes[: min(limit, HARD)]
    kept = {node.id for node in nodes}
    rows = tuple(row for row in drawing.rows if row.subject in kept and row.object in kept)
    return drawing.model_copy(update={"nodes": nodes, "rows": rows})


def label(name: str) -> str:
    """A name in at most three lines of about twenty letters."""
    return "\n".join(textwrap.wrap(name, 21, max_lines=3, placeholder=" …", break_long_words=True)) or "?"


def _placed(drawing: Neighbourhood, layout: Layout) -> dict[str, layouts.Point]:
    nodes = [node.id for node in drawing.nodes]
    ends = [(row.subject, row.object) for row in drawing.rows]
    if layout is Layout.BANDS:
        bands = {node.id: BANDS.index(node.kind) for node in drawing.nodes}
        return layouts.bands(nodes, bands.__getitem__)
    place = layouts.columns if layout is Layout.COLUMNS else layouts.concentric
    return place(nodes, ends, drawing.centre)


def _add_node(network: "Network", node: Entity, label: str, point: layouts.Point, *, centre: bool) -> None:
    style = KINDS[node.kind]
    network.add_node(
        node.id,
        label=label,
        shape=style.shape,
        color=style.shade.light,
        size=round(style.size * 1.7) if centre else style.size,
        x=point.x,
        y=point.y,
        kind=node.kind.value,
        full=node.name,
        centre=centre,
    )


def _add_edge(network: "Network", link: LinkRow, bend: float, *, labelled: bool) -> None:
    edge = link.edge
    network.add_edge(
        link.subject,
        link.object,
        id=edge.id,
        verb=edge.predicate.value,
        labelled=labelled,
        bend=bend,
        dashes=edge.predicate in DASHED or edge.former,
        width=min(4.0, 1.0 + 0.6 * edge.n_independent),
        color=EDGE.light,
        arrows="to",
    )


def _bends(links: Sequence[LinkRow]) -> list[float]:
    """Zero for an edge alone between its nodes; parallel ones bow apart, whichever way they point."""
    totals = Counter(frozenset((e.subject, e.object)) for e in links)
    seen: Counter[frozenset[str]] = Counter()
    bends: list[float] = []
    for link in links:
        pair = frozenset((link.subject, link.object))
        step = seen[pair] - (totals[pair] - 1) / 2
        seen[pair] += 1
        bends.append(round((step if link.subject < link.object else -step) * BEND, 3))
    return bends

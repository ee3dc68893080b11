"""Pages: answers in, HTML out; no page asks any other host for anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from graph.model.documents import Document
from graph.model.kinds import Predicate
from queries.answers.base import MeetingRef, Ref
from queries.answers.ties import Neighbourhood, Paths
from visualizations import assets
from visualizations.along import along
from visualizations.environment import render
from visualizations.language import words
from visualizations.links import sections
from visualizations.network import SMOOTH, Layout, build_network, cut
from visualizations.passages import Span, anchor, pieces
from visualizations.site import Site
from visualizations.svg import picture

# What a served page may do: its own files, nothing of anyone else's, no frame around it.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One found entity with the note that tells it from its namesakes: posts and years."""

    entity: Ref
    note: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """A meeting and who chaired it, as a place to begin reading."""

    meeting: MeetingRef
    chair: Ref


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of a document in words, and the sentence it rests on."""

    subject: Ref
    predicate: Predicate
    object: Ref
    span: Span

    @property
    def anchor(self) -> str:
        """The address of its sentence within the page."""
        return anchor(self.span)


def entity_page(site: Site, drawing: Neighbourhood, layout: Layout = Layout.RINGS) -> str:
    """An entity with its links as picture and table, and the sentence behind each."""
    return render(site, "entity.html", assets=_served(), **entity_parts(site, drawing, layout=layout))


def path_page(site: Site, paths: Paths) -> str:
    """The shortest ways between two people, with the sentence behind each step."""
    ends = paths.asked.about
    drawing = along(paths)
    parts = entity_parts(site, drawing, layout=Layout.COLUMNS) if drawing else {"sections": ()}
    return render(site, "path.html", assets=_served(), ends=ends, **parts)


def search_page(site: Site, query: str = "", hits: Sequence[Hit] = (), start: Sequence[Start] = ()) -> str:
    """The first page, and what a search found; `start` are meetings to begin with."""
    return render(site, "search.html", assets=_served(), query=query, hits=hits, start=start)


def document_page(site: Site, document: Document, text: str, statements: Sequence[Statement]) -> str:
    """A stored text with the sentences that claims rest on marked, each at its own address."""
    marked = pieces(text, (s.span for s in statements))
    return render(site, "document.html", assets=_served(), document=document, pieces=marked, statements=statements)


def problem_page(site: Site, status: int, detail: str, candidates: Sequence[Hit] = ()) -> str:
    """What went wrong, in the reader's language, with the candidates of an ambiguous name."""
    return render(site, "problem.html", assets=_served(), status=status, detail=detail, candidates=candidates)


def entity_parts(
    site: Site, drawing: Neighbourhood, limit: int = SMOOTH, layout: Layout = Layout.RINGS
) -> dict[str, object]:
    """What entity.html needs beside the addresses or texts of its files."""
    shown = cut(drawing, limit)
    network = build_network(shown, limit, layout)
    t = words(site.language)
    left_out = len(shown.nodes) < drawing.n_nodes
    return {
        "centre": next(node for node in drawing.nodes if node.id == drawing.centre),
        "picture": picture(network),
        "sections": sections(shown),
        "model": {
            "nodes": [node | {"href": site.entity(node["kind"], node["id"])} for node in network.nodes],
            "edges": [edge | {"label": t(f"verb.{edge['verb']}")} for edge in network.edges],
            "open": t("evidence.open"),
        },
        "layout": layout,
        "layouts": tuple(Layout),
        "notice": t("picture.shown", shown=len(shown.nodes), total=drawing.n_nodes) if left_out else "",
    }


@cache
def _served() -> dict[str, str]:
    return {
        "stylesheet": assets.stylesheet().file,
        "script": assets.script().file,
        "icon": assets.icon().file,
        "vis": assets.vis_network().file,
    }

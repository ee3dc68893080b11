"""The pages for readers: search, an entity with its links, a document with its marked sentences.

Addresses are by id and stay: `/p/…` a person, `/m/…` a meeting, `/b/…` a body, `/e/…` anything else, `/d/…` a
document. Vietnamese has no prefix; `/en` before any of them is the same page in English.
"""

from typing import Annotated
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api.dependencies import SettingsDep, StoreDep
from api.names import found
from graph import builtin
from graph.model.documents import Article
from graph.model.kinds import Predicate
from graph.settings import Settings
from graph.store import Store
from queries.answers.base import Ref
from queries.answers.documents import ClaimRow, Claims
from queries.answers.finding import Found
from queries.answers.meetings import Chaired
from queries.answers.ties import Neighbourhood, Paths
from queries.ask import ask
from queries.catalog import part
from visualizations import page
from visualizations.language import Language
from visualizations.network import SMOOTH, Layout
from visualizations.page import Start, Statement
from visualizations.site import OTHER, ROOMS, Site

HITS = 40
BEGINNINGS = 12
WAYS = 20  # shortest ways drawn together
FEW = 25  # neighbours up to which a second step still makes a picture that can be read
LEGIBLE = 80  # nodes of that picture
CLAIMS = 1000  # statements listed beside a document's text

Name = Annotated[str, Query(min_length=1, max_length=200)]

vietnamese = APIRouter(include_in_schema=False)


@vietnamese.get("/vi")
@vietnamese.get("/vi/{rest:path}")
def default_language(request: Request) -> RedirectResponse:
    """Vietnamese is the default: its pages have one address each, without a prefix."""
    path = request.url.path.removeprefix("/vi").lstrip("/")
    return RedirectResponse(str(request.url.replace(path=f"/{path}")), 308)


def router(language: Language) -> APIRouter:
    """The pages in one language."""
    routes = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

    def site(settings: Settings, path: str = "/") -> Site:
        return Site(language, settings.demo, path)

    @routes.get("/")
    def search(store: StoreDep, settings: SettingsDep, q: Annotated[str, Query(max_length=200)] = "") -> str:
        text = " ".join(q.split())
        if not text:
            return page.search_page(site(settings), start=beginnings(store) if settings.demo else ())
        rows = ask(store, Found, text=text, limit=HITS).rows
        return page.search_page(site(settings, f"/?{urlencode({'q': text})}"), text, found(rows))

    def entity(
        id_: str, store: StoreDep, settings: SettingsDep, request: Request, layout: Layout = Layout.RINGS
    ) -> Response:
        drawing = around(store, id_)
        here = site(settings).entity(drawing.nodes[0].kind, drawing.centre)
        if here != request.url.path:  # a name, or the room of another kind
            return RedirectResponse(here, 302)
        return HTMLResponse(page.entity_page(site(settings, here.removeprefix(language.prefix)), drawing, layout))

    for room in (*ROOMS.values(), OTHER):
        routes.add_api_route(f"/{room}/{{id_}}", entity, response_model=None)

    @routes.get("/path")
    def path(store: StoreDep, settings: SettingsDep, person: Name, other: Name) -> str:
        paths = ask(store, Paths, person=person, other=other, limit=WAYS)
        ids = urlencode({"person": paths.asked.about[0].id, "other": paths.asked.about[1].id})
        return page.path_page(site(settings, f"/path?{ids}"), paths)

    @routes.get("/d/{name:path}")
    def document(name: str, store: StoreDep, settings: SettingsDep) -> Response:
        if name == builtin.ID:  # what the tables that ship say is in no store
            own = builtin.article()
            here = f"/d/{quote(name, safe='')}"
            return HTMLResponse(page.document_page(site(settings, here), own.document, own.text, _lineages(store)))
        claims, article = store.steady(lambda: _read(store, name))
        id_ = str(claims.asked.parameters["document"])
        here = f"/d/{quote(id_, safe='')}"
        if id_ != name:  # its URL, path or hash
            return RedirectResponse(f"{language.prefix}{here}", 302)
        statements = [_statement(row) for row in claims.rows]
        return HTMLResponse(page.document_page(site(settings, here), article.document, article.text, statements))

    return routes


def _read(store: Store, document: str) -> tuple[Claims, Article]:
    """What a document claims, with its text."""
    claims = ask(store, Claims, document=document, limit=CLAIMS)
    return claims, store.article(str(claims.asked.parameters["document"]))


def beginnings(store: Store) -> tuple[Start, ...]:
    """A few meetings to begin with; for a demonstration, whose reader knows none of its people."""
    chaired = ask(store, Chaired, limit=BEGINNINGS, evidence=0).rows
    first = {row.meeting.id: Start(row.meeting, row.chair) for row in reversed(chaired)}
    return tuple(reversed(first.values()))


def around(store: Store, id_: str) -> Neighbourhood:
    """What stands next to an entity; where that is little, what stands next to that too."""
    near = ask(store, Neighbourhood, entity=id_, depth=1, limit=SMOOTH)
    return near if len(near.nodes) > FEW else ask(store, Neighbourhood, entity=id_, depth=2, limit=LEGIBLE)


def _lineages(store: Store) -> list[Statement]:
    """What the tables that ship say of the entities in the graph."""
    return [
        Statement(Ref(**row["subject"]), Predicate.SUCCEEDED_BY, Ref(**row["object"]), builtin.spans()[claim])
        for row in store.read(part("lineages"))
        for claim in row["claims"]
    ]


def _statement(row: ClaimRow) -> Statement:
    cited = row.evidence[0]
    return Statement(row.subject, row.claim.predicate, row.object, (cited.start, cited.end))

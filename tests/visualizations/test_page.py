"""Pages: whatever a document says stays text, whatever a page needs is our own."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from graph.model.documents import Document
from graph.model.entities import Entity
from graph.model.kinds import EntityKind, Predicate
from queries.answers.base import Ref
from queries.answers.ties import Neighbourhood
from visualizations import assets, page
from visualizations.environment import web
from visualizations.language import Language
from visualizations.page import Hit, Statement
from visualizations.site import Site
from visualizations.standalone import standalone

EVIL = [
    "<script>boom()</script>",
    "</script><script>boom()</script>",
    "<img src=x onerror=boom()>",
    '"><svg onload=boom()>',
    "' onmouseover='boom()",
    "<!--<script>",
    "]]><script>boom()</script>",
    "{{ 7 * 7 }}{% raw %}",
    "${boom()}`boom()`",
    "javascript:boom()",
    "a\u2028b\u2029c\\u003cscript\\u003e",
    "href=<a href=javascript:boom()>x</a>\ud800",
]
HANDLERS = re.compile(r"^on[a-z]+$")
LOADING = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("form", "action"),
}


class Tags(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def loads(self) -> list[str]:
        """What the browser would fetch by itself."""
        found = [value for tag, attrs in self.tags for name, value in attrs.items() if (tag, name) in LOADING]
        return [value for value in found if value]

    @property
    def links(self) -> list[str]:
        """Where a reader may go."""
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a" and "href" in attrs]


def inert(html: str, plain: str) -> None:
    """The page has the tags of the same page with harmless words, and no handler or odd address."""
    tags, same = Tags(html), Tags(plain)
    assert [tag for tag, _ in tags.tags if tag != "tspan"] == [tag for tag, _ in same.tags if tag != "tspan"]
    assert not [name for _, attrs in tags.tags for name in attrs if HANDLERS.match(name)]
    assert not [address for address in tags.links if address.lower().startswith("javascript:")]


def ref(entity: Entity) -> Ref:
    """An entity by id, kind and name."""
    return Ref(id=entity.id, kind=entity.kind, name=entity.name)


def pages(word: str, evil_drawing: Neighbourhood) -> list[str]:
    """Every kind of page with a word in every field."""
    centre = ref(evil_drawing.nodes[0])
    document = Document(
        id=word,
        text_hash=word,
        raw_hash=word,
        path=word,
        url=word,
        outlet=word,
        title=word,
        byline=word,
        published=word,
    )
    statement = Statement(centre, Predicate.CHAIRED, centre, (0, len(word)))
    site = Site(demo=True)
    return [
        page.entity_page(site, evil_drawing),
        standalone(evil_drawing),
        page.search_page(site, word, [Hit(centre, word)]),
        page.document_page(site, document, word + word, [statement]),
        page.problem_page(site, 409, word, [Hit(centre, word)]),
    ]


@pytest.mark.parametrize("word", EVIL)
def test_an_evil_string_in_every_field_is_inert(word: str, poisoned: Callable[[str], Neighbourhood]) -> None:
    for html, plain in zip(pages(word, poisoned(word)), pages("word", poisoned("word")), strict=True):
        inert(html, plain)
        assert word.encode("utf-8", "replace").decode("utf-8") in Tags(html).words


def test_a_served_page_loads_its_own_files_only(drawing: Neighbourhood) -> None:
    loads = Tags(page.entity_page(Site(), drawing)).loads
    assert len(loads) == 6
    assert all(address.startswith("/") and not address.startswith("//") for address in loads)


def test_a_file_loads_nothing(drawing: Neighbourhood) -> None:
    assert Tags(standalone(drawing)).loads == []


def test_the_policy_of_a_file_names_its_own_scripts(drawing: Neighbourhood) -> None:
    html = standalone(drawing)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy[1]


def test_without_script_every_sentence_is_there_and_every_line_leads_to_it(drawing: Neighbourhood) -> None:
    html = page.entity_page(Site(), drawing)
    tags = Tags(html)
    rows = {attrs["id"] for tag, attrs in tags.tags if tag == "tr" and "id" in attrs}
    assert rows == {f"edge={link.edge.id}" for link in drawing.rows}
    assert {f"#{row}" for row in rows} <= set(tags.links)
    assert html.count("<mark>") == sum(len(x.edge.evidence) + len(x.edge.evidence[0].also) for x in drawing.rows)


def test_a_citation_leads_to_its_words_in_the_document(drawing: Neighbourhood) -> None:
    html = page.entity_page(Site(Language.EN), drawing)
    cited = drawing.rows[0].edge.evidence[0]
    assert f"/en/d/url%3Ahttps%3A%2F%2Fbao.example%2Fgiao-ban#at-{cited.start}-{cited.end}" in html
    document = Document(id="x", text_hash="0", raw_hash="0", title="Bài")
    text = "." * cited.start + cited.quote
    said = Statement(ref(drawing.nodes[0]), Predicate.CHAIRED, ref(drawing.nodes[3]), (cited.start, cited.end))
    read = page.document_page(Site(), document, text, [said])
    assert f'<mark><span id="at-{cited.start}-{cited.end}"></span>{cited.quote}</mark>' in read


def test_a_crowd_says_how_many_are_left_out(crowd: Neighbourhood) -> None:
    html = page.entity_page(Site(Language.EN), crowd)
    assert "Showing 500 of 2501 nodes" in html


@pytest.mark.parametrize("demo", [True, False])
def test_the_demonstration_says_that_all_is_invented(drawing: Neighbourhood, demo: bool) -> None:
    assert (
        "Demonstration: all people and events here are invented." in standalone(drawing, Language.EN, demo=demo)
    ) is demo


def test_the_language_can_be_changed_at_the_same_address(drawing: Neighbourhood) -> None:
    vi, en = Site(path="/p/p1"), Site(Language.EN, path="/p/p1")
    assert '<html lang="vi">' in page.entity_page(vi, drawing)
    assert 'href="/en/p/p1"' in page.entity_page(vi, drawing)
    assert '<html lang="en">' in page.entity_page(en, drawing)
    assert 'hreflang="vi" href="/p/p1"' in page.entity_page(en, drawing)


def test_addresses_are_by_id_and_escaped() -> None:
    assert Site().entity(EntityKind.PERSON, "a/b?c#d") == "/p/a%2Fb%3Fc%23d"
    assert Site().entity(EntityKind.PLACE, "x") == "/e/x"
    assert Site(Language.EN).entity(EntityKind.MEETING, "x") == "/en/m/x"
    assert Site(inline=True).entity(EntityKind.BODY, "x y") == "#node=x%20y"


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:text/html,x", "//host/x", "http:x", "https://[", "", None, "x"]
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert not web(address)
    assert web("https://bao.example/x")


def test_the_reviewed_vis_network_is_the_one_served() -> None:
    assert assets.vis_network().text.startswith("/**\n * vis-network")
    assert len(assets.served()) == 4


def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assets.vis_network.cache_clear()
    monkeypatch.setattr(assets, "VIS_SHA256", "0" * 64)
    with pytest.raises(assets.AssetMismatch, match=r"pyvis==0\.3\.2"):
        assets.vis_network()


def test_the_same_page_twice_is_the_same_bytes(drawing: Neighbourhood) -> None:
    assert standalone(drawing) == standalone(drawing)

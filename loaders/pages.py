"""Web pages → the article's text and what the page's own metadata says.

The stored text is the headline, a blank line, and the text that trafilatura extracts, with photo
captions as lines of their own: it drops <figure>, where Vietnamese papers name who spoke.
"""

import logging
import re
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import NotVietnamese, UnreadableFile
from loaders.decoding import decode_page
from loaders.furniture import Layout
from loaders.lines import LineKind, lines_of
from loaders.metadata import published
from loaders.sidecars import Sidecar, as_moment
from loaders.vietnamese import is_vietnamese

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]
    from trafilatura.settings import Document

_CAPTIONS = (
    "//figcaption | //table[.//img]//*[contains(@class, 'aption')]"
    " | //*[self::p or self::div or self::span or self::em][contains(@class, 'aption') and not(.//p)]"
)
_PICTURES = ("figure", "table", "picture")
_PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='pubdate']/@content",
    "//time[@itemprop='datePublished' or contains(@class, 'publish')]/@datetime",
)
_MODIFIED = ("//meta[@property='article:modified_time' or @itemprop='dateModified']/@content",)
_JSON_LD = "//script[@type='application/ld+json']/text()"
_BLOCKS = "//p|//div|//h1|//h2|//h3|//li|//td|//time|//span|//br|//figcaption"
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_BREAKS = re.compile(r"\s*\n\s*")
_NEAR = 8  # lines around the headline in which a page prints its date


class Page(NamedTuple):
    """A page's article text and what the page says of it."""

    text: str
    known: Sidecar


class Stamps(NamedTuple):
    """When a page says it was published and modified."""

    published: str | None
    modified: str | None


def page_of(data: bytes, path: str) -> Page:
    """The article of a page; raises DocumentError where there is none."""
    from trafilatura import bare_extraction, html2txt
    from trafilatura.settings import Document
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it cannot parse, the error says
    tree = load_html(decode_page(data, path))
    if tree is None:
        raise UnreadableFile(path, "not a web page", "Save the page again, as HTML")
    stamps = _stamps(tree)
    visible = _visible(tree)
    _keep_captions(tree)
    found = bare_extraction(tree, with_metadata=True, include_comments=False)
    document = found if isinstance(found, Document) else None
    title = _clean(document.title or "") if document else ""
    text = _with_title(title, _clean((document.text if document else None) or html2txt(tree)))
    if not text:
        raise UnreadableFile(path, "a page without text", "Save the page of the article, not a list or a frame")
    if not is_vietnamese(text):
        raise NotVietnamese(path, "no Vietnamese words", "Only Vietnamese articles are read")
    when = stamps.published or _printed(visible, title)
    return Page(text, _known(document, title, stamps._replace(published=when)))


def _known(document: "Document | None", title: str, stamps: Stamps) -> Sidecar:
    if document is None:
        return Sidecar(published=stamps.published, modified=stamps.modified)
    return Sidecar(
        url=document.url,
        outlet=document.sitename if document.sitename != document.hostname else None,
        title=title,
        byline=document.author,
        published=stamps.published,
        modified=stamps.modified,
    )


def _with_title(title: str, body: str) -> str:
    return body if not title or body.startswith(title) else f"{title}\n\n{body}".strip()


def _clean(text: str) -> str:
    return _BREAKS.sub("\n", _SPACES.sub(" ", text)).strip()


def _stamps(tree: "HtmlElement") -> Stamps:
    """Dates from the page's metadata; what is no ISO 8601 is left."""
    data = " ".join(map(str, tree.xpath(_JSON_LD)))
    return Stamps(
        _first_moment([*_found(tree, _PUBLISHED), *re.findall(r'"datePublished"\s*:\s*"([^"]+)"', data)]),
        _first_moment([*_found(tree, _MODIFIED), *re.findall(r'"dateModified"\s*:\s*"([^"]+)"', data)]),
    )


def _found(tree: "HtmlElement", paths: tuple[str, ...]) -> list[str]:
    return [str(value) for path in paths for value in tree.xpath(path)]


def _first_moment(values: list[str]) -> str | None:
    return next((moment for moment in map(as_moment, values) if moment), None)


def _visible(tree: "HtmlElement") -> str:
    """Everything a page shows, a line for each block."""
    parts: list[str] = []
    blocks = set(tree.xpath(_BLOCKS))
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "head", "title", "noscript"):
            continue
        parts.extend(("\n" if element in blocks else "", element.text or ""))
    return "".join(parts)


def _printed(visible: str, title: str) -> str | None:
    """The publication line printed near the headline."""
    lines = lines_of(visible)
    at = next((i for i, line in enumerate(lines) if title and line.text == title), None)
    if at is None:
        return None
    near = tuple(line for line in lines[max(0, at - _NEAR) : at + _NEAR] if line.kind is not LineKind.MARKER)
    first = next(i for i, line in enumerate(near) if line.text == title)
    return published(Layout(near, first, first, len(near)))


def _keep_captions(tree: "HtmlElement") -> None:
    """Photo captions become paragraphs where their picture stood."""
    from lxml.html import builder

    for caption in tree.xpath(_CAPTIONS):
        words = _clean(caption.text_content())
        holder = next((a for a in caption.iterancestors() if a.tag in _PICTURES), caption)
        parent = holder.getparent()
        if words and parent is not None:
            parent.insert(parent.index(holder), builder.P(words))
            _drop(holder)


def _drop(element: "HtmlElement") -> None:
    """Takes an element out and leaves the text behind it."""
    element.drop_tree()

"""One document's bytes → the article: its stored text, what it says of itself, where it begins and ends."""

from typing import NamedTuple

from graph.digests import raw_hash, text_hash
from graph.model.documents import Article, Document
from graph.spelling import Normalised, is_composed, normalise
from loaders.decoding import decode
from loaders.furniture import layout, skips_of
from loaders.metadata import Metadata, metadata
from loaders.sidecars import Sidecar


class Source(NamedTuple):
    """Where bytes came from: `path` for messages, `named` what the document keeps."""

    path: str
    named: str | None
    page: bool = False  # HTML


def article_of(data: bytes, source: Source, known: Sidecar) -> Article:
    """The article in a text or page; raises DocumentError where there is none."""
    if source.page:
        from loaders.pages import page_of  # lxml and trafilatura take 0.3 s to import

        page = page_of(data, source.path)
        text = page.text
        known = _join(known, page.known)
    else:
        text = decode(data, source.path)
    return describe(text, raw_hash(data), source.named, known)


def describe(text: str, raw: str, path: str | None, known: Sidecar) -> Article:
    """A stored text as an article; `known` wins over what the text says."""
    same = _levelled(text)
    page = layout(same.text)
    found = metadata(same.text, page, url=known.url, outlet=known.outlet)
    start, end = same.original(*page.body)
    skips = skips_of([*page.lines[page.first : page.last]])
    return Article(
        document=_document(text, raw, path, known, found),
        text=text,
        body_start=start,
        body_end=end,
        skips=tuple(same.original(*span) for span in skips),
        province_span=same.original(*found.province_span) if found.province_span else None,
    )


def again(article: Article) -> Article:
    """A stored article as it is found today: what is known of it stays, the layout of its text is looked at anew."""
    document = article.document
    known = Sidecar(
        id=document.id.removeprefix("id:") if document.id.startswith("id:") else None,
        url=document.url,
        outlet=document.outlet,
        title=document.title,
        byline=document.byline,
        published=document.published,
        modified=document.modified,
    )
    return describe(article.text, document.raw_hash, document.path, known)


def document_id(hashed: str, known: Sidecar) -> str:
    """The URL, else the given id, else the text's hash, behind "url:", "id:" or "text:"."""
    if known.url:
        return f"url:{known.url}"
    return f"id:{known.id}" if known.id else f"text:{hashed}"


def _document(text: str, raw: str, path: str | None, known: Sidecar, found: Metadata) -> Document:
    hashed = text_hash(text)
    return Document(
        id=document_id(hashed, known),
        text_hash=hashed,
        raw_hash=raw,
        path=path,
        url=known.url,
        outlet=found.outlet,
        title=known.title or found.title,
        byline=known.byline or found.byline,
        published=known.published or found.published,
        modified=known.modified or found.modified,
        dateline=found.dateline,
        province=found.province,
        n_chars=len(text),
    )


def _levelled(text: str) -> Normalised:
    """The text with one letter for Đ and plain spaces; all of `normalise` only where it is not NFC."""
    if not is_composed(text):
        return normalise(text)
    # str.translate over a whole text costs more than everything else here together.
    for odd, plain in (("Ð", "Đ"), ("ð", "đ"), ("\u00a0", " ")):
        if odd in text:
            text = text.replace(odd, plain)
    return Normalised(text, None)


def _join(first: Sidecar, second: Sidecar) -> Sidecar:
    """The fields of the first, and of the second where the first has none."""
    return second.model_copy(update=first.model_dump(exclude_none=True))

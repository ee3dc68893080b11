"""What a text says of itself: headline, publication, byline, outlet, dateline, province."""

from typing import NamedTuple

from loaders.bylines import byline
from loaders.datelines import Dateline, dateline, glued_dateline
from loaders.dates import Label
from loaders.furniture import Layout
from loaders.lines import Line, LineKind
from loaders.mastheads import Signs, masthead
from loaders.provinces import Span, province_of

_HEAD = 14  # lines in which a page says when it was published, before the text
_TAIL = 12  # and behind it
_FIRST_TEXTS = 4  # lines of text in which a dateline can stand: headline, lead, caption, text


class Metadata(NamedTuple):
    """What a text says of itself; offsets into the text that was read."""

    title: str | None
    published: str | None
    modified: str | None
    byline: str | None
    outlet: str | None
    dateline: str | None
    province: str | None
    province_span: Span | None


def metadata(text: str, page: Layout, url: str | None = None, outlet: str | None = None) -> Metadata:
    """What a page says of itself; `url` and `outlet` where they are known from elsewhere."""
    headline = _headline(page)
    code = _dateline(text, page)
    author = byline(page.lines[page.first : page.last])
    paper = masthead(page, Signs(given=outlet, dateline=code.code if code else None, url=url, byline=author))
    province, span = province_of(text, page.body, paper.province, _span(code), headline)
    return Metadata(
        title=text[slice(*headline)].strip() if headline else None,
        published=published(page),
        modified=_modified(page),
        byline=author,
        outlet=paper.name,
        dateline=code.code if code else None,
        province=province,
        province_span=span,
    )


def published(page: Layout) -> str | None:
    """The publication date or time that a page prints; the clock of whoever saved it is none."""
    best: tuple[int, int, str] | None = None
    for at, line in _dated(page):
        score = _publication_score(page, at, line)
        if score > 0 and line.dated and (best is None or (score, -at) > (best[0], -best[1])):
            best = (score, at, line.dated.value)
    return best[2] if best else None


def _modified(page: Layout) -> str | None:
    stamps = [line.dated.value for _, line in _dated(page) if line.dated and line.dated.label is Label.UPDATED]
    return max(stamps) if stamps and published(page) not in stamps else None


def _dated(page: Layout) -> list[tuple[int, Line]]:
    """Date lines above the text and behind it, with their places; none among other articles' headlines."""
    stop = next(
        (i for i in range(page.last, len(page.lines)) if page.lines[i].kind is LineKind.MARKER), len(page.lines)
    )
    near = {*range(min(_HEAD, stop)), *range(max(page.first, stop - _TAIL), stop)}
    return [(i, page.lines[i]) for i in sorted(near) if page.lines[i].dated]


def _publication_score(page: Layout, at: int, line: Line) -> int:
    dated = line.dated
    if dated is None or dated.label is Label.TODAY:
        return 0
    if dated.label is Label.UPDATED:
        return 1
    if at < page.first and dated.weekday and not dated.time and dated.label is Label.NONE:
        return 0  # over the headline, a weekday and a day alone are the site's clock
    behind_headline = page.title is not None and at > page.title
    return 2 + 8 * (dated.label is Label.PUBLISHED) + 4 * dated.zone + 3 * behind_headline + 2 * dated.time + (at > 0)


def _headline(page: Layout) -> Span | None:
    if page.title is not None:
        return page.lines[page.title].start, page.lines[page.title].end
    if page.first < page.last:
        line = page.lines[page.first]
        at = glued_dateline(line.text)
        if at:
            return line.start, line.start + at
    return None


def _dateline(text: str, page: Layout) -> Dateline | None:
    """The dateline with offsets into the text."""
    seen = 0
    for line in page.lines[page.first : page.last]:
        if line.kind is not LineKind.TEXT:
            continue
        found = dateline(line.text)
        if found is None and seen == 0 and page.title is None:
            at = glued_dateline(line.text)
            found = dateline(line.text[at:]) if at else None
            found = found and Dateline(found.code, found.start + (at or 0), found.end + (at or 0))
        if found:
            return Dateline(found.code, line.start + found.start, line.start + found.end)
        seen += 1
        if seen == _FIRST_TEXTS:
            return None
    return None


def _span(code: Dateline | None) -> Span | None:
    return (code.start, code.start + len(code.code)) if code else None

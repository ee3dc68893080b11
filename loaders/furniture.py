"""Where an article begins and ends on its page, and what inside it is furniture or said twice."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.datelines import dateline
from loaders.lines import Line, LineKind, lines_of

_PARAGRAPH = 150  # no caption, headline or byline met so far is longer
_HEADLINE = 220  # nor a headline than this
_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "”.", '".', ":", ";", "/.")
_TEASER_DATE = re.compile(r"\(\d{1,2}[/-]\d{1,2}[/-]\d{4}\)$")


class Layout(NamedTuple):
    """A page's lines; the article is lines[first:last]; `title` is an index or None."""

    lines: tuple[Line, ...]
    title: int | None
    first: int
    last: int

    @property
    def body(self) -> tuple[int, int]:
        """The article's offsets."""
        if self.first >= self.last:
            return 0, 0
        return self.lines[self.first].start, self.lines[self.last - 1].end


def layout(text: str) -> Layout:
    """A page taken apart: its lines, which of them is the headline, where the article stops."""
    lines = lines_of(text)
    first = _first(lines)
    title = first if first < len(lines) and is_headline(lines[first].text) else None
    return Layout(lines, title, first, _last(lines, first))


def body_range(text: str) -> tuple[int, int]:
    """The offsets between which the article stands, headline included."""
    return layout(text).body


def skip_spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Spans inside the article that are furniture, other articles' headlines or a second printing of words."""
    return skips_of([line for line in lines_of(text) if start <= line.start and line.end <= end])


def is_headline(text: str) -> bool:
    """Whether a line can be a headline: short, no full stop, no dateline."""
    if len(text) > _HEADLINE or dateline(text):
        return False
    return not text.endswith((".", "./.", ":", ";")) or text.endswith("...")


def skips_of(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """`skip_spans` over the lines of an article."""
    spans: list[tuple[int, int]] = []
    seen: set[str] = set()
    before = ""
    boxed = False  # inside a box of links that the article goes on after
    for line in lines:
        boxed = line.kind is LineKind.MARKER or (boxed and not _is_paragraph(line))
        if boxed or line.kind is not LineKind.TEXT or line.text in seen:
            spans.append((line.start, line.end))
        elif len(before) > 40 and line.text.startswith(before):
            spans.append((line.start, line.start + len(before)))  # the lead, printed again before the rest
        seen.add(line.text)
        before = line.text
    return tuple(spans)


def _first(lines: Sequence[Line]) -> int:
    """The headline, or the first line of text where there is none."""
    texts = [i for i, line in enumerate(lines[:16]) if line.kind is LineKind.TEXT]
    if not texts:
        return len(lines)
    first = texts[0]
    # Under a clock, a banner or a menu a few words are the section; the headline follows.
    if first > 0 and _words(lines[first].text) <= 5:
        for later in texts[1:3]:
            if _words(lines[later].text) > 5 and is_headline(lines[later].text):
                return later
            if _is_paragraph(lines[later]):
                break
    return first


def _last(lines: Sequence[Line], first: int) -> int:
    """One past the last line of the article."""
    last = _before_stamp(lines, first, _before_marker(lines, first))
    while last > first + 1 and (lines[last - 1].kind is not LineKind.TEXT or _TEASER_DATE.search(lines[last - 1].text)):
        last -= 1
    return last


def _before_marker(lines: Sequence[Line], first: int) -> int:
    """The first marker behind the headline that most of the article does not follow.

    Where most of it does, in three paragraphs or more, the marker only heads a box of links.
    """
    sizes = [len(line.text) if _is_paragraph(line) else 0 for line in lines[first:]]
    size_after, count_after = sum(sizes), sum(map(bool, sizes))
    size_before = 0
    for i, size in enumerate(sizes, start=first):
        if i > first and lines[i].kind is LineKind.MARKER and not (count_after >= 3 and size_after > size_before):
            return i
        size_before += size
        size_after -= size
        count_after -= bool(size)
    return len(lines)


def _before_stamp(lines: Sequence[Line], first: int, last: int) -> int:
    """Aggregators end with date and time, section, key words and source: the article stops at the date."""
    for i in range(max(first + 2, last - 5), last):
        dated = lines[i].dated
        if (
            dated
            and dated.time
            and not any(_is_paragraph(line) and " " in line.text[:20] for line in lines[i + 1 : last])
        ):
            return i
    return last


def _is_paragraph(line: Line) -> bool:
    return line.kind is LineKind.TEXT and len(line.text) > _PARAGRAPH and line.text.endswith(_SENTENCE_END)


def _words(text: str) -> int:
    return text.count(" ") + 1

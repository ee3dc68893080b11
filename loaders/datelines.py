"""The code before an article's first sentence: "BBK - Sáng …", "(HG) - …", "ĐÀ NẴNG - Ngày …"."""

import re
from typing import NamedTuple

_CODE = re.compile(
    r"\((?P<round>[^\W\d][^()\n]{1,28}?)\)\s?(?:[-–—:.]\s?|(?=[^\W\d_]))"
    r"|(?P<site>[\w.]{2,20}\.(?:VN|vn|com|org|net))\s?[-–—]\s?"
    r"|(?P<bare>[^\W\d_]{2,10}(?:[ -][^\W\d_]{2,10}){0,3})\s?[-–—]\s?(?=[^\W\d_])"
)
# In capitals before a dash these are bodies joined ("HĐND - UBND huyện …"), not papers.
_BODIES = frozenset(
    {"UBND", "HĐND", "MTTQ", "UBMTTQ", "LĐLĐ", "ĐBQH", "HTX", "TP", "BCĐ", "BTV", "BCH", "THPT", "THCS", "CHQS", "KHKT"}
    | {"VHNT", "LHPN", "GDĐT", "KHĐT", "PCTT", "PCCC", "TAND", "VKSND", "BHXH", "ATGT", "KT", "XH", "VH"}
)
_GLUED = re.compile(r"[^\s(]\s*(\([A-ZĐ][^()\n]{1,18}\)\s?[-–—])")


class Dateline(NamedTuple):
    """The code and where it stands in its line; `end` is past the dash."""

    code: str
    start: int
    end: int


def dateline(line: str) -> Dateline | None:
    """The code that a line starts with, or None."""
    match = _CODE.match(line)
    if match is None:
        return None
    group = str(match.lastgroup)
    code = match[group]
    if group == "bare" and (
        not code.removesuffix(" Online").isupper()
        or _BODIES.intersection(re.split(r"[ -]", code))
        or _shouts(line[match.end() :])
    ):
        return None
    if group == "round" and not code[:1].isupper() and "." not in code:
        return None
    return Dateline(code, match.start(group), match.end())


def _shouts(rest: str) -> bool:
    """Whether capitals go on behind the dash, as in a headline."""
    words = rest.split(None, 3)[:2]
    return all(len(word) > 1 and word.isupper() for word in words)


def glued_dateline(line: str) -> int | None:
    """Where a dateline starts inside a line whose headline and text were run together."""
    match = _GLUED.search(line[:260])
    return match.start(1) if match else None

"""Names as keys: one spelling, one case, with or without accents."""

import unicodedata
from functools import lru_cache

from graph.spelling import normalise

_HORN = str.maketrans({"đ": "d", "Đ": "D"})


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case, one spelling, single spaces; accents kept: "Hoà  Bình" and "HÒA BÌNH" are one."""
    return _folded(text)


# An article is folded twice in turn; were it kept as names are, thousands of articles would stay in memory.
@lru_cache(maxsize=1)
def fold_text(text: str) -> str:
    """fold() of a whole text."""
    return _folded(text)


def _folded(text: str) -> str:
    return " ".join(normalise(text).text.casefold().replace("'", "").split())


def plain(text: str) -> str:
    """fold() without accents, for search: "Trần Thị Lộc" is "tran thi loc"."""
    decomposed = unicodedata.normalize("NFD", fold(text).translate(_HORN))
    return "".join(c for c in decomposed if not unicodedata.combining(c))

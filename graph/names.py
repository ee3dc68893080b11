"""Names as keys: one spelling, one case, with or without accents."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from graph.spelling import normalise

_HORN = str.maketrans({"đ": "d", "Đ": "D"})
# i and y are one letter where they are a syllable's only vowel: Sĩ and Sỹ, Lí and Lý, Quí and Quý.
_Y = re.compile(r"(?<!\S)((?:[bcdghklmnprstvxđ]|qu)h?)y(?=[\u0300-\u036f]*(?!\S))")
SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
}
"""What the names of bodies are written with as often short as long."""


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


def level(name: str) -> str:
    """The name folded with its accents, i where y is a syllable's only vowel, short words spelled out."""
    apart = unicodedata.normalize("NFD", longer(fold(name), SHORT))
    return unicodedata.normalize("NFC", _Y.sub(r"\1i", apart))


def longer(text: str, words: Mapping[str, str]) -> str:
    """A text with some of its words spelled out."""
    return " ".join(words.get(word, word) for word in text.split())

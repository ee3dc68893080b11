"""A body's name as syllables in one spelling: no signs, no linking words, known tokens spelled out."""

import re
from functools import cache

from graph.names import fold
from graph.resources import read_text

_REMARK = re.compile(r"\s*\([^)]*\)")
_TERM = re.compile(r"[,\s]+(?:khóa\s+(?:[ivxlcdm]+|\d+)\b|nhiệm kỳ\b).*$")
_AGE = re.compile(r"\s+(?:cũ|trước đây|hiện nay)$")
_CENTRE = re.compile(r"\bt\s*\.\s*ư\b|\btư(?=\s*$|\s+(?:đảng|đoàn|hội|mặt|mttq)\b)(?<!đầu tư)(?<!vật tư)")
_TOKEN = re.compile(r"\w+")
_LINKS = frozenset(["và", "của", "thuộc"])


def rows(name: str) -> list[list[str]]:
    """The lines of a table of graph/bodies/data, cut at tabs, without comments."""
    lines = read_text("graph.bodies", f"data/{name}.tsv").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def syllables(name: str) -> list[str]:
    """The syllables of a name: "Sở VH,TT&DL tỉnh Bắc Kạn" gives sở, vh, tt, dl, tỉnh, bắc, kạn."""
    text = _AGE.sub("", _TERM.sub("", _REMARK.sub("", fold(name)) or fold(name)))
    text = _CENTRE.sub("trung ương", text)
    short = abbreviations()
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if token not in _LINKS:
            found += short.get(token) or (token,)
    return found


@cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """Tokens that stand for words wherever they are."""
    return {token: tuple(words.split()) for token, words in rows("abbreviations")}

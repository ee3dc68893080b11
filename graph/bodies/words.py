"""A body's name as syllables in one spelling: no signs, no linking words, known tokens spelled out."""

import re
from functools import cache

from graph.names import fold
from graph.places import Level, gazetteer
from graph.resources import read_text

_REMARK = re.compile(r"\s*\(([^)]*)\)")
# "Q.1", "P. Hoa Lư": one letter is a type word with a stop or before a number.
_LETTER = re.compile(r"\b([qph])(?:\.\s*(?=[^\W\d])|\.?\s?(?=\d+\b))")
_LETTERS = {"q": "quận ", "p": "phường ", "h": "huyện "}
_TERM = re.compile(r"[,\s]+(?:khóa\s+(?:[ivxlcdm]+|\d+)\b|nhiệm kỳ\b).*$")
_AGE = re.compile(r"\s+(?:cũ|trước đây|hiện nay)$")
_CENTRE = re.compile(r"\bt\s*\.\s*ư\b|\btư(?=\s*$|\s+(?:đảng|đoàn|hội|mặt|mttq)\b)(?<!đầu tư)(?<!vật tư)")
_TYPE = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+")
_TOKEN = re.compile(r"\w+")
_LINKS = frozenset(["và", "của", "thuộc"])


def rows(name: str) -> list[list[str]]:
    """The lines of a table of graph/bodies/data, cut at tabs, without comments."""
    lines = read_text("graph.bodies", f"data/{name}.tsv").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def syllables(name: str) -> list[str]:
    """The syllables of a name: "Sở VH,TT&DL tỉnh Bắc Kạn" gives sở, vh, tt, dl, tỉnh, bắc, kạn."""
    text = _AGE.sub("", _TERM.sub("", _REMARK.sub(_keep_province, fold(name)).strip() or fold(name)))
    text = _LETTER.sub(lambda m: _LETTERS[m[1]], _CENTRE.sub("trung ương", text))
    short = abbreviations()
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if token not in _LINKS:
            found += short.get(token) or (token,)
    return found


def _keep_province(remark: re.Match[str]) -> str:
    """Remarks say nothing, but for the province: "Huyện ủy Chợ Mới (An Giang)"."""
    words = _TYPE.sub("", remark[1])
    return f" tỉnh {words}" if gazetteer().named(words, level=Level.PROVINCE) else ""


@cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """Tokens that stand for words wherever they are."""
    return {token: tuple(words.split()) for token, words in rows("abbreviations")}

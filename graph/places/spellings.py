"""One key for the ways to write a place, and the type word before it."""

import re
from functools import lru_cache

from graph.names import fold

# "TP.HCM", "H. Na Rì", "TX Kỳ Anh"; single letters only with a stop or before a number.
_TYPES = (
    (re.compile(r"thành phố\s+|tp\s*[.]?\s*(?=\w)"), "thành phố"),
    (re.compile(r"tỉnh\s+"), "tỉnh"),
    (re.compile(r"huyện\s+|h\.\s*"), "huyện"),
    (re.compile(r"quận\s+|q\.\s*|q(?=\d)"), "quận"),
    (re.compile(r"thị xã\s+|tx\s*[.]?\s+|tx\."), "thị xã"),
    (re.compile(r"thị trấn\s+|tt\s*[.]\s*"), "thị trấn"),
    (re.compile(r"phường\s+|p\.\s*|p(?=\d)"), "phường"),
    (re.compile(r"đặc khu\s+"), "đặc khu"),
    (re.compile(r"xã\s+"), "xã"),
)
_SIGNS = re.compile(r"[\s\-–.,_]+")
_HIGHLAND = re.compile(r"\b(?:đăk|đak)\b")
# y and i are one letter where they are the only vowel of a syllable or follow "qu".
_Y = re.compile(r"\b(qu|[^\W\daeiouyăâêôơư]+)([yýỳỷỹỵ])\b")
_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


@lru_cache(maxsize=8192)
def place_key(name: str) -> str:
    """The key of a bare place name: "Qui Nhơn" and "QUY NHƠN", "Đăk Đoa" and "Đắk Đoa" have one."""
    return levelled_key(fold(name))


def levelled_key(folded: str) -> str:
    """place_key() of a name already folded."""
    spaced = _SIGNS.sub(" ", folded).strip()
    return _Y.sub(lambda m: m[1] + m[2].translate(_I), _HIGHLAND.sub("đắk", spaced))


@lru_cache(maxsize=8192)
def split_type(name: str) -> tuple[str | None, str]:
    """The type word before a place name, spelled out, and the rest: "TX. Kỳ Anh" is ("thị xã", "kỳ anh")."""
    folded = fold(name)
    for pattern, type_ in _TYPES:
        match = pattern.match(folded)
        if match and match.end() < len(folded):
            return type_, folded[match.end() :]
    return None, folded

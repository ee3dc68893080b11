"""The forms and keys under which a name typed by a user may be found."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from graph.bodies import body_key
from graph.names import fold, plain

# "tỉnh Bắc Kạn" is stored as "Bắc Kạn".
_UNIT = re.compile(r"(?:tinh|thanh pho|tp\.?|thi xa|thi tran|huyen|quan|xa|phuong)\s+(?=\D)")
# i and y are one letter where they are a syllable's only vowel: Sĩ and Sỹ, Lí and Lý, Quí and Quý.
_IY = re.compile(r"\b((?:[bcdghklmnprstvx]|qu)h?)([iy])\b")
_Y = re.compile(r"(?<!\S)((?:[bcdghklmnprstvxđ]|qu)h?)y(?=[\u0300-\u036f]*(?!\S))")
_SPELLINGS = 32
# What the names of bodies are written with as often short as long.
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
}
_PLAIN_SHORT = {plain(short): plain(long) for short, long in _SHORT.items()}


def spellings(name: str, *, unit: bool = False) -> list[str]:
    """The folded forms that mean the same name: i and y, short and long, and of a unit without "tỉnh" or "huyện"."""
    found = {plain(name)}
    found |= {_longer(form, _PLAIN_SHORT) for form in found} | {_shorter(form) for form in found}
    for form in sorted(found):
        found |= set(_levelled(form))
    if unit:
        found |= {_UNIT.sub("", form, count=1) for form in found if _UNIT.match(form)}
    return sorted(found)[:_SPELLINGS]


def level(name: str) -> str:
    """The name folded with its accents, i where y is a syllable's only vowel, short words spelled out."""
    apart = unicodedata.normalize("NFD", _longer(fold(name), _SHORT))
    return unicodedata.normalize("NFC", _Y.sub(r"\1i", apart))


def bare(name: str) -> str:
    """The name of a unit without "tỉnh" or "huyện"; any other name as it is."""
    folded = fold(name)
    found = _UNIT.match(plain(name))
    return folded[found.end() :] if found and len(folded) == len(plain(name)) else folded


def is_accented(name: str) -> bool:
    """Whether the name has any accent, and so says which of the names that fold alike it is."""
    return fold(name) != plain(name)


def body_keys(name: str, days: Iterable[str]) -> Sequence[str]:
    """The canonical keys of a body of that name on these days: of a merged province there are two."""
    return sorted({body_key(name, None, day) for day in days}) if is_accented(name) else []


def _levelled(form: str) -> Iterable[str]:
    """The form with each lone i or y as the other letter too."""
    forms = [form]
    for match in list(_IY.finditer(form))[:4]:
        at, other = match.start(2), "y" if match[2] == "i" else "i"
        forms += [one[:at] + other + one[at + 1 :] for one in forms]
    return forms


def _longer(text: str, words: dict[str, str]) -> str:
    return " ".join(words.get(word, word) for word in text.split())


def _shorter(text: str) -> str:
    for short, long in _PLAIN_SHORT.items():
        text = re.sub(rf"\b{long}\b", short, text)
    return text

"""The keys that a name typed by a user may be found under."""

import re
import unicodedata

from graph.names import fold, plain

# "tỉnh Bắc Kạn" is stored as "Bắc Kạn".
_UNIT = re.compile(r"(?:tinh|thanh pho|tp\.?|thi xa|thi tran|huyen|quan|xa|phuong)\s+(?=\D)")
# i and y are one letter where they are a syllable's only vowel: Sĩ and Sỹ, Lí and Lý, Quí and Quý.
_IY = re.compile(r"\b((?:[bcdghklmnprstvx]|qu)h?)([iy])\b")
_Y = re.compile(r"(?<!\S)((?:[bcdghklmnprstvxđ]|qu)h?)y(?=[\u0300-\u036f]*(?!\S))")
_SPELLINGS = 16


def spellings(name: str, *, unit: bool = False) -> list[str]:
    """The folded forms that mean the same name: i for y and y for i, and of a unit without "tỉnh" or "huyện"."""
    folded = plain(name)
    found = {folded}
    for match in _IY.finditer(folded):
        other = "y" if match[2] == "i" else "i"
        at = match.start(2)
        found |= {form[:at] + other + form[at + 1 :] for form in found if len(form) == len(folded)}
        if len(found) >= _SPELLINGS:
            break
    return sorted(found | {_UNIT.sub("", form, count=1) for form in found if unit and _UNIT.match(form)})


def level(name: str) -> str:
    """The name with i where y is a syllable's only vowel, accents kept, folded."""
    apart = unicodedata.normalize("NFD", fold(name))
    return unicodedata.normalize("NFC", _Y.sub(r"\1i", apart))


def bare(name: str) -> str:
    """The name of a unit without "tỉnh" or "huyện"; any other name as it is."""
    folded = fold(name)
    found = _UNIT.match(plain(name))
    return folded[found.end() :] if found and len(folded) == len(plain(name)) else folded

"""The forms and keys under which a name typed by a user may be found."""

import re
from collections.abc import Iterable, Sequence

from graph.bodies import body_key
from graph.entries import LONGEST, folded
from graph.names import SHORT, fold, longer, plain
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY

# "tỉnh Bắc Kạn" is stored as "Bắc Kạn".
_UNIT = re.compile(r"(?:tinh|thanh pho|tp\.?|thi xa|thi tran|huyen|quan|xa|phuong)\s+(?=\D)")
# i and y are one letter where they are a syllable's only vowel: Sĩ and Sỹ, Lí and Lý, Quí and Quý.
_IY = re.compile(r"\b((?:[bcdghklmnprstvx]|qu)h?)([iy])\b")
_SPELLINGS = 32
Days = tuple[str, ...]
EVER: Days = (OLD_GEOGRAPHY, NEW_GEOGRAPHY)
"""A day before and a day after the merger: a name may mean what it meant then, and what it means now."""
_PLAIN_SHORT = {plain(short): plain(long) for short, long in SHORT.items()}


def spellings(name: str, *, unit: bool = False) -> list[str]:
    """The folded forms that mean the same name: i and y, short and long, and of a unit without "tỉnh" or "huyện"."""
    found = {plain(name)}
    found |= {longer(form, _PLAIN_SHORT) for form in found} | {_shorter(form) for form in found}
    for form in sorted(found):
        found |= set(_levelled(form))
    if unit:
        found |= {_UNIT.sub("", form, count=1) for form in found if _UNIT.match(form)}
    return sorted(found)[:_SPELLINGS]


def wholes(name: str) -> list[str]:
    """The forms of a name as entries have it whole: as it stands, with its words spelled out, with these short."""
    form = plain(name)
    found = (folded(one)[:LONGEST] for one in (form, longer(form, _PLAIN_SHORT), _shorter(form)))
    return [one for one in dict.fromkeys(found) if one]


def beginnings(name: str) -> list[str]:
    """The forms in which a name that may go on begins: "thi" is Thị, or the beginning of Thịnh."""
    found = wholes(name)
    last = plain(name).split()[-1:]
    going = [" ".join([*form.split()[:-1], *last]) for form in found[:1]]
    return list(dict.fromkeys([*found, *going]))


def bare(name: str) -> str:
    """The name of a unit without "tỉnh" or "huyện"; any other name as it is."""
    said = fold(name)
    found = _UNIT.match(plain(name))
    return said[found.end() :] if found and len(said) == len(plain(name)) else said


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


def _shorter(text: str) -> str:
    for short, long in _PLAIN_SHORT.items():
        text = re.sub(rf"\b{long}\b", short, text)
    return text

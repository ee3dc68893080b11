"""A title as newspapers write it → chief, deputy or member, what it is called, and how it is held."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from graph.names import fold
from graph.resources import read_text
from graph.spelling import normalise

_WORD = re.compile(r"[\w.]+")
_CENTRE = re.compile(r"\bt\.\s?ư\b|\btw\b")
_FLAGS = {"nguyên": "former", "cựu": "former", "quyền": "acting", "q.": "acting", "tân": "new"}
# Order as custom has it; "TT" is an abbreviation only behind a title.
_MODIFIERS = {
    ("thường", "trực"): "Thường trực",
    ("tt",): "Thường trực",
    ("thứ", "nhất"): "thứ nhất",
    ("chuyên", "trách"): "chuyên trách",
    ("kiêm", "nhiệm"): "kiêm nhiệm",
    ("phụ", "trách"): "phụ trách",
    ("điều", "hành"): "điều hành",
    ("danh", "dự"): "danh dự",
    ("lâm", "thời"): "lâm thời",
}


class Rank(StrEnum):
    """Where a title stands in its body."""

    CHIEF = "chief"
    DEPUTY = "deputy"
    MEMBER = "member"
    OTHER = "other"  # not a title we know


@dataclass(frozen=True, slots=True)
class Title:
    """A title, read: `head` is the chief's or member's title, `modifiers` what follows it, `rest` the body in it."""

    head: str
    rank: Rank
    single: bool  # one seat of the head in a body
    deputy: bool = False
    modifiers: tuple[str, ...] = ()
    acting: bool = False
    former: bool = False
    new: bool = False
    rest: str = ""

    @property
    def canonical(self) -> str:
        """The usual spelling: "Phó Trưởng ban Thường trực"; "Quyền" stays, "nguyên" and "tân" do not."""
        words = ["Quyền"] * self.acting + ["Phó"] * self.deputy + [self.head, *self.modifiers]
        return " ".join(words)

    @property
    def seat(self) -> str:
        """canonical without "Quyền": who acts in a seat holds it."""
        return " ".join(["Phó"] * self.deputy + [self.head, *self.modifiers])


@dataclass(frozen=True, slots=True)
class _Head:
    name: str
    rank: Rank
    single: bool
    deputy: bool = False


@lru_cache(maxsize=8192)
def read_title(title: str) -> Title:
    """What a title says; an unknown one keeps its words."""
    words = _WORD.findall(_CENTRE.sub("trung ương", fold(title)))
    held: set[str] = set()
    at = 0
    while at < len(words) - 1 and (flag := _FLAGS.get(words[at])):
        held.add(flag)
        at += 1
    found = _head_at(words, at)
    if found is None:
        read = Title(_as_written(title, at), Rank.OTHER, single=False)
    else:
        head, after = found
        modifiers, end = _modifiers(words, after)
        rank_ = Rank.DEPUTY if head.deputy else head.rank
        read = Title(head.name, rank_, head.single, head.deputy, modifiers, rest=" ".join(words[end:]))
    return replace(read, acting="acting" in held, former="former" in held, new="new" in held)


def canonical_title(title: str) -> str:
    """The usual spelling of a title without its body: "Phó trưởng Ban" is "Phó Trưởng ban"."""
    return read_title(title).canonical


def rank(title: str) -> Rank:
    """Chief, deputy or member."""
    return read_title(title).rank


def _head_at(words: list[str], at: int) -> tuple[_Head, int] | None:
    """The known title at a word, also behind "Phó", and the word after it."""
    found = _longest(words, at)
    if words[at : at + 1] == ["phó"]:
        chief = _longest(words, at + 1)
        if chief is not None and chief[0].rank is Rank.CHIEF and (found is None or chief[1] > found[1]):
            return replace(chief[0], deputy=True), chief[1]
    return found


def _longest(words: list[str], at: int) -> tuple[_Head, int] | None:
    """The longest known title at a word and the word after it."""
    for length in range(min(6, len(words) - at), 0, -1):
        head = _heads().get(tuple(words[at : at + length]))
        if head is not None:
            return head, at + length
    return None


def _modifiers(words: list[str], at: int) -> tuple[tuple[str, ...], int]:
    found: list[str] = []
    while at < len(words):
        for phrase, name in _MODIFIERS.items():
            if tuple(words[at : at + len(phrase)]) == phrase:
                found.append(name)
                at += len(phrase)
                break
        else:
            break
    order = list(_MODIFIERS.values())
    return tuple(sorted(set(found), key=order.index)), at


def _as_written(title: str, skip: int) -> str:
    words = normalise(title).text.split()[skip:]
    text = " ".join(words)
    return text[:1].upper() + text[1:].lower() if text.isupper() else text[:1].upper() + text[1:]


@cache
def _heads() -> dict[tuple[str, ...], _Head]:
    """Every way to write every title."""
    heads: dict[tuple[str, ...], _Head] = {}
    known: dict[str, _Head] = {}
    for name, rank_, seats, *others in _rows("heads"):
        known[name] = _Head(name, Rank(rank_), seats == "one")
        for form in [name, *filter(None, ";".join(others).split(";"))]:
            heads.setdefault(tuple(_WORD.findall(fold(form))), known[name])
    for form, chief in _rows("deputies"):
        heads[tuple(_WORD.findall(fold(form)))] = _Head(chief, Rank.CHIEF, known[chief].single, deputy=True)
    return heads


def _rows(name: str) -> list[list[str]]:
    lines = read_text("graph.posts", f"data/{name}.tsv").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]

"""What copies of articles suffer: each kind of damage, and the texts and files that several kinds make."""

import html
import random
import unicodedata
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

LONGEST = 80_000  # characters: there what grows with the square takes hundreds of times as long


def _spliced(text: str, other: str, chance: random.Random) -> str:
    at = chance.randrange(len(other) + 1)
    box = other[at : at + 400]
    cut = chance.randrange(len(text) + 1)
    return f"{text[:cut]}\nTin liên quan\n{box}\n{text[cut:]}"


def _without(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randrange(1, 60) :]


def _repeated(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    piece = text[at : at + chance.choice((1, 2, 8, 30, 120))]
    return text[:at] + piece * chance.choice((2, 5, 50, 1000)) + text[at:]


def _sprinkled(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(1, 30)):
        letters.insert(chance.randrange(len(letters) + 1), chance.choice(SIGNS))
    return "".join(letters)


def _shuffled(text: str, chance: random.Random) -> str:
    lines = text.split(chance.choice("\n.,"))
    chance.shuffle(lines)
    return chance.choice(("\n", ". ", ", ", " ")).join(lines)


def _swapped(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(chance.randrange(1, 20)):
        a, b = chance.randrange(len(words)), chance.randrange(len(words))
        words[a], words[b] = words[b], words[a]
    return " ".join(words)


SIGNS = (
    *",.;:()-–—/\"“”'’\n\t…•*0123456789",
    "Ảnh: ", " nguyên ", "\u0301", "\u0323", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x00", "\r\n", "\u2028", "\u202e",
    "İ", "ß", "ﬁ", "ǅ", "\U0001f600", "²", "Ⅻ", "٣", "&nbsp;", "<b>", "&#7843;", " ký kết ", " sẽ ", " ngày 31/2 ",
    " 00/00/0000 ", " 29/02/2023 ", " tháng 13 ", " cùng ngày ", " tại ", " do ", " và ", "(", "Bà Rịa - Vũng Tàu",
)  # fmt: skip
DAMAGE: dict[str, Callable[[str, str, random.Random], str]] = {
    "no commas": lambda t, o, c: t.replace(",", ""),
    "no stops": lambda t, o, c: t.replace(".", ""),
    "one line": lambda t, o, c: t.replace("\n", " "),
    "doubled lines": lambda t, o, c: "\n".join(x for part in t.split("\n") for x in (part, part)),
    "upper case": lambda t, o, c: t.upper(),
    "lower case": lambda t, o, c: t.lower(),
    "title case": lambda t, o, c: t.title(),
    "decomposed": lambda t, o, c: unicodedata.normalize("NFD", t),
    "compatible": lambda t, o, c: unicodedata.normalize("NFKD", t),
    "without accents": lambda t, o, c: "".join(
        x for x in unicodedata.normalize("NFD", t) if not unicodedata.combining(x)
    ),
    "entities": lambda t, o, c: html.escape(t).replace("-", "&ndash;"),
    "references": lambda t, o, c: t.encode("ascii", "xmlcharrefreplace").decode(),
    "misread": lambda t, o, c: t.encode("utf-8", "replace").decode("cp1252", "replace"),
    "spliced": lambda t, o, c: _spliced(t, o, c),
    "without a piece": lambda t, o, c: _without(t, c),
    "a piece again": lambda t, o, c: _repeated(t, c),
    "signs": lambda t, o, c: _sprinkled(t, c),
    "shuffled": lambda t, o, c: _shuffled(t, c),
    "swapped words": lambda t, o, c: _swapped(t, c),
    "backwards": lambda t, o, c: t[::-1],
    "halves": lambda t, o, c: t[: len(t) // 2] + o[len(o) // 2 :],
}


def damaged(found: Sequence[str]) -> st.SearchStrategy[str]:
    """One of the texts after up to five kinds of damage."""

    def spoil(text: str, other: str, kinds: list[str], number: int) -> str:
        chance = random.Random(number)
        for kind in kinds:
            text = DAMAGE[kind](text, other, chance)[:LONGEST]
        return text

    one, kinds = st.sampled_from(found), st.lists(st.sampled_from(sorted(DAMAGE)), min_size=1, max_size=5)
    return st.builds(spoil, one, one, kinds, st.integers(0, 2**32))


def file_of(text: str, encoding: str, junk: bytes) -> bytes:
    """A text as a file in an encoding, junk in its middle."""
    data = text.encode(encoding, "ignore")
    return data[: len(data) // 2] + junk + data[len(data) // 2 :]


def page_of(text: str) -> bytes:
    """A text as a page, its signs unescaped."""
    parts = "".join(f"<p>{part}</p>" for part in text.split("\n"))
    return f"<html><head><title>{text[:60]}</title></head><body><article>{parts}</article></body></html>".encode(
        "utf-8", "ignore"
    )

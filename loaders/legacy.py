"""Vietnamese encodings from before Unicode: Windows-1258, VNI and TCVN3, told apart by the words they give."""

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import AnyStr

from graph.resources import read_text
from loaders.vietnamese import share_of_common

# Prose gives 0.2 to 0.4 read rightly and below 0.02 read wrongly.
_ENOUGH = 0.1
_TAG = re.compile(r"<[^<>]{0,400}>")
_WINDOWS = {b: bytes([b]).decode("cp1252") for b in range(0x80, 0xA0) if b not in b"\x81\x8d\x8f\x90\x9d"}
_SAMPLE = 30_000
_WORD = re.compile(r"[^\W\d_]{2,}")


def from_legacy(data: bytes) -> str | None:
    """The bytes as Unicode in the one legacy encoding that makes Vietnamese of them; None where none does."""
    return _best(data, (_windows, lambda part: _vni(_latin(part)), lambda part: _tcvn3(_latin(part))))


def repaired(text: str) -> str | None:
    """Unicode text whose letters are VNI, TCVN3 or UTF-8 bytes saved one by one; None where it is not that."""
    return _best(text, (_vni, _tcvn3, _twice))


def _best(source: AnyStr, readers: tuple[Callable[[AnyStr], str], ...]) -> str | None:
    """The source in the reading that a sample of it makes most sense in."""
    sample = source[:_SAMPLE]
    shares = [share_of_common(_TAG.sub(" ", read(sample))) for read in readers]
    best = max(range(len(readers)), key=shares.__getitem__)
    return unicodedata.normalize("NFC", readers[best](source)) if shares[best] >= _ENOUGH else None


def _windows(data: bytes) -> str:
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def _vni(text: str) -> str:
    return _convert(text, "vni")


def _tcvn3(text: str) -> str:
    """TCVN3 has no capitals with tones: "HộI" was "HỘI" in an all-capital font."""
    return _WORD.sub(lambda match: _upper(match.group()), _convert(text, "tcvn3"))


def _latin(data: bytes) -> str:
    """The bytes as Windows-1252, its five holes as the control characters they are in Latin-1."""
    return data.decode("latin-1").translate(_WINDOWS)


def _twice(text: str) -> str:
    """UTF-8 that was read as Latin-1 or Windows-1252 and saved again."""
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode("latin-1" if ord(char) < 256 else "cp1252")
        except UnicodeEncodeError:
            return ""
    return raw.decode("utf-8", "ignore")


def _convert(text: str, encoding: str) -> str:
    table, pattern = _table(encoding)
    return pattern.sub(lambda match: table[match.group()], text)


@cache
def _table(encoding: str) -> tuple[dict[str, str], re.Pattern[str]]:
    table: dict[str, str] = json.loads(read_text("loaders", "lexicons/encodings.json"))[encoding]
    longest = sorted(table, key=lambda key: (-len(key), key))
    return table, re.compile("|".join(map(re.escape, longest)))


def _upper(word: str) -> str:
    ascii_letters = [c for c in word if c.isascii()]
    shouted = len(ascii_letters) > 1 and all(c.isupper() for c in ascii_letters)
    return word.upper() if shouted and not word.isupper() else word

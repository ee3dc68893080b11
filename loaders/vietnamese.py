"""Whether a text is Vietnamese, by its letters and by its commonest syllables."""

import json
import re
from functools import cache

from graph.resources import read_text

# Letters that Vietnamese uses often and hardly any other language does; the last two are marks of NFD texts.
_LETTERS = "đạộịếảủư\u0323\u0309"
_SYLLABLE = re.compile(r"[^\W\d_]+")


def is_vietnamese(text: str) -> bool:
    """Whether one character in a hundred is a letter of Vietnamese alone; in Vietnamese prose eight are."""
    enough = len(text) / 100
    return text.count("đ") + text.count("ạ") >= enough > 0 or sum(map(text.count, _LETTERS)) >= enough > 0


def share_of_common(text: str) -> float:
    """The share of a text's words that are among the commonest Vietnamese syllables; 0.3 in prose."""
    words = _SYLLABLE.findall(text.lower())
    return sum(word in _common() for word in words) / len(words) if words else 0.0


@cache
def _common() -> frozenset[str]:
    return frozenset(json.loads(read_text("loaders", "lexicons/encodings.json"))["syllables"].split())

"""One spelling for Vietnamese text, with a map back to the original offsets.

Spelling is: NFC or NFD, Đ or Ð, tone placement (hoà/hòa, uỷ/ủy), dashes, apostrophes, odd
spaces. Everything but NFC keeps the length, so offsets move only where a text is not NFC.
"""

import re
import unicodedata
from dataclasses import dataclass

_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONES |= {k.upper(): v.upper() for k, v in _TONES.items()} | {k.title(): v.title() for k, v in _TONES.items()}
# Only at the end of a syllable, and never "quý": there u belongs to the initial. Two classes of letters are
# searched ten times faster than a list of pairs; a pair that is in both and not in the list stays.
_TONE = re.compile(
    rf"(?<![qQ])[{''.join(sorted({k[0] for k in _TONES}))}][{''.join(sorted({k[1] for k in _TONES}))}](?!\w)"
)
_CHARS = {
    "Ð": "Đ",
    "ð": "đ",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\t": " ",
    "\u200b": " ",
    "\ufeff": " ",
    "‐": "-",
    "‑": "-",
    "‒": "–",
    "—": "–",
    "―": "–",
    "−": "–",
}
_CHAR = re.compile(f"[{''.join(_CHARS)}]")  # str.translate looks up every letter: seventeen times slower

_PIECE = 4096
_PILE = 30  # marks on one letter: as many as Unicode's stream-safe format allows
_LETTER = re.compile(rf".[\u0300-\u036f]{{0,{_PILE}}}", re.DOTALL)  # a letter with its marks


@dataclass(frozen=True, slots=True)
class Normalised:
    """Text in one spelling; `offsets[i]` is where character i came from, None where nothing moved."""

    text: str
    offsets: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that became text[start:end]."""
        if self.offsets is None:
            return start, end
        first, last = self.offsets[start], self.offsets[end]
        return first, max(last, first + (start < end))  # one character may have become several


def level(text: str) -> str:
    """NFC text with one letter for đ, one tone placement, plain dashes, quotes and spaces; same length."""
    plain = _CHAR.sub(lambda m: _CHARS[m.group()], text)
    return _TONE.sub(lambda m: _TONES.get(m.group(), m.group()), plain)


def is_composed(text: str) -> bool:
    """Whether a text is NFC; looked at piece by piece, as sorting a pile of marks takes the square of its length."""
    pieces = range(0, len(text), _PIECE)
    return all(unicodedata.is_normalized("NFC", text[at : at + _PIECE + _PILE]) for at in pieces)


def normalise(text: str) -> Normalised:
    """The text in one spelling, with its map."""
    if is_composed(text):
        return Normalised(level(text), None)
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _LETTER.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        parts.append(composed)
        offsets.append(at)
        at = match.end()  # marks that no letter took stand at the end
        offsets.extend(max(offsets[-1], one) for one in range(at - len(composed) + 1, at))
    offsets.append(at)
    return Normalised(level("".join(parts)), tuple(offsets))

"""Who wrote an article: "Bài, ảnh: …", the short last line, or the name behind the last sentence."""

import re
from collections.abc import Sequence

from loaders.lines import Line, LineKind
from loaders.outlets import outlet_named

_SIGNED = re.compile(
    r"(?:(?:Bài viết|Bài|Tin|Ảnh|Tác giả|Thực hiện|Nguồn|Theo|Nhóm PV)"
    r"(?:\s?(?:,|và|-|–|&|/)\s?(?:bài|ảnh|clip|video|đồ họa))*\s?:"
    r"|Theo )\s*(?P<name>\S.{1,70})$",
    re.IGNORECASE,
)
_DESKS = ("Văn phòng ", "Phòng ", "Ban ", "Nhóm ", "PV", "BBT", "P.V", "Cổng ", "Báo ", "Trung tâm ")
# Where the last sentence may have ended: "… tỉnh. Hải Yên", "… tỉnh./. Hải Yên", "… tỉnh.Hải Yên".
_ENDS = re.compile(r"[.!?…”\"’)\]/](?:\s+|(?<=[^\W_A-ZĐ]\.)(?=[^\W\d_]))|\s(?=Theo )")
_SPLIT = re.compile(r"\s*[,&/+()–-]\s*|\s+")
_JOIN_WORDS = frozenset({"và", "theo", "tổng", "hợp", "thực", "hiện", "ghi"})
_LONGEST = 60


def byline(lines: Sequence[Line]) -> str | None:
    """The byline of an article's lines; None where nobody signs."""
    texts = [line.text for line in lines if line.kind is LineKind.TEXT]
    for text in reversed(texts[-6:]):
        if len(text) <= _LONGEST:
            signed = _SIGNED.match(text)
            if signed and not _is_photo(text):
                return signed["name"].strip(" .()")
            if _is_signature(text):
                return text
        else:
            name = _behind_last_sentence(text)
            if name:
                return name
    return None


def _behind_last_sentence(text: str) -> str | None:
    """The name that follows a paragraph's last full stop."""
    tail = text[-_LONGEST:]
    for end in _ENDS.finditer(tail):
        words = tail[end.end() :].strip()
        signed = _SIGNED.match(words)
        if signed and not _is_photo(words):
            return signed["name"].strip(" .()")
        if len(words) > 1 and not words.endswith((".", "!", "?", "…", "”", '"')) and is_name(words):
            return words
    return None


def is_name(text: str) -> bool:
    """Whether every word before a "/" is capitalised: "Hải Yên (TTXVN)", "Q.Hải-Ph.Yên", "Hải Yên/VOV-Ban Tin"."""
    words = [word for word in _SPLIT.split(text.partition("/")[0]) if word]
    proper = [word for word in words if word[:1].isupper()]
    others = [word for word in words if not word[:1].isupper()]
    return "@" not in text and 1 <= len(proper) <= 10 and all(word.lower() in _JOIN_WORDS for word in others)


def _is_signature(text: str) -> bool:
    if outlet_named(text):
        return False
    desk = text.startswith(_DESKS) and not text.endswith((".", ":", "?", "!"))
    return desk or (is_name(text) and not text.endswith((".", ":", "?", "!", '"', "”")))


def _is_photo(text: str) -> bool:
    return text.lower().startswith("ảnh")

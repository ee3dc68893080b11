"""Bytes → text: UTF-8, UTF-16, UTF-32, and the Vietnamese encodings from before Unicode."""

import codecs
import re

from graph.errors import NotVietnamese, UnknownEncoding, UnreadableFile
from loaders.legacy import from_legacy, repaired
from loaders.vietnamese import is_vietnamese

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),  # before UTF-16, whose mark it starts with
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a Word document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
)
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])  # not tab, line ends, form feed, escape
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAVE = "Open it in the program and font it was written with and save it as UTF-8"


def decode(data: bytes, path: str) -> str:
    """The text of a file; UTF-8 is kept as it came, with BOM and line ends; other encodings become NFC.

    Raises UnreadableFile for what is not text, UnknownEncoding, and NotVietnamese.
    """
    _refuse_binary(data, path)
    text = _unicode(data, path)
    if text is None:
        text = from_legacy(data)
        if text is None:
            raise _unknown(data, path)
    if is_vietnamese(text):
        return text
    better = repaired(text)
    if better is None:
        raise NotVietnamese(path, "no Vietnamese words with their accents", "Only Vietnamese articles are read")
    return better


def decode_page(data: bytes, path: str) -> str:
    """The source of a page, by its bytes, then by the charset it names; what stays broken is U+FFFD."""
    _refuse_binary(data, path)
    text = _unicode(data, path)
    if text is None:
        text = _as_declared(data) or from_legacy(data) or data.decode("utf-8", "replace")
    return text if is_vietnamese(re.sub(r"<[^<>]*>", "", text)) else repaired(text) or text


def _unicode(data: bytes, path: str) -> str | None:
    """The text of UTF-8, UTF-16 and UTF-32; None where the bytes are none of them."""
    encoding = _marked(data) or _unmarked(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return None
        raise UnknownEncoding(path, f"{encoding.upper()} broken at byte {error.start}", _SAVE) from error
    if "\x00" in text:
        raise UnreadableFile(path, "binary, not text", "Give a .txt or .html file")
    return text


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked(data: bytes) -> str:
    """UTF-8, unless every second byte is zero, as those of Latin letters, spaces and digits are in UTF-16."""
    even, odd = data[:400:2].count(0), data[1:400:2].count(0)
    half = len(data[:400]) // 2
    if half > 8 and max(even, odd) > 0.4 * half and min(even, odd) < 0.05 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    return "utf-8"


def _refuse_binary(data: bytes, path: str) -> None:
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableFile(path, f"{kind}, not text", "Save it as .txt or .html")
    if _marked(data) or _unmarked(data) != "utf-8":
        return
    start = data[:8192]
    if b"\x00" in data or len(start) - len(start.translate(None, _CONTROLS)) > len(start) // 100:
        raise UnreadableFile(path, "binary, not text", "Give a .txt or .html file")


def _as_declared(data: bytes) -> str | None:
    declared = _DECLARED.search(data[:4096])
    try:
        return data.decode(codecs.lookup(declared[1].decode()).name) if declared else None
    except (LookupError, UnicodeError):
        return None


def _unknown(data: bytes, path: str) -> UnknownEncoding:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if is_vietnamese(data.decode("utf-8", "ignore")):
            problem = f"UTF-8 broken at byte {error.start}"
            return UnknownEncoding(
                path, problem, "Save it again as UTF-8, or drop the byte: iconv -c -f utf-8 -t utf-8"
            )
    tried = "UTF-8, UTF-16, Windows-1258, VNI and TCVN3"
    return UnknownEncoding(path, f"an encoding that is none of {tried}, or no Vietnamese", _SAVE)

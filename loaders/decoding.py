"""Bytes → text: UTF-8, UTF-16, Windows-1258, VNI and TCVN3."""

from graph.errors import NotVietnamese, UnknownEncoding, UnreadableFile


def decode(data: bytes, path: str) -> str:
    """The text; a UTF-8 text is kept as it came, BOM and line ends too."""
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableFile(path, "binary, not text", "Give a .txt or .html file")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnknownEncoding(path, f"not UTF-8 (byte {error.start})", "Save it as UTF-8") from error
    if not is_vietnamese(text):
        raise NotVietnamese(path, "no Vietnamese words", "Only Vietnamese articles are read")
    return text


def decode_page(data: bytes, path: str) -> str:
    """The source of a page."""
    return data.decode("utf-8", "replace")


_MARKS = "đạộịếảủư\u0323\u0309"


def is_vietnamese(text: str) -> bool:
    """Whether one letter in a hundred is one that only Vietnamese uses, or uses so often."""
    return sum(map(text.count, _MARKS)) * 100 >= len(text)

"""Ids made from content."""

import hashlib


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that name these parts in this order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def text_hash(text: str) -> str:
    """The full SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def raw_hash(data: bytes) -> str:
    """The full SHA-256 of a document's bytes as they came."""
    return hashlib.sha256(data).hexdigest()

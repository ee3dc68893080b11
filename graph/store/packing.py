"""Texts and readings as compact strings."""

import base64
import json
import struct
import zlib

from graph.model.claims import Reading
from graph.model.documents import Article
from graph.prints import Sketch


def pack(text: str) -> str:
    """A text as base64 of zlib."""
    return base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 6)).decode("ascii")


def unpack(body: str) -> str:
    """The text of pack()."""
    return zlib.decompress(base64.b64decode(body)).decode("utf-8", "surrogatepass")


def pack_reading(reading: Reading) -> str:
    """The mentions and claims of a reading, without its article."""
    content = reading.model_dump(mode="json", include={"mentions", "claims"}, exclude_none=True)
    return pack(json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def unpack_reading(article: Article, extractor: str, body: str) -> Reading:
    """The reading of pack_reading(), with its article given back."""
    content = json.loads(unpack(body))
    return Reading.model_validate({"article": article, "extractor": extractor, **content})


def pack_sketch(sketch: Sketch) -> str:
    """A sketch as base64 of its hashes."""
    return base64.b64encode(struct.pack(f">{len(sketch.hashes)}Q", *sketch.hashes)).decode("ascii")


def unpack_sketch(body: str) -> Sketch:
    """The sketch of pack_sketch()."""
    data = base64.b64decode(body)
    return Sketch(struct.unpack(f">{len(data) // 8}Q", data))

"""Which documents print one text: reprints of a wire story, with another headline or a sentence less.

A sketch keeps the smallest hashes of a text's runs of five syllables (bottom-k MinHash). The share of
equal ones among the smallest of two sketches together estimates how much of two texts is the same; texts
that are mostly the same have one of their few smallest hashes in common, so that these serve as keys.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graph.model.documents import Article
from graph.names import fold_text

RUN = 5  # syllables
SIZE = 128  # hashes kept: the estimate is good to about 0.04
KEYS = 6  # two texts of which 0.6 is the same miss all six one time in 240
SAME = 0.6
"""From here two texts are one source. Of 463 articles no two have 0.5, though some report one event and share whole
paragraphs; a text that lost every fifth paragraph has 0.8."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest hashes of a text, sorted."""

    hashes: tuple[int, ...]

    @property
    def keys(self) -> frozenset[str]:
        """What two texts that are mostly the same share at least one of."""
        return frozenset(f"print|{one:016x}" for one in self.hashes[:KEYS])


@dataclass(frozen=True, slots=True)
class Print:
    """One document as a print of a text: a hash of its own words, and their sketch."""

    document: str
    words: str
    sketch: Sketch


def sources(prints: Iterable[Print]) -> dict[str, str]:
    """Document → source, the smallest hash of its reprints and of theirs: documents of one are not independent."""
    kept = sorted(prints, key=lambda one: one.document)
    group = {one.document: {one.document} for one in kept}
    blocks: dict[str, list[Print]] = defaultdict(list)
    for one in kept:
        for key in one.sketch.keys:
            blocks[key].append(one)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            if group[a.document] is not group[b.document] and reprint(a, b):
                joined = group[a.document] | group[b.document]
                group.update(dict.fromkeys(joined, joined))
    words = {one.document: one.words for one in kept}
    return {id_: min(words[other] for other in joined) for id_, joined in group.items()}


def reprint(a: Print, b: Print) -> bool:
    """Whether two documents print one text."""
    if a.words == b.words:
        return True
    # Most pairs with a key in common have little else: these need no sorting.
    least = SAME * min(SIZE, max(len(a.sketch.hashes), len(b.sketch.hashes)))
    return len({*a.sketch.hashes} & {*b.sketch.hashes}) >= least and likeness(a.sketch, b.sketch) >= SAME


def sketch(article: Article) -> Sketch:
    """The sketch of an article's own words, whatever their spelling and spacing."""
    syllables = re.findall(r"\w+", fold_text(article.text[article.body_start : article.body_end or None]))
    runs = {" ".join(syllables[at : at + RUN]) for at in range(max(1, len(syllables) - RUN + 1))}
    return Sketch(tuple(sorted(map(_hash, runs))[:SIZE]))


def likeness(a: Sketch, b: Sketch) -> float:
    """About how much of two texts is the same, from 0 to 1."""
    smallest = sorted({*a.hashes, *b.hashes})[: min(SIZE, max(len(a.hashes), len(b.hashes)))]
    return len({*a.hashes} & {*b.hashes} & {*smallest}) / len(smallest) if smallest else 1.0


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())

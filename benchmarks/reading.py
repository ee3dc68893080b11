#!/usr/bin/env python3
"""How fast reading is and how it grows: with the length of a document, their number, and processes.

    reading.py [--megabytes N] [--rounds N]

Reads the articles beside the checkout where they are, else reports of examples/corpus joined to the same length. Limits
are ratios in one run wherever they can be, and seconds are of processor time, so that a busy machine does not fail it.
Documents a second are of 3,500 characters, told and not judged: 300 is what one quiet core of 2024 should reach.
The entity tagger of `underthesea` (extra `bench`) reads sixty of the same articles where it is installed.
"""

import argparse
import importlib.util
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path

from measures import Row, above, below, child, least, seconds, told, wall

from graph.model.documents import Article
from graph.spelling import normalise
from loaders.articles import describe
from loaders.pool import settle
from loaders.reading import read
from loaders.sidecars import Sidecar
from loaders.tokens import sentences, tokenise

ROOT = Path(__file__).resolve().parent.parent
SHARED = (ROOT.parent / "shared" / "gold", ROOT.parent / "shared" / "corpus")
LENGTH = 3500  # characters: the mean of press reports
TAGGED = 60  # articles that the tagger reads: it takes minutes for them
FREE = 1.85  # what two processes apart gain where two processors are free; with less, ours are not blamed
GIAOBAN = Path(sys.executable).with_name("giaoban")


def texts() -> list[str]:
    """The articles beside the checkout; without them, reports of the examples, each joined to each other one."""
    found = [path.read_text(encoding="utf-8") for folder in SHARED for path in sorted(folder.rglob("*.txt"))]
    if found:
        return found
    own = [p.read_text(encoding="utf-8").strip() for p in sorted((ROOT / "examples" / "corpus").glob("*.txt"))]
    return [f"{a}\n\n{b}" for step in range(1, len(own)) for a, b in zip(own, own[step:] + own, strict=False)]


def article(*parts: str) -> Article:
    """Texts in a row as one document."""
    text = "\n\n".join(parts)
    found = describe(text, sha256(text.encode()).hexdigest(), None, Sidecar())
    if len(parts) == 1:
        return found
    return found.model_copy(update={"body_start": 0, "body_end": len(text)})  # not ended by the first by-line


def cut(found: Sequence[str]) -> None:
    """Every text in one spelling and cut into sentences of syllables: the least that any reading does."""
    for text in found:
        plain = normalise(text).text
        sentences(tokenise(plain), 0, len(plain))


def speed(found: Sequence[str], rounds: int) -> Iterator[Row]:
    """Documents a second, and reading against cutting the same texts into syllables."""
    articles = [article(text) for text in found]
    of_length = sum(map(len, found)) / LENGTH
    taken = [seconds(lambda: [read(one) for one in articles]) for _ in range(rounds)]
    name = f"documents of {LENGTH} characters, in one process"
    yield Row(name, f"{of_length / min(taken):.0f} a second", "300 on a quiet core")
    mean = of_length * len(taken) / sum(taken)
    yield Row(f"the same over {rounds} rounds", f"{mean:.0f} a second", "what the machine gave us now")
    yield below("reading, against cutting into syllables", min(taken) / least(lambda: cut(found), rounds), 8, "times")


def tagger(found: Sequence[str], rounds: int) -> Iterator[Row]:
    """How many times faster reading is than the entity tagger of underthesea, on articles drawn once for all."""
    name = f"faster than underthesea.ner, {TAGGED} articles"
    if importlib.util.find_spec("underthesea") is None:
        yield Row(name, "-", "not installed: pip install -e '.[bench]'")
        return
    underthesea = importlib.import_module("underthesea")
    drawn = random.Random(TAGGED).sample(list(found), TAGGED)
    articles = [article(text) for text in drawn]
    ours = least(lambda: [read(one) for one in articles], rounds)
    underthesea.ner(drawn[0][:200])  # the models are loaded before the clock starts
    yield above(name, seconds(lambda: [underthesea.ner(text) for text in drawn]) / ours, 150, "times")
    parts = [part for text in drawn for line in text.splitlines() if line for part in underthesea.sent_tokenize(line)]
    apart = seconds(lambda: [underthesea.ner(part) for part in parts])
    yield Row("the same, the tagger given sentence after sentence", f"{apart / ours:.2f} times", "it is quickest so")


def growth(found: Sequence[str], rounds: int) -> Iterator[Row]:
    """One document of a megabyte against ten that are a tenth of it each, and lines that never end."""
    rows, ten = iter(cycle(found)), []
    for _ in range(10):
        part: list[str] = []
        while sum(map(len, part)) < 100_000:
            part.append(next(rows))
        ten.append(part)
    apart, one = [article(*part) for part in ten], article(*(text for part in ten for text in part))
    ratio = least(lambda: read(one), rounds) / least(lambda: [read(a) for a in apart], rounds)
    yield below(f"{len(one.text) / 1e6:.1f} MB in one document, against ten tenths", ratio, 2.5, "times as long")
    for name, make in ENDLESS.items():
        short, long = article(make(1)), article(make(8))
        slower = least(lambda long=long: read(long), 2) / least(lambda short=short: read(short), rounds)  # type: ignore[misc]
        yield below(f"eight times longer: {name}", slower, 16, "times as long")


ENDLESS: dict[str, Callable[[int], str]] = {
    "200 kB of one line without a sign": lambda n: "Hội nghị có đồng chí Lục Thị Uyển dự " * 676 * n,
    "50,000 commas": lambda n: "Hội nghị " + "," * 6250 * n,
    "nested parentheses": lambda n: "Hội nghị " + "(" * 3000 * n + ")" * 3000 * n,
    "a list of 8,000 names": lambda n: "Dự có các đồng chí: " + "Hứa Văn Đoan, " * 1000 * n,
}


def start(rounds: int) -> Iterator[Row]:
    """What the import of the command line costs over that of nothing."""
    bare = min(child([sys.executable, "-c", "pass"])[0] for _ in range(rounds))
    for module in ("api.cli", "loaders.reading"):
        ours = min(child([sys.executable, "-c", f"import {module}"])[0] for _ in range(rounds))
        yield below(f"import {module}, over bare Python", ours - bare, 0.3, "s")


def memory(folder: Path, few: Path) -> Iterator[Row]:
    """The most memory that `giaoban extract` holds, and whether more documents need more."""
    _, small = child([GIAOBAN, "extract", few])
    _, large = child([GIAOBAN, "extract", folder])
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    yield below(f"memory of extract on {size:.0f} MB", large, 250, "MB")
    yield below("the same against a tenth of the documents", large / small, 1.25, "times")


def workers(folder: Path, halves: tuple[Path, Path], rounds: int) -> Iterator[Row]:
    """`--workers 2`: what it gains, and what two processes gain with half of the documents each."""
    alone: list[str | Path] = [GIAOBAN, "extract", folder]
    both: list[str | Path] = [*alone, "--workers", "2"]
    one, two, apart = [], [], []
    for _ in range(rounds):  # one after another, so that what else the machine does strikes all three
        one.append(wall(alone))
        two.append(wall(both))
        apart.append(wall(*([GIAOBAN, "extract", half] for half in halves)))
    given, gained = min(one) / min(apart), min(one) / min(two)
    yield Row("speed-up of two processes, half the documents each", f"{given:.2f} times", "what the machine gives now")
    yield below("--workers 2, against those two processes", min(two) / min(apart), 1.1, "times as long")
    name = "speed-up of --workers 2"
    if gained < 1.8 and given < FREE:
        yield Row(name, f"{gained:.2f} times", "at least 1.8: not judged, no two processors are free")
    else:
        yield above(name, gained, 1.8, "times")


def written(folder: Path, found: Sequence[str]) -> Path:
    """A new folder with the texts as files."""
    folder.mkdir()
    for k, text in enumerate(found):
        (folder / f"{k:05}.txt").write_text(text, encoding="utf-8")
    return folder


def rows(megabytes: float, rounds: int) -> Iterator[Row]:
    """Every measurement, one after another."""
    found = texts()
    for text in found:  # word lists and places are compiled once, before any clock starts
        read(article(text))
    settle()
    yield from speed(found, max(rounds, round(megabytes * 1e6 / sum(len(text.encode()) for text in found))))
    yield from growth(found, rounds)
    yield from start(rounds)
    size = sum(len(text.encode()) for text in found) / len(found)
    many = list(islice(cycle(found), round(megabytes * 1e6 / size)))
    with tempfile.TemporaryDirectory(prefix="giaoban-reading-") as scratch:
        place = Path(scratch)
        folder = written(place / "all", many)
        yield from memory(folder, written(place / "few", many[: len(many) // 10]))
        halves = written(place / "even", many[::2]), written(place / "odd", many[1::2])
        yield from workers(folder, halves, max(2, rounds // 2))
    yield from tagger(found, rounds)


def main() -> int:
    """Measure and print; 1 where a figure is beyond its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=20, help="how much to read, texts over and over [20]")
    parser.add_argument("--rounds", type=int, default=5, help="the best of how many runs is told [5]")
    args = parser.parse_args()
    return int(told(rows(args.megabytes, args.rounds)) > 0)


if __name__ == "__main__":
    sys.exit(main())

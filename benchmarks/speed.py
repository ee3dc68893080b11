#!/usr/bin/env python3
"""How fast articles are read and kept, as ratios on the same work in one run.

    speed.py [FOLDER] [--rounds N]

FOLDER is examples/corpus unless another is named. Figures in documents a second depend on the machine and on what
else it does; the ratios do not: reading against cutting the same texts into syllables, keeping against
reading, loading what is already there against loading it first. Nothing here passes or fails.
"""

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from graph.model.documents import Article
from graph.settings import Settings
from graph.spelling import normalise
from graph.store import open_store
from graph.store.launch import stop
from loaders.files import articles
from loaders.pipeline import load
from loaders.reading import read
from loaders.tokens import sentences, tokenise

ROOT = Path(__file__).resolve().parent.parent


def best(work: Callable[[], object], rounds: int) -> float:
    """The shortest of several runs, in seconds: what disturbs a run only lengthens it."""
    times = []
    for _ in range(rounds):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return min(times)


def cut(found: list[Article]) -> None:
    """Every text in one spelling and cut into sentences of syllables: the least that any reading does."""
    for one in found:
        text = normalise(one.text).text
        sentences(tokenise(text), 0, len(text))


def kept(folder: Path) -> tuple[float, float]:
    """Seconds of a first load into an empty store, and of the same load again."""
    with tempfile.TemporaryDirectory(prefix="giaoban-speed-") as scratch:
        place = Path(scratch) / "store"
        try:
            with open_store(Settings(store=str(place), heap="512m", idle=20)) as store:
                return load([str(folder)], store).seconds, load([str(folder)], store).seconds
        finally:
            stop(place)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "examples" / "corpus")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    found = [one for one in articles([str(args.folder)]) if isinstance(one, Article)]
    for one in found:  # word lists and places are compiled once, before the clock starts
        read(one)
    cutting = best(lambda: cut(found), args.rounds)
    reading = best(lambda: [read(one) for one in found], args.rounds)
    first, again = kept(args.folder)
    print(f"{len(found)} documents of {args.folder}")
    rows = (
        ("cut into syllables", cutting, None),
        ("read", reading, reading / cutting),
        ("read and kept", first, first / reading),
        ("loaded again", again, again / first),
    )
    against = ("", "times cutting", "times reading", "times the first load")
    for (name, seconds, ratio), than in zip(rows, against, strict=True):
        told = "" if ratio is None else f"{ratio:>8.2f} {than}"
        print(f"{name:<20}{len(found) / seconds:>10.1f} documents/s{told}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How fast reading is and how it grows: with the length of a document, their number, and processes.

    reading.py [--documents N] [--rounds N]

Reads documents of some 3,500 characters, each made of two reports of examples/corpus. Fails above a limit; limits are
ratios in one run wherever they can be, and seconds are of processor time, so that a busy machine does not fail
it. Documents a second are printed and not judged: 300 is what a quiet machine of 2024 should reach on one core. Where
the word segmenter and entity tagger `underthesea` is installed, its time on the same texts is set beside ours.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import perf_counter, process_time

from graph.model.documents import Article
from graph.spelling import normalise
from loaders.articles import describe
from loaders.reading import read
from loaders.sidecars import Sidecar
from loaders.tokens import sentences, tokenise

ROOT = Path(__file__).resolve().parent.parent
LENGTH = 3500  # characters: the mean of press reports
FREE = 1.7  # speed-up of two processes apart from which on the machine had two processors for them
GIAOBAN = Path(sys.executable).with_name("giaoban")


@dataclass(frozen=True)
class Row:
    """One line of the table; `good` says whether the figure may pass, None where nothing is asked of it."""

    name: str
    figure: str
    asked: str = ""
    good: bool | None = None


def below(name: str, figure: float, limit: float, unit: str) -> Row:
    """A figure that fails above its limit."""
    return Row(name, f"{figure:.2f} {unit}", f"at most {limit:g}", figure <= limit)


def least(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of several runs, in seconds: what disturbs a run only lengthens it."""
    times = []
    for _ in range(rounds):
        started = process_time()
        work()
        times.append(process_time() - started)
    return min(times)


def reports() -> list[str]:
    """The texts of the example corpus."""
    return [p.read_text(encoding="utf-8").strip() for p in sorted((ROOT / "examples" / "corpus").glob("*.txt"))]


def article(*texts: str) -> Article:
    """Reports in a row as one document."""
    text = "\n\n".join(texts)
    found = describe(text, sha256(text.encode()).hexdigest(), None, Sidecar())
    return found.model_copy(update={"body_start": 0, "body_end": len(text)})  # not ended by the first by-line


def pairs(texts: list[str]) -> list[str]:
    """Two reports in a row as one text: each with each that is not itself."""
    return [f"{a}\n\n{b}" for step in range(1, len(texts)) for a, b in zip(texts, texts[step:] + texts, strict=False)]


def cut(texts: Sequence[str]) -> None:
    """Every text in one spelling and cut into sentences of syllables: the least that any reading does."""
    for text in texts:
        plain = normalise(text).text
        sentences(tokenise(plain), 0, len(plain))


def speed(texts: list[str], rounds: int) -> Iterator[Row]:
    """Documents a second, and reading against cutting the same texts into syllables."""
    found = [article(text) for text in texts]
    for one in found:  # word lists and places are compiled once, before the clock starts
        read(one)
    seconds = least(lambda: [read(one) for one in found], rounds)
    of_length = sum(map(len, texts)) / LENGTH
    yield Row(f"documents of {LENGTH} characters", f"{of_length / seconds:.0f} a second", "300 on a quiet machine")
    yield below("reading, against cutting into syllables", seconds / least(lambda: cut(texts), rounds), 12, "times")
    yield tagger(texts[:4], seconds / sum(map(len, texts)))


def tagger(texts: list[str], seconds: float) -> Row:
    """How much longer than our `seconds` a character the entity tagger of underthesea takes."""
    name = "faster than underthesea.ner on the same texts"
    if importlib.util.find_spec("underthesea") is None:
        return Row(name, "-", "underthesea is not installed")
    ner = importlib.import_module("underthesea").ner
    ner(texts[0][:200])
    taken = least(lambda: [ner(line) for text in texts for line in text.splitlines() if line], 1)
    ratio = taken / sum(map(len, texts)) / seconds
    return Row(name, f"{ratio:.0f} times", "at least 150", ratio >= 150)


def growth(texts: list[str], rounds: int) -> Iterator[Row]:
    """A document ten times longer: ten reports in a row, against the mean of the ten alone."""
    alone, together = [article(text) for text in texts[:10]], article(*texts[:10])
    one = least(lambda: [read(a) for a in alone], rounds) / 10
    yield below("a document ten times longer", least(lambda: read(together), rounds) / one, 12, "times as long")
    again, much = article(*texts[:10] * 2), article(*texts[:10] * 20)
    ten = least(lambda: read(much), 2) / least(lambda: read(again), rounds)
    yield below(f"ten times longer again ({len(much.text) // 1000},000 characters)", ten, 12, "times as long")


def child(words: Sequence[str | Path]) -> tuple[float, float]:
    """Processor seconds of a command and the most memory it held, in MB."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{words} ended with {process.returncode}")
    per_mb = 1024 if sys.platform == "linux" else 1024**2
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mb


def start(rounds: int) -> Iterator[Row]:
    """What the import of the reading costs over that of nothing."""
    bare = min(child([sys.executable, "-c", "pass"])[0] for _ in range(rounds))
    ours = min(child([sys.executable, "-c", "import loaders.reading"])[0] for _ in range(rounds))
    yield below("import loaders.reading, over bare Python", ours - bare, 0.3, "s")


def memory(folder: Path, few: Path) -> Iterator[Row]:
    """The most memory that `giaoban extract` holds, and whether more documents need more."""
    _, small = child([GIAOBAN, "extract", few])
    _, large = child([GIAOBAN, "extract", folder])
    count = sum(1 for _ in folder.iterdir())
    yield below(f"memory of extract on {count} documents", large, 250, "MB")
    yield below("the same against a tenth of the documents", large / small, 1.25, "times")


def wall(*commands: list[str | Path]) -> float:
    """Seconds until commands that run side by side have all ended."""
    started = perf_counter()
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL) for words in commands]
    if sum(process.wait() for process in running):
        raise SystemExit(f"{commands} failed")
    return perf_counter() - started


def workers(folder: Path, halves: tuple[Path, Path], rounds: int) -> Iterator[Row]:
    """`--workers 2`: what it costs more, and its gain against two processes with half of the documents each."""
    alone: list[str | Path] = [GIAOBAN, "extract", folder]
    work = [min(child([*alone, *more])[0] for _ in range(2)) for more in ([], ["--workers", "2"])]
    yield below("processor time of --workers 2, against one", work[1] / work[0], 1.6, "times")
    one, two, apart = [], [], []
    for _ in range(max(2, rounds // 2)):  # one after another, so that what else the machine does strikes all three
        one.append(wall(alone))
        two.append(wall([*alone, "--workers", "2"]))
        apart.append(wall([GIAOBAN, "extract", halves[0]], [GIAOBAN, "extract", halves[1]]))
    given = min(one) / min(apart)
    yield Row("speed-up of two processes, half the documents each", f"{given:.2f} times", "what the machine gives now")
    yield Row(
        "speed-up of --workers 2", f"{min(one) / min(two):.2f} times", "1.8 on two free processors, many documents"
    )
    name = "--workers 2, against those two processes"
    if given < FREE:
        yield Row(name, "-", "not judged: no two processors are free")
    else:
        yield below(name, min(two) / min(apart), 1.4, "times as long")


def written(folder: Path, texts: Sequence[str]) -> Path:
    """A new folder with the texts as files."""
    folder.mkdir()
    for k, text in enumerate(texts):
        (folder / f"{k:05}.txt").write_text(text, encoding="utf-8")
    return folder


def rows(documents: int, rounds: int) -> Iterator[Row]:
    """Every measurement, one after another."""
    texts = reports()
    joined = pairs(texts)
    yield from speed(joined[:32], rounds)
    yield from growth(texts, rounds)
    yield from start(rounds)
    many = [joined[k % len(joined)] for k in range(documents)]
    with tempfile.TemporaryDirectory(prefix="giaoban-reading-") as scratch:
        place = Path(scratch)
        folder = written(place / "all", many)
        yield from memory(folder, written(place / "few", many[: documents // 10]))
        halves = written(place / "even", many[::2]), written(place / "odd", many[1::2])
        yield from workers(folder, halves, rounds)


def main() -> int:
    """Measure and print; 1 where a figure is above its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000, help="how many to read for memory and processes [1000]")
    parser.add_argument("--rounds", type=int, default=5, help="the best of how many runs is told [5]")
    args = parser.parse_args()
    failed = 0
    for row in rows(args.documents, args.rounds):
        verdict = {None: "", True: "ok", False: "TOO MUCH"}[row.good]
        failed += row.good is False
        print(f"{row.name:<52}{row.figure:>22}   {verdict:<9} {row.asked}", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())

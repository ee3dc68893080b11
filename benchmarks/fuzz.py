#!/usr/bin/env python3
"""Damaged articles, read again and again: no error, no quote that is not the text, no text that takes too long.

    fuzz.py [--seconds N] [--seed N] [--keep FOLDER]

Articles of examples/corpus and of benchmarks/fuzz_corpus (what once went wrong, kept for good), and those beside the
checkout where they are there, are spoilt in every way that copies of articles are, several at once, and read.
Hypothesis chooses and, where something goes wrong, makes it as small as it can; the text is written to FOLDER and the
exit code is 1.
`tests/benchmarks/test_fuzz.py` reads the kept ones at every test run.
"""

import argparse
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic, process_time

from damage import damaged, file_of, page_of
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning

from graph.errors import DocumentError
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.model.kinds import check_pattern
from loaders.articles import Source, article_of, describe
from loaders.output import line
from loaders.reading import read
from loaders.sidecars import Sidecar

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "benchmarks" / "fuzz_corpus"
FOLDERS = (ROOT / "examples" / "corpus", SEEDS, ROOT.parent / "shared" / "gold", ROOT.parent / "shared" / "corpus")
SLOWER = 30  # times the seconds a character of the articles as they are: one phrase said over and over takes ten
GRACE = 0.05  # seconds that a text may take beside: what is loaded on first use, and other work of the machine
ROUND = 500  # examples between two looks at the clock


class TooSlow(AssertionError):
    """A text took much longer than articles of its length do."""


def texts() -> list[str]:
    """Every text to begin with."""
    paths = [path for folder in FOLDERS for path in sorted(folder.rglob("*.txt"))]
    return [path.read_text(encoding="utf-8", errors="replace") for path in paths]


def article(text: str) -> Article:
    """A text as an article, as if from a file."""
    return describe(text, sha256(text.encode("utf-8")).hexdigest(), None, Sidecar())


def check(reading: Reading) -> None:
    """Spans lie in the text in order, quotes are the text there, claims join what they may join, all can be printed."""
    text, kinds = reading.article.text, {m.id: m.kind for m in reading.mentions}
    for mention in reading.mentions:
        ends = [at for span in mention.spans for at in span]
        assert ends, mention
        assert [0, *ends, len(text)] == sorted([0, *ends, len(text)]), mention
        assert all(start < end for start, end in mention.spans), mention
    for claim in reading.claims:
        check_pattern(kinds[claim.subject], claim.predicate, kinds[claim.object])
        assert claim.evidence, claim
        for quote in claim.evidence:
            assert 0 <= quote.start < quote.end <= len(text), claim
            assert text[quote.start : quote.end] == quote.exact, claim
            assert text[: quote.start].endswith(quote.prefix), claim
            assert text[quote.end :].startswith(quote.suffix), claim
    line(reading)


def check_bytes(data: bytes, *, page: bool) -> None:
    """A file of any bytes becomes a reading or is refused."""
    try:
        check(read(article_of(data, Source("-", None, page), Sidecar())))
    except DocumentError:
        return


@dataclass
class Run:
    """One run: how fast articles are read as they are, how many texts were tried, and the last that failed."""

    found: Sequence[str]
    pace: float = 0.0  # seconds a character
    tried: int = 0
    slowest: float = 0.0  # times the pace
    failed: list[tuple[str, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for text in self.found:
            read(article(text))
        started = process_time()
        for text in self.found:
            check(read(article(text)))
        self.pace = (process_time() - started) / sum(map(len, self.found))

    def text(self, text: str) -> None:
        """One damaged text: read soundly and soon."""
        self.tried += 1
        self.failed = [("txt", text.encode("utf-8"))]
        started = process_time()
        check(read(article(text)))
        taken = process_time() - started
        slowest = self.slowest * self.pace * len(text) if len(text) > 2000 else taken
        if taken > min(self._allowed(text), slowest):
            taken = min(taken, *(self._again(text) for _ in range(3)))
        if taken > slowest:
            self.slowest = taken / len(text) / self.pace
        if taken > self._allowed(text):
            raise TooSlow(f"{len(text)} characters took {taken:.2f} s, at most {self._allowed(text):.2f} s is due")
        self.failed = []

    def data(self, data: bytes, page: bool) -> None:
        """One file of any bytes."""
        self.tried += 1
        self.failed = [("html" if page else "bin", data)]
        check_bytes(data, page=page)
        self.failed = []

    def _allowed(self, text: str) -> float:
        return GRACE + SLOWER * self.pace * len(text)

    @staticmethod
    def _again(text: str) -> float:
        started = process_time()
        check(read(article(text)))
        return process_time() - started


def rounds(run: Run, examples: int, number: int) -> Iterator[Callable[[], None]]:
    """What one round does: damaged articles, any Unicode, damaged bytes as text and as page."""
    # No database, so that a run depends on its number alone; failures are kept as files.
    common = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    some = settings(common, max_examples=max(1, examples // 10))
    articles = damaged(run.found)
    yield seed(number)(common(given(articles)(run.text)))
    yield seed(number)(some(given(st.text(max_size=2000))(run.text)))
    encodings = st.sampled_from(["utf-8", "utf-16", "cp1258", "utf-8-sig"])
    files = st.builds(file_of, articles, encodings, st.binary(max_size=20))
    yield seed(number)(some(given(files, st.just(False))(run.data)))
    yield seed(number)(some(given(st.builds(page_of, articles), st.just(True))(run.data)))


def keep(failed: Sequence[tuple[str, bytes]], folder: Path) -> list[Path]:
    """The texts that failed, each in a file named by its digest."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for ending, data in failed:
        paths.append(folder / f"{sha256(data).hexdigest()[:12]}.{ending}")
        paths[-1].write_bytes(data)
    return paths


def fuzz(seconds: float, examples: int, folder: Path, first: int = 0) -> int:
    """Read damaged texts for so long, round `first` and those after it; 1 where one went wrong."""
    warnings.filterwarnings("ignore", category=HypothesisWarning)  # of the length of what it would print
    run = Run(texts())
    until, number = monotonic() + seconds, first
    while monotonic() < until:
        for one in rounds(run, examples, number):
            try:
                one()
            except Exception as error:  # whatever it is: it is what is looked for
                print(f"{type(error).__name__}: {error}\n{run.tried} texts; kept:", *keep(run.failed, folder))
                return 1
            if monotonic() > until:
                break
        number += 1
    print(f"{run.tried} damaged texts in {seconds:.0f} s, none read wrongly", end="; ")
    print(f"the slowest took {run.slowest:.1f} times as long a character as articles do")
    return 0


def main() -> int:
    """Fuzz and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600, help="how long to go on [600]")
    parser.add_argument("--examples", type=int, default=ROUND, help=f"texts between two looks at the clock [{ROUND}]")
    parser.add_argument(
        "--seed", type=int, default=0, help="the number of the first round: others read other texts [0]"
    )
    parser.add_argument("--keep", type=Path, default=Path(os.curdir) / "fuzz", help="where to write what failed [fuzz]")
    args = parser.parse_args()
    return fuzz(args.seconds, args.examples, args.keep, args.seed)


if __name__ == "__main__":
    sys.exit(main())

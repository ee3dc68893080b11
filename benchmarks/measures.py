"""What the benchmarks share: seconds, memory, and lines of a table that say whether a figure may pass."""

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time


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


def above(name: str, figure: float, limit: float, unit: str) -> Row:
    """A figure that fails below its limit."""
    return Row(name, f"{figure:.2f} {unit}", f"at least {limit:g}", figure >= limit)


def told(rows: Iterable[Row]) -> int:
    """Print rows as they come; how many failed."""
    failed = 0
    for row in rows:
        verdict = {None: "", True: "ok", False: "FAILS"}[row.good]
        failed += row.good is False
        print(f"{row.name:<56}{row.figure:>18}   {verdict:<6} {row.asked}", flush=True)
    return failed


def seconds(work: Callable[[], object]) -> float:
    """The processor seconds of one run, what earlier runs left behind cleared away first."""
    gc.collect()
    started = process_time()
    work()
    return process_time() - started


def least(work: Callable[[], object], rounds: int) -> float:
    """The least processor seconds of several runs: what disturbs a run only lengthens it."""
    return min(seconds(work) for _ in range(rounds))


# A process begins as a copy of the one that starts it, whose memory the system counts as held: a small one starts it.
_STARTER = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


def child(words: Sequence[str | Path]) -> tuple[float, float]:
    """Processor seconds of a command and the most memory it held, in MB."""
    started = [sys.executable, "-S", "-c", _STARTER, *map(str, words)]
    code, used, held = json.loads(subprocess.run(started, capture_output=True, check=True, text=True).stdout)
    if code:
        raise SystemExit(f"{words} ended with {code}")
    return used, held / (1024 if sys.platform == "linux" else 1024**2)


def wall(*commands: Sequence[str | Path]) -> float:
    """Seconds until commands that run side by side have all ended."""
    started = perf_counter()
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL) for words in commands]
    if sum(process.wait() for process in running):
        raise SystemExit(f"{commands} failed")
    return perf_counter() - started

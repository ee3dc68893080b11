#!/usr/bin/env python3
"""Nothing lost: a load killed again and again at random instants, with its server, or the server alone.

    chaos.py [--kills N] [--seed N] [--documents N]

Loads documents made from examples/corpus in an order that does not change, a few a transaction, and kills the
loader, the store's server or both. After each kill the store is opened again. It must hold whole batches only, from
the first on, with the digest that a load without kills had there; every document that `giaoban load --kept` named
must be among them. A killed server must be told of at the next start. Ends with 1 where anything was lost or torn.
"""

import argparse
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from graph.model.claims import Reading
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.folder import Address, Folder
from graph.store.launch import gone, kill, stop
from loaders.files import located
from loaders.pool import read_all

CORPUS = Path(__file__).resolve().parent.parent / "examples" / "corpus"
GIAOBAN = str(Path(sys.executable).with_name("giaoban"))
BATCH = 4
VICTIMS = ("loader", "server", "both")
TOLD = "did not end by itself"


@dataclass
class Tally:
    """What became of the kills."""

    kills: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    torn: int = 0
    untold: int = 0
    finished: int = 0  # loads that came to their end, and had the right digest


class Trial:
    """One store that is loaded, killed and looked at."""

    def __init__(self, work: Path, files: Sequence[str], digests: Sequence[str]) -> None:
        self.store, self.kept = work / "store", work / "kept.txt"
        self.files, self.digests = files, digests

    def fresh(self) -> None:
        """Begin with an empty folder."""
        stop(self.store)
        shutil.rmtree(self.store, ignore_errors=True)
        self.kept.write_text("", encoding="utf-8")

    def load(self) -> "subprocess.Popen[str]":
        """A loader of all files, as a user starts it."""
        options = ["--batch", str(BATCH), "--kept", str(self.kept)]
        command = [GIAOBAN, "--store", str(self.store), "load", *options, *self.files]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def batches(self) -> int | None:
        """How many batches the store holds; None if it holds anything else."""
        with open_store(settings(self.store)) as store:
            found = store.digest()
        return self.digests.index(found) if found in self.digests else None

    def acknowledged(self) -> int:
        """How many documents the loaders named as safe."""
        return len(set(self.kept.read_text(encoding="utf-8").splitlines()))


def settings(folder: Path) -> Settings:
    """The store of a folder; its server waits a minute for the next to come."""
    return Settings(store=str(folder), heap="512m", idle=60)


def documents(folder: Path, count: int) -> list[str]:
    """Variants of the example articles, each under a name and with a line of its own."""
    sources = sorted(CORPUS.glob("*.txt"))
    made = []
    for number in range(count):
        source = sources[number % len(sources)]
        path = folder / f"{number:04}.txt"
        path.write_text(f"{source.read_text(encoding='utf-8')}\nBản tin số {number} của tòa soạn.\n", encoding="utf-8")
        meta = json.loads(source.with_suffix(".meta.json").read_text(encoding="utf-8"))
        path.with_suffix(".meta.json").write_text(
            json.dumps({key: value for key, value in meta.items() if key not in ("id", "url")}), encoding="utf-8"
        )
        made.append(str(path))
    return made


def expected(work: Path, files: Sequence[str]) -> list[str]:
    """The digest after each batch of a load that nobody disturbs, the empty store first."""
    readings = [one for one in read_all(located(files)) if isinstance(one, Reading)]
    with open_store(settings(work / "clean")) as store:
        found = [store.digest()]
        for start in range(0, len(readings), BATCH):
            found.append(_after(store, readings[start : start + BATCH]))
    stop(work / "clean")
    return found


def _after(store: Store, readings: Sequence[Reading]) -> str:
    store.write_batch(readings)
    return store.digest()


def disturb(trial: Trial, rng: random.Random, tally: Tally, longest: float) -> None:
    """Start a load, kill somebody after a while, and look at what is left."""
    victim, loader = rng.choice(VICTIMS), trial.load()
    if not _lives_on(loader, rng.uniform(0.2, longest)):
        finish(trial, loader, tally)
        return
    answered = Folder(trial.store).address()
    if victim in ("server", "both"):
        kill(trial.store)
    if victim in ("loader", "both"):
        loader.kill()
    tally.kills[victim] += 1
    if victim == "server":
        loader.wait()  # it starts the server again and goes on
    loader.communicate()
    if victim == "both" and answered is not None:
        tally.untold += not told(trial, answered)
    look(trial, tally)


def finish(trial: Trial, loader: "subprocess.Popen[str]", tally: Tally) -> None:
    """A load that ended before it could be killed: look, and begin anew."""
    loader.communicate()
    held = look(trial, tally)
    tally.torn += held is not None and held < len(trial.digests) - 1
    tally.finished += 1
    trial.fresh()


def look(trial: Trial, tally: Tally) -> int | None:
    """How many whole batches the store holds, None for anything else; count what was lost or torn."""
    held = trial.batches()
    if held is None:
        tally.torn += 1
        trial.fresh()
    elif trial.acknowledged() > held * BATCH:
        tally.lost += 1
        trial.fresh()
    return held


def told(trial: Trial, killed: Address) -> bool:
    """Whether the next start says that the server was killed; a loader may have started another before it died."""
    gone(Folder(trial.store))
    if Folder(trial.store).address() != killed:
        return True
    command = [GIAOBAN, "--store", str(trial.store), "ask", "statistics"]
    return TOLD in subprocess.run(command, capture_output=True, text=True, check=False).stderr


def _lives_on(loader: "subprocess.Popen[str]", seconds: float) -> bool:
    """Whether the loader still runs after so long."""
    with suppress(subprocess.TimeoutExpired):
        loader.communicate(timeout=seconds)
        return False
    return True


def main() -> int:
    """Kill until there were enough; 1 where something was lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=64)
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    rng, tally, started = random.Random(given.seed), Tally(), monotonic()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "texts").mkdir()
        files = documents(work / "texts", given.documents)
        began = monotonic()
        trial = Trial(work, files, expected(work, files))
        longest = (monotonic() - began) * 0.8
        trial.fresh()
        while tally.kills.total() < given.kills:
            disturb(trial, rng, tally, longest)
        stop(trial.store)
    kinds = ", ".join(f"{count} {who}" for who, count in sorted(tally.kills.items()))
    print(f"{tally.kills.total()} kills ({kinds}), {tally.lost} lost, {tally.torn} torn, {tally.untold} untold;")
    print(f"{tally.finished} loads came to their end; {monotonic() - started:.0f} s, seed {given.seed}")
    return 1 if tally.lost or tally.torn or tally.untold else 0


if __name__ == "__main__":
    sys.exit(main())

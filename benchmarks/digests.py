#!/usr/bin/env python3
"""One graph from the same documents: whatever their order, the workers, the hash seed, and what was taken back.

    digests.py [FOLDER…] [--orders N] [--seeds N]

Loads every document in N random orders, each in a process of its own with PYTHONHASHSEED 0 to 2 and 1, 2 or 4
workers in turn, and takes a SHA-256 of the export. Then N times loads all, retracts a random half, and compares
with loading the other half alone. FOLDER is the gold beside the checkout, else examples/corpus. Ends with 1
where two digests differ.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from graph.settings import Settings
from graph.store import open_store
from graph.store.launch import stop
from loaders.pipeline import LoadOptions, load

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
HASH_SEEDS, WORKERS = (0, 1, 2), (1, 2, 4)


def run(store: Path, workers: int, kept: Sequence[str], gone: Sequence[str]) -> str:
    """The digest of a fresh store that took all these paths one after another and then took the `gone` back."""
    with open_store(Settings(store=str(store), heap="512m", idle=20)) as opened:
        opened.clear()
        load([*kept, *gone], opened, LoadOptions(workers=workers, batch=7))
        for path in gone:
            opened.retract(path)
        return opened.digest()


def child(store: Path, workers: int, hash_seed: int, kept: Sequence[str], gone: Sequence[str] = ()) -> str:
    """The same in a process of its own."""
    told = subprocess.run(
        [sys.executable, __file__, "--child", str(store), str(workers)],
        input="\n".join([*kept, "", *gone]),
        env=os.environ | {"PYTHONHASHSEED": str(hash_seed)},
        text=True,
        capture_output=True,
        check=True,
    )
    return told.stdout.strip()


def orders(store: Path, files: Sequence[str], count: int) -> int:
    """Print the digest of every order; how many differ from the first."""
    found = []
    for k in range(count):
        mixed = random.Random(k).sample(files, len(files))
        hash_seed, workers = HASH_SEEDS[k % 3], WORKERS[k // 3 % 3]
        found.append(child(store, workers, hash_seed, mixed))
        print(f"order {k:>2}  PYTHONHASHSEED {hash_seed}  workers {workers}  {found[-1][:16]}", flush=True)
    return sum(one != found[0] for one in found)


def halves(store: Path, files: Sequence[str], count: int) -> int:
    """Print what is left after taking a half back, and the other half alone; how many differ."""
    differing = 0
    for seed in range(count):
        gone = sorted(random.Random(100 + seed).sample(files, len(files) // 2))
        kept = [one for one in files if one not in set(gone)]
        left, alone = child(store, 1, seed % 3, kept, gone), child(store, 1, seed % 3, kept)
        differing += left != alone
        print(f"half {seed:>2}  taken back {left[:16]}  never there {alone[:16]}", flush=True)
    return differing


def main() -> int:
    """Run as a child, or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--orders", type=int, default=20)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--child", nargs=2, metavar=("STORE", "WORKERS"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        kept, _, gone = sys.stdin.read().partition("\n\n")
        print(run(Path(args.child[0]), int(args.child[1]), kept.split("\n"), [one for one in gone.split("\n") if one]))
        return 0
    folders = args.folders or ([GOLD] if GOLD.is_dir() else [ROOT / "examples" / "corpus"])
    files = sorted(str(path) for folder in folders for path in folder.rglob("*.txt"))
    started = perf_counter()
    with tempfile.TemporaryDirectory(prefix="giaoban-digests-") as scratch:
        store = Path(scratch) / "store"
        try:
            wrong = orders(store, files, args.orders), halves(store, files, args.seeds)
        finally:
            stop(store)
    print(f"{len(files)} documents: {args.orders - wrong[0]} of {args.orders} orders with one digest, ", end="")
    print(f"{args.seeds - wrong[1]} of {args.seeds} halves taken back exactly; {perf_counter() - started:.0f} s")
    return int(any(wrong))


if __name__ == "__main__":
    sys.exit(main())

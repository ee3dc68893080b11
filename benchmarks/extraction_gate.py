#!/usr/bin/env python3
"""Hold extraction to its floors: read every gold set, score it, compare with floors.json.

    extraction_gate.py [--gold FOLDER] [--require] [--update [--allow-regression]] [--errors]

Floors may rise and never fall: --update writes today's figures, and refuses any below its floor unless --allow-
regression says so (then say why in CHANGELOG.md). Kinds of fewer than 50 facts are held to counts. The gold
sets lie beside the checkout in ../shared/gold; where they are absent the gate says so and passes, unless
--require. Of every set the digest of texts and answers is pinned too, so that nobody raises a figure by
changing what is asked.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from floors import Figures, fallen, pinned, shown

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")


def sets(gold: Path) -> dict[str, Path]:
    """The folders of texts and answers, by name."""
    return {
        "seeds": gold / "seeds",
        "provincial": gold / "provincial",
        "press": gold / "press",
        "examples": ROOT / "examples" / "corpus",
    }


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of the texts, sidecars and answers of a set."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".json"):
            total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def extracted(folder: Path, out: Path) -> None:
    """Writes what `giaoban extract` prints for a folder."""
    giaoban = Path(sys.executable).with_name("giaoban")
    with out.open("wb") as file:
        subprocess.run([giaoban, "extract", folder, "--json"], stdout=file, check=True)


def scored(scorer: Path, folder: Path, predictions: Path, errors: bool) -> Figures:
    """F1 and counts of each kind of fact, as the scorer beside the gold sets tells them."""
    if errors:
        subprocess.run([sys.executable, scorer, folder, predictions, "--errors"], check=True)
    told = subprocess.run([sys.executable, scorer, folder, predictions, "--json"], capture_output=True, check=True)
    figures: Figures = json.loads(told.stdout)
    return figures


def measure(gold: Path, errors: bool) -> dict[str, dict[str, Any]]:
    """Digest and figures of every set, as they would be pinned."""
    measured = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, folder in sets(gold).items():
            predictions = Path(scratch) / f"{name}.jsonl"
            extracted(folder, predictions)
            figures = scored(gold / "score.py", folder, predictions, errors)
            measured[name] = {"digest": digest(folder), "floors": pinned(figures)}
    return measured


def shortfalls(measured: dict[str, dict[str, Any]], old: dict[str, dict[str, Any]]) -> list[str]:
    """Every figure below its floor, as a sentence."""
    return [
        f"{name}: {told}"
        for name, one in sorted(measured.items())
        for told in fallen(one["floors"], old.get(name, {}).get("floors", {}))
    ]


def changed(measured: dict[str, dict[str, Any]], old: dict[str, dict[str, Any]]) -> list[str]:
    """Every set whose texts or answers are not those the floors were measured on."""
    return [
        f"{name}: texts or answers are not those of floors.json; look at the difference, then --update"
        for name, one in sorted(measured.items())
        if old.get(name, {}).get("digest") != one["digest"]
    ]


def show(measured: dict[str, dict[str, Any]]) -> None:
    """Prints the figures, a row a kind and a column a set."""
    names = sorted(measured)
    print(f"{'':<14}" + "".join(f"{name:>28}" for name in names))
    kinds = sorted({kind for one in measured.values() for kind in one["floors"]} - {"all"})
    for kind in [*kinds, "all"]:
        print(f"{kind:<14}" + "".join(f"{shown(measured[name]['floors'].get(kind)):>28}" for name in names))


def main() -> int:
    """Measure, show, and say whether every floor holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--require", action="store_true", help="fail where the gold sets are absent")
    parser.add_argument("--update", action="store_true", help="make today's figures the floors")
    parser.add_argument("--allow-regression", action="store_true", help="let --update lower a floor")
    parser.add_argument("--errors", action="store_true", help="also list every missed and extra fact")
    args = parser.parse_args()
    if not (args.gold / "score.py").is_file():
        print(f"extraction gate: skipped, no gold sets in {args.gold}")
        return int(args.require)
    old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    measured = measure(args.gold, args.errors)
    show(measured)
    below = shortfalls(measured, old)
    if args.update and (not below or args.allow_regression):
        FLOORS.write_text(json.dumps(measured, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        print(f"floors written to {FLOORS}")
        return 0
    complaints = below + changed(measured, old)
    print("\n".join(complaints) or "every floor holds")
    return int(bool(complaints))


if __name__ == "__main__":
    sys.exit(main())

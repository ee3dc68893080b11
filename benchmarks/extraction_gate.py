#!/usr/bin/env python3
"""Hold extraction to its floors: read every gold set, score it, compare with floors.json.

    extraction_gate.py [--gold FOLDER] [--require] [--update [--allow-regression]] [--errors]

Floors may rise and never fall: --update writes today's figures, and refuses any below its floor unless
--allow-regression says so (then say why in CHANGELOG.md). The gold sets lie beside the checkout in
../shared/gold; where they are absent the gate says so and passes, unless --require. Of every set the
digest of texts and answers is pinned too, so that nobody raises a figure by changing what is asked.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
# A kind may give one fact where the whole of its set does not fall: of n facts one told another way moves F1
# by 1/n, and some sets hold fewer than ten of a kind. More than this it may never give.
MOST_SLACK = 0.1

Figures = dict[str, dict[str, float]]


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
    """Digest and F1 figures of every set."""
    measured = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, folder in sets(gold).items():
            predictions = Path(scratch) / f"{name}.jsonl"
            extracted(folder, predictions)
            figures = scored(gold / "score.py", folder, predictions, errors)
            f1 = {kind: int(one["f1"] * 1000) / 1000 for kind, one in figures.items() if one["gold"]}
            counts = {kind: int(one["gold"]) for kind, one in figures.items()}
            measured[name] = {"digest": digest(folder), "f1": f1, "counts": counts}
    return measured


def slack(one: dict[str, Any], kind: str) -> float:
    """How far a kind may lie below its floor."""
    return 0.0 if kind == "all" else min(MOST_SLACK, 1 / max(1, one["counts"].get(kind, 0)))


def shortfalls(measured: dict[str, dict[str, Any]], pinned: dict[str, dict[str, Any]]) -> list[str]:
    """Every figure below its floor, as a sentence."""
    found = []
    for name, one in sorted(measured.items()):
        for kind, floor in pinned.get(name, {}).get("f1", {}).items():
            figure = one["f1"].get(kind, 0.0)
            if figure < floor - slack(one, kind):
                found.append(f"{name}: {kind} is {figure:.3f}, its floor {floor:.3f}")
    return found


def changed(measured: dict[str, dict[str, Any]], pinned: dict[str, dict[str, Any]]) -> list[str]:
    """Every set whose texts or answers are not those the floors were measured on."""
    return [
        f"{name}: texts or answers are not those of floors.json; look at the difference, then --update"
        for name, one in sorted(measured.items())
        if pinned.get(name, {}).get("digest") != one["digest"]
    ]


def show(measured: dict[str, dict[str, Any]], pinned: dict[str, dict[str, Any]]) -> None:
    """Prints the figures, a row a kind and a column a set, the floor in brackets."""
    names = sorted(measured)
    print(f"{'F1 (floor)':<14}" + "".join(f"{name:>18}" for name in names))
    kinds = sorted({kind for one in measured.values() for kind in one["f1"]} - {"all"})
    for kind in [*kinds, "all"]:
        cells = []
        for name in names:
            figure, floor = measured[name]["f1"].get(kind), pinned.get(name, {}).get("f1", {}).get(kind)
            told = "-" if figure is None else f"{figure:.3f}" + (f" ({floor:.3f})" if floor is not None else "")
            cells.append(f"{told:>18}")
        print(f"{kind:<14}" + "".join(cells))


def raised(measured: dict[str, dict[str, Any]], pinned: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The new floors: today's figure, or a kind's old floor where it lies within the slack above it."""
    floors = {}
    for name, one in sorted(measured.items()):
        old = pinned.get(name, {}).get("f1", {}) if pinned.get(name, {}).get("digest") == one["digest"] else {}
        kept = {k: max(f, old.get(k, 0.0)) if f >= old.get(k, 0.0) - slack(one, k) else f for k, f in one["f1"].items()}
        floors[name] = {"digest": one["digest"], "f1": dict(sorted({**kept, "all": one["f1"]["all"]}.items()))}
    return floors


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
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    measured = measure(args.gold, args.errors)
    show(measured, pinned)
    fallen = shortfalls(measured, pinned)
    if args.update and (not fallen or args.allow_regression):
        FLOORS.write_text(json.dumps(raised(measured, pinned), indent=2) + "\n", encoding="utf-8")
        print(f"floors written to {FLOORS}")
        return 0
    complaints = fallen + changed(measured, pinned)
    print("\n".join(complaints) or "every floor holds")
    return int(bool(complaints))


if __name__ == "__main__":
    sys.exit(main())

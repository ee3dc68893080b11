#!/usr/bin/env python3
"""Figures of docs/extraction.md that need the gold sets: how good, how sure of it, what each part of the method gives.

    extraction_figures.py [--gold FOLDER] [--require] [--update]

F1 with the 95 % interval of a bootstrap over documents; precision and recall of each kind; what the score loses with
one part of the method taken out; confidence against the share found right. Without --update it writes nothing
and fails where the page says other than what is measured.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "docs"))
sys.path.insert(0, str(Path(__file__).parent))
from ablations import PARTS, Part
from blocks import filled
from calibration import bins, left_out
from extraction_gate import sets
from intervals import Counts, bootstrap, f1
from judged import Judged, judge, scorer

from graph.model.documents import Article
from loaders.files import articles
from loaders.output import record
from loaders.reading import read

PAGE = Path(__file__).resolve().parent.parent / "docs" / "extraction.md"
NAMES = ("press", "provincial", "seeds", "examples")
KINDS = ("person", "holds", "meeting", "meeting.date", "meeting.place", "chaired", "spoke_at", "attended", "organized",
         "signed_with", "published", "all")  # fmt: skip
RELATIONS = ("holds", "chaired", "spoke_at", "attended", "organized", "signed_with")
DRAWS, SEED = 1000, 1
LEAST = (0.0, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995)

Counted = dict[str, list[Counts]]  # kind → the counts of each document


def counted(score: ModuleType, folder: Path) -> Counted:
    """What the scorer counts in each document of a set, by kind and in all."""
    found: Counted = defaultdict(list)
    for article in articles([str(folder)]):
        if isinstance(article, Article):
            tally = tallied(score, article)
            each = {kind: (tally.hit[kind], tally.gold[kind], tally.said[kind]) for kind in KINDS[:-1]}
            for kind, counts in each.items():
                found[kind].append(counts)
            found["all"].append((sum(tally.hit.values()), sum(tally.gold.values()), sum(tally.said.values())))
    return found


def tallied(score: ModuleType, article: Article) -> Any:
    """The scorer's tally of one document."""
    path = Path(article.document.path or "")
    gold = json.loads(path.with_name(path.stem + ".gold.json").read_text(encoding="utf-8"))
    said = json.loads(record(read(article)).model_dump_json())
    tally = score.Tally()
    score.score_document(path.name, path.read_text(encoding="utf-8"), gold, said, tally)
    return tally


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table, and a line after it."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""


def told(found: list[Counts]) -> str:
    """F1 with its interval; a dash where nothing is asked."""
    if not sum(gold for _, gold, _ in found):
        return "-"
    low, high = bootstrap(found, DRAWS, SEED)
    return f"{f1(found):.3f} ({low:.3f}-{high:.3f})"


def by_set(measured: dict[str, Counted]) -> Iterator[str]:
    """F1 of every kind on every set."""
    heads = [f"{name} ({len(measured[name]['all'])} documents)" for name in NAMES]
    rows = [(f"`{kind}`", *(told(measured[name][kind]) for name in NAMES)) for kind in KINDS]
    yield from table(("F1 (95 % interval)", *heads), rows)


def of_press(found: Counted) -> Iterator[str]:
    """Precision and recall of every kind on the newspaper articles."""
    rows = []
    for kind in KINDS:
        hit, gold, said = (sum(one[k] for one in found[kind]) for k in range(3))
        if gold:
            rows.append((f"`{kind}`", str(gold), str(said), f"{hit / max(1, said):.3f}", f"{hit / gold:.3f}"))
    yield from table(("press", "asked", "said", "precision", "recall"), rows)


def losses(score: ModuleType, gold: Path, whole: dict[str, Counted]) -> Iterator[str]:
    """F1 over press and provincial articles with one part of the method taken out at a time."""
    rows = [_loss("nothing", whole, whole)]
    for part in PARTS:
        with ExitStack() as out:
            take_out(part, out)
            rows.append(_loss(part.told, {name: counted(score, sets(gold)[name]) for name in NAMES[:2]}, whole))
    yield from table(("taken out", "press", "provincial", "falls most on the press"), rows)


def take_out(part: Part, out: ExitStack) -> None:
    """Replace one function by what does nothing, until the stack is left."""
    kept = getattr(part.owner, part.name)
    setattr(part.owner, part.name, part.instead(kept))
    out.callback(setattr, part.owner, part.name, kept)


def _loss(name: str, without: dict[str, Counted], whole: dict[str, Counted]) -> tuple[str, ...]:
    shares = [f1(without[one]["all"]) for one in NAMES[:2]]
    falls = {kind: f1(whole["press"][kind]) - f1(without["press"][kind]) for kind in KINDS[:-1]}
    most = sorted(falls, key=lambda kind: -falls[kind])[:2]
    fallen = ", ".join(f"`{kind}` -{falls[kind]:.3f}" for kind in most if falls[kind] > 0)
    return name, *(f"{share:.3f}" for share in shares), fallen


def sure(facts: list[Judged], asked: int) -> Iterator[str]:
    """Confidence, of documents left out, against the share found right; and what a least confidence keeps."""
    judged = left_out(facts)
    rows = []
    for one in bins(judged):
        said, right = sum(c for _, c in one) / len(one), sum(f.right for f, _ in one) / len(one)
        rows.append((f"{one[0][1]:.3f}-{one[-1][1]:.3f}", str(len(one)), f"{said:.3f}", f"{right:.3f}"))
    yield from table(("confidence", "facts", "mean confidence", "found right"), rows)
    rows = []
    for least in LEAST:
        kept = [fact for fact, confidence in judged if confidence >= least]
        right = sum(fact.right for fact in kept)
        if kept:
            rows.append((f"{least:g}", str(len(kept)), f"{right / len(kept):.3f}", f"{right / asked:.3f}"))
    yield from table(("`--min-confidence`", "facts kept", "precision", "recall"), rows)


def block(gold: Path) -> list[str]:
    """The lines that the page shows."""
    score = scorer(gold)
    measured = {name: counted(score, folder) for name, folder in sets(gold).items()}
    asked = sum(one[1] for name in NAMES[:3] for kind in RELATIONS for one in measured[name][kind])
    lines = [*by_set(measured), *of_press(measured["press"])]
    lines += ["### What each part gives\n", *losses(score, gold, measured)]
    return [*lines, "### How sure\n", *sure(judge(gold), asked)]


def main() -> int:
    """Measure, and write the page or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=PAGE.parents[2] / "shared" / "gold")
    parser.add_argument("--require", action="store_true", help="fail where the gold sets are absent")
    parser.add_argument("--update", action="store_true", help="write the figures into docs/extraction.md")
    args = parser.parse_args()
    if not (args.gold / "score.py").is_file():
        print(f"extraction figures: skipped, no gold sets in {args.gold}")
        return int(args.require)
    lines, page = block(args.gold), PAGE.read_text(encoding="utf-8")
    new = filled(page, "figures", lines)
    if args.update:
        PAGE.write_text(new, encoding="utf-8")
    stale = new != page and not args.update
    print(f"docs/extraction.md shows {'other figures: run make gate ARGS=--update' if stale else 'what is measured'}")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())

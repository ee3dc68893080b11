#!/usr/bin/env python3
"""Fit how sure each rule is, and judge it on documents left out.

    calibration.py [--gold FOLDER] [--require] [--update] [--curve]

Confidence of a rule is the share of its facts found right on the gold sets, smoothed towards its kind's share;
a rule with fewer than 30 facts takes its kind's. Judged by leaving one document out: expected calibration error
over ten bins of equal mass, kinds with 200 facts or more on their own, the rest pooled. Fails above 0.05.
--update writes loaders/lexicons/confidence.json; --curve prints precision and recall against --min-confidence.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from judged import Judged, judge

from graph.digests import digest

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "loaders" / "lexicons" / "confidence.json"
FEWEST = 30  # facts of a rule before it speaks for itself
ALONE = 200  # facts of a kind before it is judged on its own
BINS = 10
LIMIT = 0.05
MOST = 0.999  # no rule is certain, whatever it got right
PRIOR = 20.0  # facts' worth of the kind's share in a rule's: keeps a rule of 30 from saying 1.0

Table = dict[str, float]


def fit(facts: list[Judged]) -> Table:
    """The confidence of every kind and of every rule with enough facts."""
    total = sum(f.right for f in facts) / len(facts)
    table: Table = {}
    for kind, of_kind in sorted(_by(facts, "kind").items()):
        share = (sum(f.right for f in of_kind) + PRIOR * total) / (len(of_kind) + PRIOR)
        table[kind] = min(MOST, round(share, 3))
        for rule, of_rule in sorted(_by(of_kind, "rule").items()):
            if len(of_rule) >= FEWEST:
                table[rule] = min(
                    MOST, round((sum(f.right for f in of_rule) + PRIOR * share) / (len(of_rule) + PRIOR), 3)
                )
    return table


def _by(facts: list[Judged], name: str) -> dict[str, list[Judged]]:
    found: dict[str, list[Judged]] = defaultdict(list)
    for fact in facts:
        found[getattr(fact, name)].append(fact)
    return found


def left_out(facts: list[Judged]) -> list[tuple[Judged, float]]:
    """Every fact with the confidence that the other documents give it."""
    found: list[tuple[Judged, float]] = []
    for document, own in sorted(_by(facts, "document").items()):
        table = fit([f for f in facts if f.document != document])
        found.extend((f, table.get(f.rule, table.get(f.kind, 0.8))) for f in own)
    return found


def bins(judged: list[tuple[Judged, float]]) -> list[list[tuple[Judged, float]]]:
    """Bins of equal mass, from the least sure on; facts equally sure fall into them by a hash, not by document."""
    ordered = sorted(judged, key=lambda pair: (pair[1], digest(pair[0].document, *pair[0].key)))
    size = max(1, -(-len(ordered) // BINS))
    return [ordered[i : i + size] for i in range(0, len(ordered), size)]


def error(judged: list[tuple[Judged, float]]) -> float:
    """Expected calibration error over bins of equal mass."""
    gaps = [abs(sum(c for _, c in one) - sum(f.right for f, _ in one)) for one in bins(judged)]
    return sum(gaps) / len(judged)


def report(facts: list[Judged]) -> dict[str, float]:
    """The error of each kind judged on its own, and of the rest together."""
    judged = left_out(facts)
    counts = {kind: len(one) for kind, one in _by(facts, "kind").items()}
    groups: dict[str, list[tuple[Judged, float]]] = defaultdict(list)
    for pair in judged:
        groups[pair[0].kind if counts[pair[0].kind] >= ALONE else "the rest"].append(pair)
    for name, one in sorted(groups.items()):
        print(f"{name:<14}{len(one):>6} facts   calibration error {error(one):.3f}")
    return {name: error(one) for name, one in groups.items()}


def curve(facts: list[Judged]) -> None:
    """What --min-confidence keeps and how much of it is right."""
    judged = left_out(facts)
    print(f"{'at least':>9}{'kept':>8}{'right':>8}")
    for least in (0.0, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98):
        kept = [f for f, c in judged if c >= least]
        if kept:
            print(f"{least:>9.2f}{len(kept) / len(judged):>8.3f}{sum(f.right for f in kept) / len(kept):>8.3f}")


def main() -> int:
    """The command; 1 where a calibration error is above its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--require", action="store_true", help="fail where the gold sets are absent")
    parser.add_argument("--update", action="store_true", help="write the fitted table")
    parser.add_argument("--curve", action="store_true", help="print precision against --min-confidence")
    args = parser.parse_args()
    if not (args.gold / "score.py").exists():
        print(f"calibration skipped: no gold sets at {args.gold}")
        return int(args.require)
    facts = judge(args.gold)
    errors = report(facts)
    if args.curve:
        curve(facts)
    fitted = fit(facts)
    if args.update:
        TABLE.write_text(json.dumps(fitted, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    elif json.loads(TABLE.read_text(encoding="utf-8")) != fitted:
        print("loaders/lexicons/confidence.json is not what the gold sets give; run calibration.py --update")
        return 1
    worst = max(errors.values())
    print(f"worst {worst:.3f}, limit {LIMIT}")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

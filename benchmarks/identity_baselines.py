"""Errors of identity beside those of simpler rules, on a dossier with known clusters.

    python benchmarks/identity_baselines.py ../shared/gold/identity/dev.json

Compares persons by pairs of mentions: ours; names merged as written; without accents; RapidFuzz WRatio from 80 and
nomenklatura logic-v2 from 0.7, where these are installed. Intervals are 95 % of 400 draws of the documents with
replacement (Poisson weights), which keeps the mentions of one report together.
"""

import argparse
import json
import math
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

from graph.identity.answers import resolve_file
from graph.names import fold, plain

DRAWS = 400
Pairs = frozenset[tuple[str, str]]
Names = dict[str, str]


def main() -> None:
    """Print one line a rule."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("dossier")
    path = options.parse_args().dossier
    gold: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    names = {p["mention"]: p["name"] for d in gold["documents"] for p in d["persons"]}
    documents = {p["mention"]: d["id"] for d in gold["documents"] for p in d["persons"]}
    real = joined(gold["person_clusters"])
    print(f"{'rule':<28} {'precision':>24} {'recall':>24} {'false':>6} {'missed':>6}")
    for rule, made in rules(path, names):
        precision, recall = figures(real, made, documents)
        print(f"{rule:<28} {precision:>24} {recall:>24} {len(made - real):>6} {len(real - made):>6}")


def rules(path: str, names: Names) -> Iterator[tuple[str, Pairs]]:
    """Each rule with the pairs that it joins."""
    yield "giaoban", joined(resolve_file(path).person_clusters)
    yield "one name, one person", by_key(names, fold)
    yield "one name without accents", by_key(names, plain)
    for rule, similar in (("RapidFuzz WRatio from 80", rapidfuzz()), ("nomenklatura logic-v2", nomenklatura())):
        if similar is not None:
            yield rule, by_likeness(names, similar)


def by_key(names: Names, key: Callable[[str], str]) -> Pairs:
    """Mentions whose names have one key."""
    groups: dict[str, list[str]] = {}
    for mention, name in names.items():
        groups.setdefault(key(name), []).append(mention)
    return joined(groups.values())


def by_likeness(names: Names, similar: Callable[[str, str], bool]) -> Pairs:
    """Mentions whose names are alike, and what is alike through others."""
    distinct = sorted(set(names.values()))
    group = {name: {name} for name in distinct}
    for a, b in combinations(distinct, 2):
        if group[a] is not group[b] and similar(a, b):
            both = group[a] | group[b]
            group.update(dict.fromkeys(both, both))
    return by_key(names, lambda name: min(group[name]))


def rapidfuzz() -> Callable[[str, str], bool] | None:
    """The rule of graph builders that merge names by likeness."""
    try:
        from rapidfuzz.fuzz import WRatio
    except ImportError:
        return None
    return lambda a, b: WRatio(a, b) >= 80


def nomenklatura() -> Callable[[str, str], bool] | None:
    """The matcher of OpenSanctions at its usual operating point."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2, ScoringConfig
    except ImportError:
        return None
    config = ScoringConfig.defaults()

    def entity(name: str) -> Any:
        return model.get_proxy({"id": name, "schema": "Person", "properties": {"name": [name]}})

    return lambda a, b: LogicV2.compare(entity(a), entity(b), config).score >= 0.7


def joined(clusters: Any) -> Pairs:
    """The pairs within clusters."""
    return frozenset((min(a, b), max(a, b)) for cluster in clusters for a, b in combinations(cluster, 2))


def figures(real: Pairs, made: Pairs, documents: dict[str, str]) -> tuple[str, str]:
    """Precision and recall with their intervals."""
    precision = [weighted(made & real, made, documents, draw) for draw in range(DRAWS)]
    recall = [weighted(made & real, real, documents, draw) for draw in range(DRAWS)]
    hit = len(made & real)
    return interval(hit / max(1, len(made)), precision), interval(hit / max(1, len(real)), recall)


def weighted(part: Pairs, whole: Pairs, documents: dict[str, str], draw: int) -> float:
    """The share of pairs, each weighing as often as both its documents were drawn."""
    rng = Random(draw)
    times = {document: poisson(rng) for document in sorted(set(documents.values()))}
    weight = {pair: times[documents[pair[0]]] * times[documents[pair[1]]] for pair in whole}
    total = sum(weight.values())
    return sum(weight[pair] for pair in part) / total if total else 1.0


def poisson(rng: Random) -> int:
    """A draw from Poisson(1)."""
    count, product, limit = 0, rng.random(), math.exp(-1)
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count


def interval(value: float, draws: list[float]) -> str:
    """The value with the middle 95 % of its draws."""
    ordered = sorted(draws)
    low, high = ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered))]
    return f"{value:.3f} [{low:.3f}, {high:.3f}]"


if __name__ == "__main__":
    main()

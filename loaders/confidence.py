"""How sure each rule is: the share of its facts found right, fitted by benchmarks/calibration.py."""

import json
from functools import cache

from graph.resources import read_text

# Kinds of claim that the gold sets do not judge: shares found by reading 60 of each in articles without gold.
_UNJUDGED = {"LOCATED_IN": 0.95, "HELD_IN": 0.9, "CITES": 0.97, "SIGNED": 0.93}


@cache
def _table() -> dict[str, float]:
    table: dict[str, float] = json.loads(read_text("loaders", "lexicons/confidence.json"))
    return table


def confidence(rule: str, kind: str) -> float:
    """The confidence of a rule, or of its kind of fact where the rule has fired too rarely to tell."""
    table = _table()
    if rule in table:
        return table[rule]
    if kind == "SIGNED":
        kind = "SIGNED_WITH"
    return table.get(kind, _UNJUDGED.get(kind, 0.8))

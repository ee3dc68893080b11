"""Every fact the extractor says of the gold sets, judged right or wrong as the scorer beside them would."""

import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from graph.model.documents import Article
from loaders.files import articles
from loaders.output import record
from loaders.reading import read

SETS = ("seeds", "provincial", "press")


@dataclass(frozen=True)
class Judged:
    """One fact: its document, kind and rule, the confidence it was given, and whether it is right."""

    document: str
    kind: str
    rule: str
    confidence: float
    right: bool
    key: tuple[str, ...]  # what is said, as the scorer folds it


def scorer(gold: Path) -> ModuleType:
    """The scorer that lies beside the gold sets, as a module."""
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(gold: Path) -> list[Judged]:
    """All facts of all gold sets, in order; facts the gold calls optional are left out."""
    score = scorer(gold)
    found: list[Judged] = []
    for name in SETS:
        for article in articles([str(gold / name)]):
            if isinstance(article, Article):
                found.extend(_judge_article(score, article))
    return found


def _judge_article(score: ModuleType, article: Article) -> list[Judged]:
    path = Path(article.document.path or "")
    gold = json.loads(path.with_name(path.stem + ".gold.json").read_text(encoding="utf-8"))
    said = json.loads(record(read(article)).model_dump_json())
    right, neutral = _answers(score, gold, said, article.text)
    found = []
    for relation in said["relations"]:
        key = _key(score, said, relation, neutral["pairing"])
        if key is None or key in neutral["keys"] or key[-1] in neutral["optional"]:
            continue
        found.append(
            Judged(
                path.name,
                relation["type"],
                relation["rule"],
                relation["confidence"],
                key in right,
                tuple(map(str, key)),
            )
        )
    return found


def _answers(score: ModuleType, gold: Any, said: Any, text: str) -> tuple[set[Any], dict[str, Any]]:
    """The keys of right facts, and what counts for nothing: keys, and how meetings were paired."""
    pairing = score.align_meetings(gold["meetings"], said["meetings"], text, "gold")
    optional = {m["id"] for m in gold["meetings"] if m.get("optional")}
    right: set[Any] = set()
    free: set[Any] = set()
    for hold in gold["holds"]:
        former = hold.get("former", False)
        marks = (True, False) if former == "either" else (former,)
        keys: set[tuple[Any, ...]] = {
            ("HOLDS", score.fold(p), score.fold(t), score.body_key(b), mark)
            for p in score.options(hold["person"])
            for t in score.options(hold["title"])
            for b in score.options(hold["body"])
            for mark in marks
        }
        (free if hold.get("optional") else right).update(keys)
    for role in gold["roles"]:
        keys = {
            (role["role"], who, role["meeting"])
            for one in score.options(role["who"])
            for who in (score.fold(one), score.body_key(one))
        }
        (free if role.get("optional") or role["meeting"] in optional else right).update(keys)
        free |= {("ATTENDED", *key[1:]) for key in keys if role["role"] != "ATTENDED"}
    for pair in gold["signed_with"]:
        keys = {
            ("SIGNED_WITH", *sorted((score.body_key(a), score.body_key(b))))
            for a in score.options(pair["a"])
            for b in score.options(pair["b"])
        }
        (free if pair.get("optional") else right).update(keys)
    free |= {key for key in free if key not in right}
    return right, {"keys": free - right, "pairing": pairing, "optional": optional}


def _key(score: ModuleType, said: Any, relation: Any, pairing: dict[str, str]) -> Any:
    persons = {p["id"]: score.fold(p["name"]) for p in said["persons"]}
    bodies = {b["id"]: score.body_key(b["name"]) for b in said["bodies"]}
    kind, source, target = relation["type"], relation["source"], relation["target"]
    if kind == "HOLDS":
        return (kind, persons[source], score.fold(relation["role"]), bodies[target], bool(relation.get("former")))
    if kind == "SIGNED_WITH":
        return (kind, *sorted((bodies[source], bodies[target])))
    if kind in ("CHAIRED", "SPOKE_AT", "ATTENDED", "ORGANIZED"):
        return (kind, persons.get(source) or bodies.get(source), pairing.get(target, f"?{target}"))
    return None

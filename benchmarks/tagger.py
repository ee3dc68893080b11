#!/usr/bin/env python3
"""Persons and organisations as read here, and as tagged by underthesea's `ner`, on the gold sets beside the checkout.

    tagger.py [--gold FOLDER] [--update]
    tagger.py --draw N [--folder FOLDER] [--seed SEED]

Of a person the question is the full name in the article, once a document. The gold asks for people who hold a
post or take part in a meeting; names it calls optional, given names of those asked for and Hồ Chí Minh count
for nothing. Of organisations the gold lists those of facts alone, so recall is asked of those named in full in
the text, and precision is for a person to judge: --draw prints organisations of both, in no order. For the
tagger an organisation tagged as a place counts too, and honorifics before a name are taken off. Needs the extra
`bench`; --update writes the table into docs/extraction.md.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "docs"))
sys.path.insert(0, str(Path(__file__).parent))
from blocks import filled
from intervals import Counts, bootstrap, f1

from graph.model.documents import Article
from graph.model.kinds import EntityKind
from graph.spelling import normalise
from loaders.files import articles
from loaders.reading import read

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "extraction.md"
SETS = ("press", "provincial", "seeds")
DRAWS, SEED = 1000, 1
BEFORE_NAMES = ("các đồng chí", "đồng chí", "ông", "bà", "các ông", "các bà", "ts", "ts.", "gs", "pgs", "thạc sĩ")


@dataclass(frozen=True)
class Names:
    """What one reader names in a document, folded."""

    persons: frozenset[str]
    organisations: frozenset[str]


def fold(text: str) -> str:
    """One spelling, one space, one case."""
    return " ".join(normalise(text).text.split()).casefold()


def ours(article: Article) -> Names:
    """What the reading names: persons and bodies, each by its name."""
    persons, bodies = set(), set()
    for mention in read(article).mentions:
        if mention.kind == EntityKind.PERSON:
            persons.add(fold(mention.name))
        if mention.kind == EntityKind.BODY:
            bodies.add(fold(mention.name))
    return Names(frozenset(persons), frozenset(bodies))


def tagged(ner: Any, text: str) -> Names:
    """What the tagger names, sentence after sentence, as it is best used."""
    named: dict[str, set[str]] = {"PER": set(), "ORG": set(), "LOC": set()}
    for line in filter(None, (one.strip() for one in text.splitlines())):
        for sentence in ner.sent_tokenize(line):
            for kind, name in _entities(ner.ner(sentence)):
                if kind in named:
                    named[kind].add(fold(name))
    return Names(frozenset(map(_plain, named["PER"])), frozenset(named["ORG"] | named["LOC"]))


def _entities(tokens: Any) -> Iterator[tuple[str, str]]:
    kind, words = "", [""]
    for word, *_, tag in [*tokens, ("", "O")]:
        if not tag.startswith("I-") or tag[2:] != kind:
            if kind:
                yield kind, " ".join(words)
            kind, words = (tag[2:], []) if tag != "O" else ("", [])
        words.append(word)


def _plain(name: str) -> str:
    for head in sorted(BEFORE_NAMES, key=len, reverse=True):
        if name.startswith(head + " "):
            return name[len(head) + 1 :]
    return name


def persons(gold: Any, said: Names) -> Counts:
    """Persons of a document found, asked for and said."""
    asked = [{fold(way) for way in name.split("|")} for name in gold["persons"]]
    free = {fold(name) for name in gold.get("optional_persons", [])} | {"hồ chí minh", "bác hồ"}
    known = free.union(*asked)
    told = said.persons - (known | {name.split()[-1] for name in known}).difference(*asked)
    hit = sum(bool(ways & told) for ways in asked)
    return hit, len(asked), hit + len(told.difference(*asked))


def organisations(gold: Any, text: str, said: Names) -> Counts:
    """Organisations of the facts that the text names in full, found and asked for; what else is said is not judged."""
    names = {one["body"] for one in gold["holds"]} | {pair[k] for pair in gold.get("signed_with", []) for k in "ab"}
    names |= {one["who"] for one in gold["roles"] if one["role"] == "ORGANIZED"}
    plain = fold(text)
    asked = [{fold(way) for way in name.split("|")} for name in sorted(names)]
    asked = [found for ways in asked if (found := {way for way in ways if way in plain})]
    hit = sum(bool(ways & said.organisations) for ways in asked)
    return hit, len(asked), hit


def rows(gold: Path, ner: Any) -> Iterator[str]:
    """The lines of the table."""
    yield "| | persons P | persons R | persons F1 (95 % interval) | organisations R (95 % interval) |"
    yield "|---|---|---|---|---|"
    for name in SETS:
        counts: dict[str, list[tuple[Counts, Counts]]] = {"Giaoban": [], "underthesea": []}
        for article in articles([str(gold / name)]):
            if isinstance(article, Article):
                path = Path(article.document.path or "")
                asked = json.loads(path.with_name(path.stem + ".gold.json").read_text(encoding="utf-8"))
                for reader, said in (("Giaoban", ours(article)), ("underthesea", tagged(ner, article.text))):
                    counts[reader].append((persons(asked, said), organisations(asked, article.text, said)))
        for reader, found in counts.items():
            yield _row(f"{name}, {reader}", [one for one, _ in found], [one for _, one in found])


def _row(name: str, people: list[Counts], bodies: list[Counts]) -> str:
    hit, asked, said = (sum(one[k] for one in people) for k in range(3))
    low, high = bootstrap(people, DRAWS, SEED)
    recalls = sorted(_recall(Random(seed).choices(bodies, k=len(bodies))) for seed in range(DRAWS))
    least, most = recalls[round(0.025 * (DRAWS - 1))], recalls[round(0.975 * (DRAWS - 1))]
    return (
        f"| {name} | {hit / max(1, said):.3f} | {hit / max(1, asked):.3f} | {f1(people):.3f} ({low:.3f}-{high:.3f}) "
        f"| {_recall(bodies):.3f} ({least:.3f}-{most:.3f}) |"
    )


def _recall(found: list[Counts]) -> float:
    return sum(one[0] for one in found) / max(1, sum(one[1] for one in found))


def draw(folder: Path, count: int, seed: int, ner: Any) -> None:
    """Print organisations that each reader names in a folder, to be judged without knowing whose they are."""
    random = Random(seed)
    found = [one for one in articles([str(folder)]) if isinstance(one, Article)]
    told: list[tuple[str, str, str]] = []
    for article in random.sample(found, min(len(found), count)):
        name = Path(article.document.path or "").name
        for reader, said in (("g", ours(article)), ("u", tagged(ner, article.text))):
            written = sorted(one for one in said.organisations if one in fold(article.text))
            told += [(reader, name, one) for one in random.sample(written, min(len(written), 1))]
    for k, (reader, name, one) in enumerate(random.sample(told, len(told)), 1):
        at = (plain := fold(next(a.text for a in found if Path(a.document.path or "").name == name))).find(one)
        print(f"{k:>3}. {name} [[{one}]] … {plain[max(0, at - 60) : at + len(one) + 60]!r}")
        print(f"{k} {reader}", file=sys.stderr)


def main() -> int:
    """Compare, or draw what is to be judged by hand."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT.parent / "shared" / "gold")
    parser.add_argument("--folder", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument(
        "--draw", type=int, metavar="N", help="print N organisations of each reader; whose they are goes to stderr"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--update", action="store_true", help="write the table into docs/extraction.md")
    args = parser.parse_args()
    ner = importlib.import_module("underthesea")
    if args.draw:
        draw(args.folder, args.draw, args.seed, ner)
        return 0
    lines = list(rows(args.gold, ner))
    print("\n".join(lines))
    if args.update:
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), "tagger", lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

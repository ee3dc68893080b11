#!/usr/bin/env python3
"""Draw facts to be judged by hand, and say what a judged count means.

    sample.py FOLDER KIND [-n N] [--seed SEED]
    sample.py --wrong WRONG --of N

Prints N facts of a kind, drawn at random from all that is read in a folder, each with the sentence that says it and
the spans that gave the rest. KIND is a predicate (CHAIRED, HOLDS …) or a kind of mention (Person, Body, Meeting).
The seed and the folder decide the draw. Having judged them, give the number of wrong ones for precision with its 95 %
Wilson interval.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))
from intervals import wilson

from graph.model.claims import Claim, Reading
from graph.model.documents import Article
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import MeetingMention, Mention
from loaders.files import articles
from loaders.reading import read

BEFORE, AFTER = 200, 150  # characters around a mention: a sentence on either side


def facts(reading: Reading, kind: str) -> Iterator[str]:
    """The facts of a kind in one document, as lines to read."""
    name = Path(reading.article.document.place).name
    mentions = {one.id: one for one in reading.mentions}
    for mention in reading.mentions:
        if mention.kind == kind:
            yield f"{name}: {_mention(mention, reading.article)}"
    for claim in reading.claims:
        if claim.predicate == kind:
            yield f"{name}: {_claim(claim, mentions)}"


def _mention(mention: Mention, article: Article) -> str:
    told = mention.name
    if isinstance(mention, MeetingMention):
        told += f" | {mention.type} | {mention.date or 'no date'} | {mention.place or 'no place'}"
    start, end = mention.spans[0]
    around = article.text[max(0, start - BEFORE) : start], article.text[start:end], article.text[end : end + AFTER]
    return f"{told} | published {article.document.published}\n    " + _line("{}[[{}]]{}".format(*around))


def _claim(claim: Claim, mentions: dict[str, Mention]) -> str:
    former = " (former)" if claim.qualifiers.former else ""
    head = f"{mentions[claim.subject].name} | {claim.predicate}{former} | {mentions[claim.object].name}"
    quotes = [f"\n    {one.role}: {_line(one.exact)}" for one in claim.evidence]
    return f"{head} | {claim.rule} {claim.confidence:.3f}" + "".join(quotes)


def _line(text: str) -> str:
    return text.replace("\n", " ¶ ")


def draw(folder: Path, kind: str, count: int, seed: int) -> int:
    """Print facts drawn at random; how many there are of the kind."""
    found: list[str] = []
    for one in articles([str(folder)]):
        if isinstance(one, Article):
            found.extend(facts(read(one), kind))
    for k, fact in enumerate(Random(seed).sample(found, min(count, len(found))), 1):
        print(f"{k:>3}. {fact}")
    return len(found)


def main() -> int:
    """Draw, or say what was judged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("kind", nargs="?", choices=[*map(str, Predicate), *map(str, EntityKind)], metavar="KIND")
    parser.add_argument("-n", type=int, default=60, help="how many facts to draw [60]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", type=int, help="how many were judged wrong")
    parser.add_argument("--of", type=int, help="of how many")
    args = parser.parse_args()
    if args.wrong is not None and args.of:
        low, high = wilson(args.of - args.wrong, args.of)
        print(f"precision {1 - args.wrong / args.of:.3f}, 95 % between {low:.3f} and {high:.3f}")
        return 0
    if args.folder is None or args.kind is None:
        parser.error("give FOLDER and KIND, or --wrong and --of")
    total = draw(args.folder, args.kind, args.n, args.seed)
    print(f"{min(args.n, total)} of {total} facts of kind {args.kind}, seed {args.seed}")
    return int(total == 0)


if __name__ == "__main__":
    sys.exit(main())

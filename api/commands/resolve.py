"""`giaoban resolve`: who is who in documents written as mentions, without a store."""

import json as jsonlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from api.options import JsonOption
from api.terminal import print_text
from graph.errors import UnreadableFile

DossierArgument = Annotated[str, typer.Argument(metavar="FILE", help='{"documents": [...]} with mentions, or pairs.')]
PairsOption = Annotated[bool, typer.Option("--pairs", help="The file holds pairs; say of each whether they are one.")]


def resolve(file: DossierArgument, pairs: PairsOption = False, json: JsonOption = False) -> None:
    """Say which mentions of documents are one person, body or meeting; no store is opened.

    With --json the clusters as one object, or for --pairs one line a pair: same, different or ambiguous.
    """
    with _readable(file):
        if pairs:
            _print_pairs(file, json=json)
        else:
            _print_clusters(file, json=json)


def _print_clusters(file: str, *, json: bool) -> None:
    from graph.identity.answers import resolve_file

    found = resolve_file(file)
    if json:
        print_text(found.model_dump_json(indent=1))
        return
    for name, clusters in found:
        print_text(f"{name.removesuffix('_clusters')}: {sum(map(len, clusters))} mentions, {len(clusters)} entities")


def _print_pairs(file: str, *, json: bool) -> None:
    from graph.identity.answers import judge_file

    if json:
        for one in judge_file(file):
            print_text(one.model_dump_json())
        return
    counts = Counter((one.kind, one.answer.value) for one in judge_file(file))
    for (kind, answer), n in sorted(counts.items()):
        print_text(f"{kind}: {n} {answer}")


@contextmanager
def _readable(file: str) -> Iterator[None]:
    """What is wrong with the file, as an error that says so."""
    from pydantic import ValidationError

    from graph.faults import first_fault

    try:
        yield
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnreadableFile(file, problem, "Check the path and its permissions") from error
    except jsonlib.JSONDecodeError as error:
        raise UnreadableFile(file, f"not JSON ({error})", "Give a JSON file") from error
    except ValidationError as error:
        problem = first_fault(error, "the file")
        raise UnreadableFile(file, problem, "Write it as the documentation says") from error

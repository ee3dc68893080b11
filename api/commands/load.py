"""`giaoban load`: documents into the store."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.exits import of_documents
from api.options import JsonOption, PathsArgument, StoreOption, WorkersOption
from api.session import opened, settings
from api.terminal import print_json, print_text, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.store import Store
    from loaders.pipeline import LoadOptions, LoadReport, Progress

ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Other words from a known path take the place of the stored ones.")
]
BatchOption = Annotated[
    int, typer.Option("--batch", min=1, help="Documents a transaction, kept together or not at all.")
]
KeptOption = Annotated[
    Path | None,
    typer.Option("--kept", metavar="FILE", help="Add the name of each document to this file once it is safe."),
]
BulkOption = Annotated[
    bool,
    typer.Option("--bulk", help="Many documents into an empty store: twice as fast or more, all of it or nothing."),
]
ClusterOption = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS",
        help="Read on Dask: tcp:// of its scheduler, a scheduler file, or local for --workers processes here.",
    ),
]
ClaimsOption = Annotated[
    str | None,
    typer.Option(
        "--claims",
        metavar="DIR",
        help="With --cluster: a folder or bucket that all workers share, for what they read, as Parquet.",
    ),
]
GroupOption = Annotated[int, typer.Option("--group", min=1, help="With --cluster: documents a task, about.")]


def load(
    context: typer.Context,
    paths: PathsArgument,
    replace: ReplaceOption = False,
    workers: WorkersOption = 1,
    batch: BatchOption = 100,
    bulk: BulkOption = False,
    kept: KeptOption = None,
    cluster: ClusterOption = None,
    claims: ClaimsOption = None,
    group: GroupOption = 200,
    json: JsonOption = False,
    store: StoreOption = None,
) -> None:
    """Read documents and keep what they say.

    Loading the same documents again changes nothing. A document that cannot be read is named, and the rest is kept.
    """
    from api.progress import Receipts, bar
    from loaders.files import count
    from loaders.pipeline import LoadOptions

    options = LoadOptions(workers=workers, batch=batch, replace=replace, bulk=bulk)
    load_documents = _loading(cluster, claims, group, workers)
    with opened(settings(context, store)) as opened_store, bar(lambda: count(paths)) as progress:
        told = Receipts(kept, progress) if kept else progress
        report = load_documents(paths, opened_store, options, told)
    for failure in report.failures:
        say(str(failure))
    if json:
        print_json(_figures(report))
    else:
        print_text(summary(report))
    raise typer.Exit(of_documents(report.documents - len(report.failures), len(report.failures)))


def _loading(
    address: str | None, claims: str | None, group: int, workers: int
) -> "Callable[[Sequence[str], Store, LoadOptions, Progress | None], LoadReport]":
    """How to load: in processes of this one, or on a cluster."""
    from functools import partial

    from graph.errors import QuestionError
    from loaders.pipeline import load as load_here
    from loaders.pool import settle

    if address is None:
        if claims is not None:
            raise QuestionError("--claims goes with --cluster ADDRESS or --cluster local")
        settle()
        return load_here
    if claims is None:
        raise QuestionError("--cluster needs --claims DIR, a folder or bucket that all workers share")
    from loaders.scale.cluster import Cluster
    from loaders.scale.load import load_on

    return partial(load_on, Cluster(address, claims, workers, group))


def summary(report: "LoadReport") -> str:
    """What became of the documents, in one line: "3 added, 1 unchanged, 2 other files ignored; 12.3 documents/s"."""
    counts = {
        "added": report.added,
        "replaced": report.replaced,
        "taken out": report.displaced,
        "unchanged": report.unchanged,
        "older than the stored version": report.older,
        "failed": len(report.failures),
        "other files ignored": report.ignored,
    }
    said = [f"{number} {what}" for what, number in counts.items() if number]
    changes = "0 changes" if report.changes == 0 else f"{report.changes} change{'s' if report.changes > 1 else ''}"
    return f"{changes}: {', '.join(said) or 'no documents'}; {report.rate:.1f} documents/s"


def _figures(report: "LoadReport") -> dict[str, Any]:
    return {
        "documents": report.documents,
        "changes": report.changes,
        "added": report.added,
        "replaced": report.replaced,
        "displaced": report.displaced,
        "unchanged": report.unchanged,
        "older": report.older,
        "ignored": report.ignored,
        "failed": [{"path": one.path, "problem": one.problem, "remedy": one.remedy} for one in report.failures],
        "seconds": round(report.seconds, 3),
        "documents_per_second": round(report.rate, 1),
    }

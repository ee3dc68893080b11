"""`giaoban export`: a part of the graph as a file for other tools."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.options import StoreOption
from api.session import opened, settings
from api.terminal import print_text, say

if TYPE_CHECKING:
    from graph.store import Store
    from queries.subgraphs import Subgraph


class ExportFormat(StrEnum):
    """What can be written; jsonl is the whole store with its evidence."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"


EntityArgument = Annotated[
    str | None, typer.Argument(help="A name or id to export what stands around; without one a period is exported.")
]
OutputOption = Annotated[
    Path, typer.Option("--output", "-o", help="The file; CSV makes NAME-nodes.csv and NAME-edges.csv of it.")
]
ExportFormatOption = Annotated[
    ExportFormat | None,
    typer.Option("--format", help="GraphML, GEXF, node-link JSON, two CSV files, or jsonl: the whole store."),
]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Meetings not before this day.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Meetings not after this day.")]
DepthOption = Annotated[int, typer.Option("--depth", min=1, max=3, help="Steps around the entity.")]
NodesOption = Annotated[int, typer.Option("--nodes", min=1, max=100_000, help="At most so many nodes.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As things stood on this day.")]


def export(
    context: typer.Context,
    output: OutputOption,
    entity: EntityArgument = None,
    form: ExportFormatOption = None,
    first: FromOption = None,
    last: ToOption = None,
    depth: DepthOption = 2,
    nodes: NodesOption = 1000,
    as_of: AsOfOption = None,
    store: StoreOption = None,
) -> None:
    """Write a part of the graph, each edge with its dates, counts and first quote.

    The part is what stands around an entity, or the meetings of a period with everyone in them. Without --format the
    ending of --output says what is written. Gephi opens GraphML and GEXF, networkx GraphML and JSON.
    """
    wanted = form or _by_ending(output)
    if wanted is not ExportFormat.JSONL and (entity is None) == (first is None and last is None):
        raise typer.BadParameter("name an entity, or a period with --from and --to")
    with opened(settings(context, store)) as opened_store:
        if wanted is ExportFormat.JSONL:
            _whole(opened_store, output)
        elif entity is not None:
            from queries.subgraphs import around

            _part(around(opened_store, entity, depth=depth, limit=nodes, as_of=as_of), wanted, output)
        else:
            from queries.subgraphs import during

            _part(during(opened_store, first, last, limit=nodes, as_of=as_of), wanted, output)


def _by_ending(output: Path) -> ExportFormat:
    ending = output.suffix.removeprefix(".").lower()
    if ending not in list(ExportFormat):
        raise typer.BadParameter(f"{output} does not say what to write; give --format")
    return ExportFormat(ending)


def _part(subgraph: "Subgraph", wanted: ExportFormat, output: Path) -> None:
    from api.written import CannotWrite
    from queries.exports import Format, write

    try:
        paths = write(subgraph, Format(wanted), output)
    except OSError as error:
        raise CannotWrite(output, error.strerror or str(error), "--output") from error
    say(f"Wrote {' and '.join(map(str, paths))}: {len(subgraph.nodes)} nodes, {len(subgraph.links)} edges")
    if subgraph.more:
        say("There is more; --nodes raises the limit.")


def _whole(store: "Store", output: Path) -> None:
    """Every document, entity, edge and claim, sorted: equal stores give equal bytes."""
    from api.written import write

    lines = store.export()
    if str(output) == "-":
        print_text("\n".join(lines))
    else:
        write(output, "".join(f"{line}\n" for line in lines))

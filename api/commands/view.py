"""`giaoban view`: the picture around an entity as one HTML file."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from api.options import StoreOption
from api.session import opened, settings
from api.terminal import print_text

EntityArgument = Annotated[str, typer.Argument(help="A name or id: of a person, body, meeting, post, place ….")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="The file to write, - for standard output; else ID.html.")
]
DepthOption = Annotated[int, typer.Option("--depth", min=1, max=3, help="Steps around the entity.")]
NodesOption = Annotated[int, typer.Option("--nodes", min=1, max=2000, help="At most so many nodes.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As things stood on this day.")]
LanguageOption = Annotated[Literal["vi", "en"], typer.Option("--language", help="The words around the picture.")]

LayoutOption = Annotated[Literal["rings", "columns", "bands"], typer.Option("--layout", help="How nodes are placed.")]


def view(
    context: typer.Context,
    entity: EntityArgument,
    output: OutputOption = None,
    depth: DepthOption = 2,
    nodes: NodesOption = 80,
    as_of: AsOfOption = None,
    language: LanguageOption = "vi",
    layout: LayoutOption = "rings",
    store: StoreOption = None,
) -> None:
    """Write what stands around an entity as one HTML file, which opens anywhere and asks nobody for anything.

    The picture, the same links as a list, and the sentence behind each.
    """
    from api.written import write
    from queries.answers.ties import Neighbourhood
    from queries.ask import ask
    from visualizations.language import Language
    from visualizations.network import Layout
    from visualizations.standalone import standalone

    known = settings(context, store)
    with opened(known) as opened_store:
        around = ask(opened_store, Neighbourhood, entity=entity, depth=depth, limit=nodes, as_of=as_of)
    page = standalone(around, Language(language), demo=known.demo, limit=nodes, layout=Layout(layout))
    if output is not None and str(output) == "-":
        print_text(page)
    else:
        write(output or Path(f"{around.centre}.html"), page)

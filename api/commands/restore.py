"""`giaoban restore`: a store made from a dump."""

from pathlib import Path
from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings

DumpArgument = Annotated[Path, typer.Argument(metavar="FILE", help="What `giaoban dump` wrote.")]


def restore(context: typer.Context, file: DumpArgument, json: JsonOption = False, store: StoreOption = None) -> None:
    """Fill an empty store with everything of a dump, and check that the graph is the same.

    The whole file is checked before anything is written. A restore that was cut off is begun again by the same command.
    """
    from api.moved import tell
    from graph.store.dumped import opened_dump

    with opened_dump(file) as dump, opened(settings(context, store)) as opened_store:
        equal = opened_store.restore(dump)
        tell(dump.manifest, json=json, equal=equal)

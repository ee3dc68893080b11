"""`giaoban copy`: everything of a store in another."""

from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings

ToOption = Annotated[
    str, typer.Option("--to", metavar="PLACE", help="The empty store to fill: a folder, or the address of a server.")
]


def copy(context: typer.Context, to: ToOption, json: JsonOption = False, store: StoreOption = None) -> None:
    """Fill an empty store with everything of another, on any engine, and check that the graph is the same.

    GIAOBAN_USER and GIAOBAN_PASSWORD hold for both; between servers with different ones use `dump` and `restore`.
    """
    from api.moved import tell
    from graph.store.moving import copy as copy_store

    with opened(settings(context, store)) as source, opened(settings(context, to)) as target:
        manifest, equal = copy_store(source, target)
    tell(manifest, json=json, equal=equal)

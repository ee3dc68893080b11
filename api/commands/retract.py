"""`giaoban retract`: documents out of the store."""

from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_json, print_text

NamesArgument = Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Ids, URLs, paths or text hashes.")]


def retract(
    context: typer.Context, documents: NamesArgument, json: JsonOption = False, store: StoreOption = None
) -> None:
    """Take documents back, with every claim of theirs; what other documents say too stays."""
    with opened(settings(context, store)) as opened_store:
        gone = [id_ for name in documents for id_ in opened_store.retract(name)]
    if json:
        print_json({"retracted": gone})
    else:
        print_text("\n".join(f"Retracted {id_}" for id_ in gone))

"""`giaoban dump`: everything of a store as one file."""

from pathlib import Path
from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings

DumpArgument = Annotated[Path, typer.Argument(metavar="FILE", help="The dump to write; one that is there is replaced.")]


def dump(context: typer.Context, file: DumpArgument, json: JsonOption = False, store: StoreOption = None) -> None:
    """Write everything of a store to one file: documents, texts, readings, decisions and former ids.

    The file is a zip of JSON Lines. `giaoban restore` makes an equal store of it, on any engine.
    """
    from api.moved import tell
    from api.written import CannotWrite

    with opened(settings(context, store)) as opened_store:
        try:
            manifest = opened_store.dump(file)
        except OSError as error:
            raise CannotWrite(file, error.strerror or str(error), "FILE") from error
    tell(manifest, json=json)

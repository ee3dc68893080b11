"""Options that several commands share."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


AS_JSON = "giaoban.json"  # in the context's meta: answers and errors are wanted as JSON


def _note(context: typer.Context, value: bool | Format) -> bool | Format:
    """Remember for the whole command that JSON is wanted, so that an error can be JSON too."""
    if value is True or value is Format.JSON:
        context.meta[AS_JSON] = True
    return value


StoreOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="PLACE",
        help="A folder, or bolt://, neo4j://, neo4j+s://; else GIAOBAN_STORE, else .giaoban.",
    ),
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", callback=_note, help="Print JSON.")]
FormatOption: TypeAlias = Annotated[Format, typer.Option("--format", callback=_note, help="How to print the answer.")]
WorkersOption: TypeAlias = Annotated[int, typer.Option("--workers", min=1, help="Processes that read.")]
PathsArgument: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Texts, pages, JSON Lines, Parquet, folders, patterns or addresses; - is standard input.",
    ),
]

"""Options that several commands share."""

from enum import StrEnum
from typing import Annotated, TypeAlias

import typer


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


StoreOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="PLACE",
        help="A folder, or bolt://, neo4j://, neo4j+s://; else GIAOBAN_STORE, else .giaoban.",
    ),
]
JsonOption: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
FormatOption: TypeAlias = Annotated[Format, typer.Option("--format", help="How to print the answer.")]
WorkersOption: TypeAlias = Annotated[int, typer.Option("--workers", min=1, help="Processes that read.")]
PathsArgument: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Texts, pages or folders; - is standard input.")
]

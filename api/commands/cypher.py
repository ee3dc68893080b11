"""`giaoban cypher`: reading statements of your own."""

from typing import Annotated, Any

import typer

from api.options import Format, FormatOption, JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_rows, say

ParameterOption = Annotated[
    list[str] | None,
    typer.Option("--parameter", "-p", metavar="NAME=VALUE", help="A $NAME of the statement; JSON, or else text."),
]
LimitOption = Annotated[int, typer.Option("--limit", min=1, max=100_000, help="At most so many rows.")]
TimeoutOption = Annotated[float, typer.Option("--timeout", min=0.1, max=9.0, help="Seconds until it is ended.")]


def cypher(
    context: typer.Context,
    statement: Annotated[str, typer.Argument(help="A statement that only reads; - is standard input.")],
    parameter: ParameterOption = None,
    limit: LimitOption = 1000,
    timeout: TimeoutOption = 2.0,
    form: FormatOption = Format.TABLE,
    json: JsonOption = False,
    store: StoreOption = None,
) -> None:
    """Run a Cypher statement that only reads."""
    given = dict(_pair(one) for one in parameter or [])
    text = typer.get_text_stream("stdin").read() if statement == "-" else statement
    with opened(settings(context, store)) as opened_store:
        answer = opened_store.read_only(text, given, timeout=timeout, max_rows=limit)
    print_rows(answer.columns, answer.rows, Format.JSON if json else form)
    if answer.more:
        say(f"Only the first {limit} rows; --limit gives more.")


def _pair(text: str) -> tuple[str, Any]:
    """The name and value of NAME=VALUE."""
    import json

    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise typer.BadParameter(f"{text!r} is not NAME=VALUE")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value

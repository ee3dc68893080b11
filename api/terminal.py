"""What commands print: answers on standard output, everything else on standard error."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from shutil import get_terminal_size
from typing import Any

import typer

from api.options import Format

_WIDE = 200  # columns of a table in a file or a pipe
_WHOLE = ("id", "date")  # endings of columns that are of no use in two lines


def say(message: str) -> None:
    """A line for the person at the terminal, on standard error."""
    typer.echo(message, err=True)


def print_text(text: str) -> None:
    """Text of an answer, on standard output."""
    typer.echo(text)


def print_json(value: Any) -> None:
    """A value as JSON, Vietnamese letters as they are."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_rows(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], form: Format, *, title: str = "") -> None:
    """Rows as a table, as a JSON list or as CSV with a header."""
    if form is Format.JSON:
        print_json([dict(row) for row in rows])
    elif form is Format.CSV:
        typer.echo(as_csv(columns, rows), nl=False)
    else:
        print_table(columns, rows, title=title)


def print_table(
    columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, title: str = "", err: bool = False
) -> None:
    """Rows as a table as wide as the terminal, or as COLUMNS says; nothing is cut, it is folded."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    stream = sys.stderr if err else sys.stdout
    table = Table(title=title or None, title_justify="left", show_lines=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column.endswith(_WHOLE))
    for row in rows:
        table.add_row(*(Text(cell(row.get(column))) for column in columns))
    width = None if stream.isatty() else get_terminal_size(fallback=(_WIDE, 0)).columns
    Console(file=stream, width=width).print(table)


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV; lists joined by "; ", and a cell that a spreadsheet would take for a formula is quoted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_inert(cell(row.get(column))) for column in columns] for row in rows)
    return out.getvalue()


def cell(value: Any) -> str:
    """A value as the text of one cell."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else ""
        case list() | tuple():
            return "; ".join(cell(one) for one in value)
        case Mapping():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def _inert(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text

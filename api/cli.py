"""The command line: `giaoban COMMAND`, one module a command under `api/commands`."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from api.commands.ask import app as ask
from api.commands.copy import copy
from api.commands.cypher import cypher
from api.commands.demo import demo
from api.commands.doctor import doctor
from api.commands.dump import dump
from api.commands.explain import explain
from api.commands.export import export
from api.commands.extract import extract
from api.commands.ids import ids
from api.commands.load import load
from api.commands.rank import rank
from api.commands.rebuild import rebuild
from api.commands.resolve import resolve
from api.commands.restore import restore
from api.commands.retract import retract
from api.commands.review import app as review
from api.commands.serve import serve
from api.commands.view import view
from api.exits import MEANINGS
from api.options import AS_JSON, StoreOption
from graph.errors import GiaobanError

EPILOG = "\n".join(["Exit codes:", *(f"{code:>4}  {meaning}" for code, meaning in sorted(MEANINGS.items()))])


class Commands(TyperGroup):
    """The commands; an error raised on purpose becomes one line on standard error and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except GiaobanError as error:
            from api.refusals import tell

            raise typer.Exit(tell(error, as_json=AS_JSON in ctx.meta)) from error


app = typer.Typer(
    name="giaoban",
    cls=Commands,
    help="Read Vietnamese news reports, and ask who held which post and who chaired which meeting.",
    epilog=EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"giaoban {version('giaoban')}")
        raise typer.Exit


VersionOption = Annotated[
    bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
]


@app.callback()
def giaoban(store: StoreOption = None, version: VersionOption = False) -> None:
    """Read Vietnamese news reports, and ask who held which post and who chaired which meeting."""


COMMANDS = (load, extract, cypher, view, export, retract, rebuild, rank, resolve, explain, ids, serve, demo, doctor)
MOVES = (dump, restore, copy)
for command in (*COMMANDS, *MOVES):
    app.command()(command)
app.add_typer(ask)
app.add_typer(review)


def main() -> None:
    """The script `giaoban`."""
    app()

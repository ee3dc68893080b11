"""`giaoban ask QUESTION`: one subcommand for each question of the catalogue, with its parameters as options."""

from collections.abc import Callable
from inspect import Parameter as Argument
from inspect import Signature
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from api.options import Format, FormatOption, JsonOption, StoreOption
from api.session import opened, settings

if TYPE_CHECKING:
    from queries.header import Parameter, Question

EachOption = Annotated[bool, typer.Option("--each", help="Answer for each entity that an ambiguous name fits.")]
_WORD = "_word"  # the argument that stands for the first option: ask posts NAME is ask posts --person NAME


class Questions(TyperGroup):
    """The questions, read from the catalogue when the first is needed."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name."""
        self._read()
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the questions, sorted."""
        self._read()
        return sorted(self.commands)

    def _read(self) -> None:
        from queries.catalog import catalog

        if not self.commands:
            self.commands.update({question.name: _command(question) for question in catalog().values()})


app = typer.Typer(name="ask", cls=Questions, no_args_is_help=True)


@app.callback()
def ask() -> None:
    """Ask a question; every answer carries the sentences it rests on."""


def _command(question: "Question") -> Any:
    """The question as a command."""
    single = typer.Typer(add_completion=False)
    single.command(question.name, help=f"{question.en}\n\nFor example: {question.example}")(_function(question))
    return get_command(single)


def _function(question: "Question") -> Callable[..., None]:
    """A function with the question's parameters as its own, for Typer to make options of."""

    def run(context: typer.Context, each: bool, form: Format, json: bool, store: str | None, **given: Any) -> None:
        from api.answering import answer

        word = given.pop(_WORD, None)
        if word is not None:
            _fill(question, given, word)
        with opened(settings(context, store)) as opened_store:
            answer(opened_store, question, given, form=Format.JSON if json else form, every=each)

    run.__signature__ = Signature([*_parameters(question), *_SHARED])  # type: ignore[attr-defined]
    return run


def first_parameter(question: "Question") -> "Parameter | None":
    """What the question is about; None where only parameters common to all narrow it."""
    from queries.header import SHARED

    return next((p for p in question.parameters if p.required or p.name not in SHARED), None)


def _fill(question: "Question", given: dict[str, Any], word: str) -> None:
    first = first_parameter(question)
    if first is None or given.get(_python(first.name)) is not None:
        raise typer.BadParameter(f"{word!r} is one name too many")
    given[_python(first.name)] = word


def _parameters(question: "Question") -> list[Argument]:
    first = first_parameter(question)
    return [*([_argument(first)] if first else []), *(_as_option(p) for p in question.parameters)]


def _argument(parameter: "Parameter") -> Argument:
    told = typer.Argument(metavar=parameter.name.upper(), help=f"The same as --{_option(parameter.name)}.")
    return Argument(_WORD, Argument.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, told])


def _as_option(parameter: "Parameter") -> Argument:
    default = f" ({parameter.default} if not given)" if parameter.default else ""
    flag, metavar = f"--{_option(parameter.name)}", parameter.type.upper()
    told = typer.Option(flag, metavar=metavar, help=f"{parameter.meaning}{default}")
    name, annotation = _python(parameter.name), Annotated[str | None, told]
    return Argument(name, Argument.KEYWORD_ONLY, default=None, annotation=annotation)


def _option(name: str) -> str:
    return name.replace("_", "-")


def _python(name: str) -> str:
    """The name behind an underscore, so that `from` and `store` are free to be asked for."""
    return f"{name}_"


_SHARED = [
    Argument("context", Argument.KEYWORD_ONLY, annotation=typer.Context),
    Argument("each", Argument.KEYWORD_ONLY, default=False, annotation=EachOption),
    Argument("form", Argument.KEYWORD_ONLY, default=Format.TABLE, annotation=FormatOption),
    Argument("json", Argument.KEYWORD_ONLY, default=False, annotation=JsonOption),
    Argument("store", Argument.KEYWORD_ONLY, default=None, annotation=StoreOption),
]

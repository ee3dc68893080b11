"""An error on the command line: one line that says what to do, and the candidates of an ambiguous name."""

from dataclasses import asdict
from typing import Any

from api.problems import exit_code, kind_of
from api.terminal import print_json, print_table, say
from graph.errors import Ambiguous, Candidate, GiaobanError

_COLUMNS = ("id", "name", "post", "body", "years")


def tell(error: GiaobanError, *, as_json: bool = False) -> int:
    """Say what went wrong on standard error, or as JSON on standard output for scripts; the exit code."""
    say(f"giaoban: {' '.join(str(error).split())}")
    if as_json:
        print_json(_problem(error))
    elif isinstance(error, Ambiguous):
        print_table(_COLUMNS, [_row(one) for one in error.candidates], err=True)
    return exit_code(error)


def _problem(error: GiaobanError) -> dict[str, Any]:
    """The same members as the problem details of the HTTP way in."""
    kind = kind_of(error)
    told: dict[str, Any] = {"type": kind.type, "title": kind.title, "detail": str(error)}
    if isinstance(error, Ambiguous):
        told["candidates"] = [{**asdict(one), "years": one.years} for one in error.candidates]
    return told


def _row(one: Candidate) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "post": one.posts or one.date,
        "body": one.bodies or one.place,
        "years": one.years,
    }

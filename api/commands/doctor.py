"""`giaoban doctor`: what is installed, what is missing, and what to do about it."""

from dataclasses import asdict

import typer

from api.exits import UNHEALTHY
from api.options import JsonOption, StoreOption
from api.session import settings
from api.terminal import print_json, print_text


def doctor(context: typer.Context, json: JsonOption = False, store: StoreOption = None) -> None:
    """Check this installation and the store, and say what to do where something is wrong."""
    from api.checks import State, checks

    found = list(checks(settings(context, store)))
    if json:
        print_json([asdict(check) for check in found])
    else:
        for check in found:
            print_text(f"{check.state:<8} {check.name}: {check.found}")
            if check.remedy:
                print_text(f"{'':<8} → {check.remedy}")
    if any(check.state is State.PROBLEM for check in found):
        raise typer.Exit(UNHEALTHY)

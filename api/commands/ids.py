"""`giaoban ids`: what became of an id."""

from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_json, print_text

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The id of a person, meeting or agreement, now or once.")]


def ids(context: typer.Context, id_: IdArgument, json: JsonOption = False, store: StoreOption = None) -> None:
    """Say what an id means now, and through which merges and splits it came to that."""
    from graph.model.kinds import EntityKind
    from queries.candidates import candidates

    with opened(settings(context, store)) as opened_store:
        steps = opened_store.history(id_)
        now = candidates(opened_store, tuple(EntityKind), id_)
    if json:
        print_json({"id": id_, "now": [one.id for one in now], "steps": [one.model_dump(mode="json") for one in steps]})
        return
    for step in steps:
        print_text(f"{step.at}  {step.id} {step.reason.value}: {', '.join(step.to) or 'nothing is left'}")
    print_text("\n".join(f"{one.id}  {one.kind}  {one.name}" for one in now) or "Nothing has this id.")

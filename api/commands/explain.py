"""`giaoban explain`: why two people or meetings are one or two."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_text

if TYPE_CHECKING:
    from graph.store.reviewing import Seen, Sighting

FirstArgument = Annotated[str, typer.Argument(metavar="A", help="The id of a person or meeting, or of a mention.")]
SecondArgument = Annotated[str, typer.Argument(metavar="B", help="Another; or the same, for what holds it together.")]


def explain(
    context: typer.Context, a: FirstArgument, b: SecondArgument, json: JsonOption = False, store: StoreOption = None
) -> None:
    """Say why two people or meetings are one or two, with both sentences, and what would change it."""
    with opened(settings(context, store)) as opened_store:
        found = opened_store.desk().explain(a, b)
    print_text(found.model_dump_json(indent=2) if json else "\n".join(told(found)))


def told(seen: "Seen") -> list[str]:
    """An explanation as lines to read."""
    found = seen.explanation
    lines = [*seen_as("A", seen.a), *seen_as("B", seen.b), f"{found.verdict.value.capitalize()}."]
    lines += [f"  + {part.sentence} ({part.weight})" for part in (*found.links, *found.supports)]
    lines += [f"  - {part.sentence}" for part in found.vetoes]
    lines += [f"  = {one.by} decided on {one.when}: {one.verdict.value}. {one.why}".rstrip() for one in found.decisions]
    return [*lines, *(f"  ? {flip}" for flip in found.flips)]


def seen_as(letter: str, sighting: "Sighting") -> list[str]:
    """A mention as lines to read."""
    source = ", ".join(filter(None, (sighting.outlet, sighting.title, sighting.published))) or sighting.document
    quote = [f"     {sighting.quote}"] if sighting.quote else []
    return [f"{letter}  {sighting.ref.name} [{sighting.ref.mention}], {source}", *quote]

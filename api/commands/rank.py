"""`giaoban rank`: who is central, computed once and kept."""

from time import monotonic
from typing import Annotated

import typer

from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_json, print_text

BodyOption = Annotated[str | None, typer.Option("--body", help="Only meetings that it organised.")]
FromOption = Annotated[str | None, typer.Option("--from", help="Not before.")]
ToOption = Annotated[str | None, typer.Option("--to", help="Not after.")]
AsOfOption = Annotated[str | None, typer.Option("--as-of", help="As things stood on this day.")]
ConfidenceOption = Annotated[float, typer.Option("--min-confidence", help="Leave out edges less certain.")]
SourcesOption = Annotated[int, typer.Option("--min-independent", help="Leave out edges with fewer sources.")]
GeographyOption = Annotated[str | None, typer.Option("--geography", help="then or now, as `ask` has it.")]


def rank(
    context: typer.Context,
    body: BodyOption = None,
    from_: FromOption = None,
    to: ToOption = None,
    as_of: AsOfOption = None,
    min_confidence: ConfidenceOption = 0.0,
    min_independent: SourcesOption = 0,
    geography: GeographyOption = None,
    json: JsonOption = False,
    store: StoreOption = None,
) -> None:
    """Compute who was central to the meetings of a period, of however many people, and keep it for `ask central`.

    The answer then says from which revision of the store it is; give the command again after loading.
    """
    from queries.rank import rank as compute

    given = {"body": body, "from": from_, "to": to, "as_of": as_of, "geography": geography}
    sure = {"min_confidence": min_confidence, "min_independent": min_independent}
    began = monotonic()
    with opened(settings(context, store)) as opened_store:
        ranking = compute(opened_store, **{name: one for name, one in given.items() if one is not None}, **sure)
        opened_store.keep_ranking(ranking)
    if json:
        print_json(ranking.model_dump(mode="json"))
        return
    first = f"the first {len(ranking.rows)} are kept" if len(ranking.rows) < ranking.people else "all are kept"
    seconds = monotonic() - began
    print_text(f"{ranking.people} people ranked at revision {ranking.revision}, {first}; {seconds:.1f} s")

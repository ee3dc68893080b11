"""Ranking everybody who was at meetings of a period, however many: the work of `giaoban rank`."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from graph.model.rankings import Ranked, Ranking
from queries.answers.base import Asked
from queries.binding import bind, typed
from queries.catalog import question
from queries.central import everybody, in_order
from queries.crowds import degrees, pageranks
from queries.rankings import ranked_by
from queries.reader import Reader

People: TypeAlias = Sequence[Mapping[str, Any]]
KEPT = 1_000  # people: as many rows as an answer over HTTP may have


def rank(store: Reader, **given: object) -> Ranking:
    """The ranking by the parameters of `central`. Raises QuestionError, Ambiguous among them, or DateError."""
    asking = question("central")
    values = typed(asking, {name.rstrip("_"): value for name, value in given.items()})

    def read() -> tuple[Asked, People, int]:
        asked = bind(store, asking, values)
        return asked, everybody(store, asked), store.revision

    asked, people, was = store.steady(read)
    attendance = {one["person"]["id"]: one["meetings"] for one in people}
    first = in_order(people, degrees(attendance), pageranks(attendance))[:KEPT]
    rows = tuple(Ranked(person=one.person.id, **one.model_dump(exclude={"person"})) for one in first)
    return Ranking(parameters=ranked_by(asked), revision=was, people=len(people), rows=rows)

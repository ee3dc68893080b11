"""Who is central among more people than are counted while somebody waits: as was computed once and kept."""

from collections.abc import Mapping

from graph.model.kinds import EntityKind
from graph.model.rankings import Parameters, Ranking, ranking_id
from queries.answers.base import Asked, Ref
from queries.answers.ties import Central, CentralRow, Computed
from queries.binding import BadValue
from queries.candidates import by_id, moved
from queries.catalog import part
from queries.reader import Reader


def kept(store: Reader, asked: Asked, people: int) -> Central:
    """The ranking by these parameters, without those who are no more. Raises BadValue where there is none."""
    found = store.read(part("ranking"), {"id": ranking_id(ranked_by(asked))})
    if not found:
        raise BadValue(
            f"{people} people were at meetings then, too many to count while you wait; rank them once with "
            "`giaoban rank` and the same options, or ask for a shorter period or a body"
        )
    ranking = Ranking.model_validate_json(found[0]["told"])
    rows, limit = _rows(ranking, _names(store, ranking)), int(asked.parameters["limit"])
    computed = Computed(revision=ranking.revision, now=store.revision, people=ranking.people)
    more = min(len(rows), limit) < ranking.people
    return Central(asked=asked, rows=rows[:limit], more=more, computed=computed)


def ranked_by(asked: Asked) -> Parameters:
    """The parameters on which a ranking depends: not how much of it is shown."""
    return {name: value for name, value in asked.parameters.items() if name != "limit"}


def _names(store: Reader, ranking: Ranking) -> Mapping[str, Ref]:
    """Those ranked who are still there, as they are called now; whose id has become another one is who has that."""
    ids, kinds = [row.person for row in ranking.rows], (EntityKind.PERSON,)
    found = {row["entity"]["id"]: row["entity"] for row in by_id(store, ids, kinds)}
    for id_ in ids:
        if id_ not in found and len(now := moved(store, id_, kinds)) == 1:
            found[id_] = now[0]["entity"]
    return {id_: Ref(id=one["id"], kind=EntityKind.PERSON, name=one["name"]) for id_, one in found.items()}


def _rows(ranking: Ranking, names: Mapping[str, Ref]) -> tuple[CentralRow, ...]:
    """The rows in their order; of two people who have since proved to be one the first."""
    rows: dict[str, CentralRow] = {}
    for one in ranking.rows:
        if person := names.get(one.person):
            rows.setdefault(person.id, CentralRow(person=person, **one.model_dump(exclude={"person"})))
    return tuple(rows.values())

"""What a body or place was before, and what became of it: told from the tables of successions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.bodies.lineage import lineage as of_body
from graph.edtf import parse
from graph.identity.resolving import entity_id
from graph.model.kinds import EntityKind
from graph.places import NEW_GEOGRAPHY, Level, Succession, gazetteer
from graph.walks import reached
from queries.answers.base import Asked, Ref
from queries.answers.lineage import Lineage, LineageRow, Stage
from queries.candidates import by_id
from queries.catalog import question
from queries.geography import known
from queries.reader import Reader

_TIERS_OF_2025 = "Luật Tổ chức chính quyền địa phương 72/2025/QH15"  # ended the tier of districts


@dataclass(frozen=True, slots=True)
class _Step:
    """A step by name and id."""

    before: tuple[str, str]
    after: tuple[str, str] | None
    date: str
    decree: str
    whole: bool


def lineage(store: Reader, asked: Asked) -> Lineage:
    """The steps that lead to what was asked about and on from it, up to `as_of`."""
    found: list[_Step] = []
    for row in store.read(question("lineage").cypher, {"entity": asked.parameters["entity"]}):
        name, unit = str(row["about"]["name"]), row["unit"]
        found += _of_body(str(row["body_key"]), name, unit) if row["body_key"] else _of_place(unit)
    day = asked.parameters.get("as_of")
    steps = [one for one in found if day is None or (parse(one.date).earliest or "") <= str(day)]
    known_ids = _present(store, steps)
    return Lineage(asked=asked, rows=tuple(_row(one, known_ids) for one in sorted(steps, key=_order)))


def _order(one: _Step) -> tuple[str, str, str]:
    return one.date, one.before[0], one.after[0] if one.after else ""


def _of_body(key: str, name: str, unit: str | None) -> Iterator[_Step]:
    for one in of_body(key):
        before, after = (entity_id(EntityKind.BODY, end) for end in (one.from_key, one.to_key))
        yield _Step((one.from_name, before), (one.to_name, after), one.date, one.decree, whole=True)
    found = known(unit)
    if found is not None and found.level is Level.DISTRICT and found.valid_to:
        yield _Step((name, entity_id(EntityKind.BODY, key)), None, NEW_GEOGRAPHY, _TIERS_OF_2025, whole=True)


def _of_place(unit: str | None) -> list[_Step]:
    """The steps of a unit, each once."""
    if known(unit) is None:
        return []
    places = gazetteer()
    before = reached(str(unit), places.takeovers, lambda one: one.from_id)
    after = reached(str(unit), places.succession, lambda one: one.to_id)
    return [_place_step(one) for one in {*before, *after}]


def _place_step(one: Succession) -> _Step:
    before, after = (
        (gazetteer().unit(end).full_name, entity_id(EntityKind.PLACE, end)) for end in (one.from_id, one.to_id)
    )
    return _Step(before, after, one.date, one.decree, one.whole)


def _present(store: Reader, steps: Iterable[_Step]) -> Mapping[str, Ref]:
    ids = {end[1] for one in steps for end in (one.before, one.after) if end}
    found = (Ref.model_validate({**row["entity"], "kind": row["kind"]}) for row in by_id(store, sorted(ids)))
    return {one.id: one for one in found}


def _row(one: _Step, entities: Mapping[str, Ref]) -> LineageRow:
    before, after = (
        Stage(name=end[0], entity=entities.get(end[1])) if end else None for end in (one.before, one.after)
    )
    assert before is not None
    return LineageRow(before=before, after=after, date=one.date, decree=one.decree, whole=one.whole)

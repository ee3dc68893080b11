"""What names mean today: a province is the one that took it over, a body what it became."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from graph.bodies import body_key
from graph.bodies import lineage as bodies
from graph.bodies.successions import successions
from graph.edtf import parse
from graph.errors import Candidate, NotFound
from graph.identity.resolving import entity_id
from graph.model.kinds import EntityKind
from graph.places import NEW_GEOGRAPHY, Level, Unit, gazetteer
from graph.places.extents import today
from graph.places.units import TIERS
from queries.answers.base import Answer
from queries.candidates import by_id, choose
from queries.catalog import part
from queries.geography import known, place_id
from queries.reader import Reader

A = TypeVar("A", bound=Answer[Any])
_FEW = 3  # units named one by one; of more the province is


def at_present(store: Reader, kind: EntityKind, wanted: str) -> Candidate:
    """The place or body of today that a name or id means, whether reports name it so or not.

    Raises Ambiguous, and NotFound where neither it nor anything that became part of it is in the graph.
    """
    try:
        found = choose(store, (kind,), wanted, (NEW_GEOGRAPHY,))
    except NotFound:
        unseen = _unseen_place(store, wanted) if kind is EntityKind.PLACE else _unseen_body(store, wanted)
        if unseen is None:
            raise
        return unseen
    (row,) = by_id(store, [found.id])
    return _followed(row["entity"], kind) or found


def _followed(entity: Mapping[str, Any], kind: EntityKind) -> Candidate | None:
    """What one entity became, if it became one."""
    if kind is EntityKind.PLACE:
        units = today(entity["unit"]) if known(entity.get("unit")) else ()
        return _place(units[0]) if len(units) == 1 else None
    keys = bodies.today(entity["key"])
    return _body(keys[0]) if len(keys) == 1 and keys[0] != entity["key"] else None


def _place(unit: Unit) -> Candidate:
    return Candidate(place_id(unit), EntityKind.PLACE, unit.name)


def _body(key: str) -> Candidate:
    return Candidate(entity_id(EntityKind.BODY, key), EntityKind.BODY, bodies.body_name(key) or key)


def _unseen_place(store: Reader, wanted: str) -> Candidate | None:
    """The one unit of today of that name, if a place that became part of it is in the graph."""
    units = gazetteer().named(wanted, on=NEW_GEOGRAPHY)
    top = [one for one in units if TIERS[one.level] == TIERS[units[0].level]]
    if len(top) != 1:
        return None
    stored = (row["unit"] for row in store.read(part("places"), {}))
    return _place(top[0]) if any(known(unit) and top[0] in today(unit) for unit in stored) else None


def _unseen_body(store: Reader, wanted: str) -> Candidate | None:
    """The body of today of that name, if one that became part of it is in the graph."""
    key = body_key(wanted, None, NEW_GEOGRAPHY)
    return _body(key) if by_id(store, body_ids(key)[1:]) else None


def body_ids(key: str) -> list[str]:
    """The id of the body of a key, and of those that became it."""
    return [entity_id(EntityKind.BODY, one) for one in (key, *bodies.earlier(key))]


def bodies_of(store: Reader, body: str) -> list[str]:
    """The ids of a body of today, known or not to the graph, and of those that became it."""
    found = by_id(store, [body])
    if found:
        return body_ids(found[0]["entity"]["key"])
    keys = {one.to_key for one in successions()}
    return next((body_ids(key) for key in sorted(keys) if entity_id(EntityKind.BODY, key) == body), [body])


def with_today(store: Reader, answer: A) -> A:
    """The answer with what each body, post and place in it is today, where that is something else."""
    told = answer.model_dump()
    names = {row["entity"]["id"]: _names(row) for row in by_id(store, sorted(_ids(told)))}
    return type(answer).model_validate(_told(told, names))


def _ids(value: Any) -> set[str]:
    """The ids of all references."""
    if isinstance(value, Mapping):
        own = {str(value["id"])} if "today" in value else set()
        return own.union(*(_ids(inner) for inner in value.values()))
    return set().union(*(_ids(inner) for inner in value)) if isinstance(value, list | tuple) else set()


def _told(value: Any, names: Mapping[str, Sequence[str] | None]) -> Any:
    if isinstance(value, Mapping):
        plain = {key: _told(inner, names) for key, inner in value.items()}
        if "today" in value:
            plain["today"] = names.get(str(value["id"]))
        if value.get("place") and "place_today" in value:
            plain["place_today"] = _place_today(str(value["place"]), value.get("date") or value.get("reported"))
        return plain
    return [_told(inner, names) for inner in value] if isinstance(value, list | tuple) else value


def _names(row: Mapping[str, Any]) -> Sequence[str] | None:
    """What an entity is called today; none of it is left where the sequence is empty, None where it is what it was."""
    entity, kind = row["entity"], row["kind"]
    if kind == EntityKind.PLACE:
        return _unit_names(entity.get("unit"))
    if kind == EntityKind.BODY:
        return _body_names(entity["key"], entity.get("unit"))
    if kind == EntityKind.POSITION:
        found = _body_names(str(entity["key"]).partition("|")[2], None)
        return None if found is None else [f"{entity['title']} {name}" for name in found]
    return None


def _body_names(key: str, unit: str | None) -> Sequence[str] | None:
    keys = bodies.today(key)
    if keys != (key,):
        return [bodies.body_name(one) or one for one in keys]
    found = known(unit or key.partition("@")[2])
    return [] if found is not None and found.valid_to and found.level is Level.DISTRICT else None


def _unit_names(id_: str | None) -> Sequence[str] | None:
    if known(id_) is None or (units := today(str(id_))) == (known(id_),):
        return None
    return [one.full_name for one in units]


def _place_today(place: str, day: str | None) -> Sequence[str] | None:
    """What the place of a meeting belongs to today: few units by name, of more their province."""
    date = parse(day[:10]).earliest if day else None
    unit = gazetteer().locate(place, on=date)
    names = _unit_names(unit.id) if unit else None
    if unit is None or names is None or len(names) <= _FEW:
        return names
    provinces = (gazetteer().province_of(one.id) for one in today(unit.id))
    return sorted({one.full_name for one in provinces if one is not None})

"""Whom or what a name means: an id, one entity, or the several it fits, told apart.

A name with accents fits only names with the same accents: "Trần Văn Bình" is not "Trần Văn Bính". A name without
any fits every name that folds to it. A body or place is known by its canonical key first: "UBND tỉnh Bắc Kạn" is
"Ủy ban nhân dân tỉnh Bắc Kạn", and on a day it is the one of that day.
"""

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.errors import Ambiguous, Candidate, NotFound
from graph.model.kinds import EntityKind
from graph.names import fold, level, plain
from queries import geography
from queries.catalog import part
from queries.geography import highest, unit_keys
from queries.keys import EVER, Days, bare, body_keys, is_accented, spellings
from queries.matches import matches
from queries.matches import rows as stored
from queries.reader import Reader

_ID = re.compile(r"[0-9a-f]{16}")
_MOST = 200  # namesakes looked at
_NEAR = 5  # near names offered for one that fits nothing

Kinds = Sequence[EntityKind]


def candidates(store: Reader, kinds: Kinds, wanted: str, days: Days = EVER) -> tuple[Candidate, ...]:
    """Every entity of these kinds that the id or name fits on these days, sorted by how often it is reported."""
    if _ID.fullmatch(wanted) and (found := by_id(store, [wanted], kinds) or moved(store, wanted, kinds)):
        return described(store, found, None)
    rows = _named(store, kinds, wanted, days)
    if not rows and EntityKind.POSITION in kinds:
        near = stored(store, matches(store, wanted, EntityKind.POSITION, _MOST, every=True))
        rows = [row for row in near if _same_words(row["entity"]["name"], wanted)]
    return described(store, rows, days[0] if len(days) == 1 else None)


def choose(store: Reader, kinds: Kinds, wanted: str, days: Days = EVER) -> Candidate:
    """The one entity that the id or name fits. Raises Ambiguous or NotFound, with candidates."""
    found = candidates(store, kinds, wanted, days)
    kind = " or ".join(kinds) if len(kinds) < len(EntityKind) else "entity"
    if len(found) > 1:
        raise Ambiguous(kind, wanted, found)
    if not found:
        near = matches(store, wanted, kinds[0] if len(kinds) == 1 else None, _NEAR)
        raise NotFound(kind, wanted, described(store, stored(store, near), None))
    return found[0]


def by_id(store: Reader, ids: Sequence[str], kinds: Kinds = tuple(EntityKind)) -> list[Mapping[str, Any]]:
    """The entities of these ids."""
    return [row for row in store.read(part("by_id"), {"ids": list(ids)}) if row["kind"] in kinds]


def moved(store: Reader, id_: str, kinds: Kinds) -> list[Mapping[str, Any]]:
    """The entities that an id which is no more leads to."""
    seen, ids = {id_}, [id_]
    found: list[Mapping[str, Any]] = []
    while ids:
        ids = sorted({row["id"] for row in store.read(part("moved"), {"ids": ids})} - seen)
        seen |= set(ids)
        found += by_id(store, ids, kinds) if ids else []
    return found


def fits(entity: Mapping[str, Any], wanted: str) -> bool:
    """Whether a name or alias of the entity is the wanted one, accents and all if it has any."""
    if not is_accented(wanted):
        return True
    names = (entity["name"], *entity.get("aliases", ()))
    return any(level(name) in (level(wanted), level(bare(wanted))) for name in names)


def described(store: Reader, rows: Sequence[Mapping[str, Any]], as_of: str | None) -> tuple[Candidate, ...]:
    """The entities with what tells them apart: posts and bodies of people, dates and places of meetings."""
    found = [_candidate(row["kind"], row["entity"]) for row in rows]
    people = [one.id for one in found if one.kind == EntityKind.PERSON]
    if not people:
        return tuple(found)
    posts: dict[str, dict[str, None]] = defaultdict(dict)
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    (row,) = store.read(part("profiles"), {"ids": people, "as_of": as_of})
    for id_, post, body in row["posts"]:
        posts[id_][post] = None
        if body:
            bodies[id_][body] = None
    return tuple(replace(one, posts=tuple(posts[one.id]), bodies=tuple(bodies[one.id])) for one in found)


def _named(store: Reader, kinds: Kinds, wanted: str, days: Days) -> list[Mapping[str, Any]]:
    """The rows that fit by key, else those that fit by name; of places those of the highest tier."""
    is_place = EntityKind.PLACE in kinds
    keys = [
        *(body_keys(wanted, days) if EntityKind.BODY in kinds else ()),
        *(unit_keys(wanted, days) if is_place else ()),
    ]
    names = spellings(wanted, unit=is_place)
    rows = store.read(part("by_name"), {"names": names, "keys": keys, "kinds": list(kinds), "limit": _MOST})
    keyed = {row["kind"] for row in rows if row["entity"].get("key") in keys}
    fit = [row for row in rows if _is_meant(row, wanted, keys, keyed)]
    places = highest([row for row in fit if row["kind"] == EntityKind.PLACE])
    return [row for row in fit if row["kind"] != EntityKind.PLACE or row in places]


def _is_meant(row: Mapping[str, Any], wanted: str, keys: Sequence[str], keyed: Container[str]) -> bool:
    """By its key, where the kind has one that fits: the body of another era has the same name."""
    if row["kind"] in keyed:
        return row["entity"]["key"] in keys
    return fits(row["entity"], wanted)


def _same_words(name: str, wanted: str) -> bool:
    """Whether a post's name has the words wanted and no other: "Trưởng ban [Ban] Tuyên giáo"."""
    spelled = fold if is_accented(wanted) else plain
    return set(spelled(name).split()) == set(spelled(wanted).split())


def _candidate(kind: str, entity: Mapping[str, Any]) -> Candidate:
    return Candidate(
        id=entity["id"],
        kind=kind,
        name=entity["name"],
        first_seen=entity.get("first_seen"),
        last_seen=entity.get("last_seen"),
        date=entity.get("date"),
        place=_place(kind, entity),
    )


def _place(kind: str, entity: Mapping[str, Any]) -> str | None:
    """Where it is; of a body also of which time, as one of a joined province is another before and after."""
    unit, name = geography.described(entity.get("unit")), entity.get("place")
    if kind == EntityKind.PLACE:
        return unit
    return f"{name} ({unit})" if kind == EntityKind.BODY and name and unit else name

"""Names found without accents: exact before folded, folded before a beginning, a beginning before single words."""

from collections.abc import Mapping
from typing import Any

from graph.model.kinds import EntityKind
from graph.names import fold, plain
from queries.answers.base import Asked, Ref
from queries.answers.finding import Found, FoundRow, Rank
from queries.binding import BadValue
from queries.candidates import described
from queries.catalog import part, question
from queries.keys import level, spellings
from queries.reader import Reader

_ORDER = {rank: place for place, rank in enumerate(Rank)}


def search(store: Reader, asked: Asked, typed: str) -> Found:
    """The entities whose names fit what was typed; `asked` holds it folded."""
    text, limit = str(asked.parameters["text"]), int(asked.parameters["limit"])
    kinds = _kinds(asked.parameters.get("kind"))
    found = store.read(part("by_name"), {"names": spellings(text), "kinds": kinds, "limit": limit + 1})
    shared = {"kind": asked.parameters.get("kind"), "limit": limit + 1}
    found = [*found, *store.read(question("search").cypher, {"text": text, **shared})]
    rows = {row["entity"]["id"]: row for row in found}
    if len(rows) <= limit:
        more = store.read(part("by_token"), {"tokens": text.split(), "kinds": kinds, "limit": limit + 1})
        rows = {row["entity"]["id"]: row for row in more} | rows
    ranked = sorted(rows.values(), key=lambda row: _key(row["entity"], typed))
    shown = ranked[:limit]
    as_of = asked.parameters.get("as_of")
    candidates = described(store, shown, str(as_of) if as_of else None)
    made = [
        FoundRow(
            entity=Ref(id=one.id, kind=EntityKind(one.kind), name=one.name),
            rank=rank(row["entity"], typed),
            posts=one.posts,
            bodies=one.bodies,
            first_seen=one.first_seen,
            last_seen=one.last_seen,
            date=one.date,
            place=one.place,
            n_documents=row["entity"]["n_documents"],
        )
        for row, one in zip(shown, candidates, strict=True)
    ]
    return Found(asked=asked, rows=tuple(made), more=len(ranked) > limit)


def rank(entity: Mapping[str, Any], typed: str) -> Rank:
    """How the entity's names fit what was typed."""
    names = (entity["name"], *entity.get("aliases", ()))
    folded, forms = [plain(name) for name in names], spellings(typed)
    if any(level(name) == level(typed) for name in names):
        return Rank.EXACT
    if any(name in forms for name in folded):
        return Rank.FOLDED
    if any(name.startswith(form) for name in folded for form in forms):
        return Rank.PREFIX
    return Rank.TOKEN


def _key(entity: Mapping[str, Any], typed: str) -> tuple[int, int, str, str]:
    return _ORDER[rank(entity, typed)], -entity["n_documents"], fold(entity["name"]), entity["id"]


def _kinds(kind: str | int | float | None) -> list[str]:
    known = {one.value.lower(): one.value for one in EntityKind}
    if kind is None:
        return list(EntityKind)
    if str(kind) not in known:
        raise BadValue(f"kind is one of {', '.join(known)}; {kind!r} is none")
    return [known[str(kind)]]

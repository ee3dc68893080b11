"""Names found without accents: exact before folded, folded before a beginning, a beginning before single words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.errors import Candidate
from graph.model.kinds import EntityKind
from graph.names import fold, plain
from queries.answers.base import Asked, Ref
from queries.answers.finding import Found, FoundRow, Rank
from queries.binding import BadValue
from queries.candidates import EVER, described
from queries.catalog import part, question
from queries.keys import body_keys, level, spellings
from queries.reader import Reader

_ORDER = {rank: place for place, rank in enumerate(Rank)}


def search(store: Reader, asked: Asked, typed: str) -> Found:
    """The entities whose names fit what was typed; `asked` holds it folded."""
    limit, as_of = int(asked.parameters["limit"]), asked.parameters.get("as_of")
    keys = body_keys(typed, EVER)
    ranked = sorted(_rows(store, asked, keys, limit + 1), key=lambda row: _order(row["entity"], typed, keys))
    shown = ranked[:limit]
    candidates = described(store, shown, str(as_of) if as_of else None)
    made = [
        _found(one, rank(row["entity"], typed, keys), row["entity"]["n_documents"])
        for row, one in zip(shown, candidates, strict=True)
    ]
    return Found(asked=asked, rows=tuple(made), more=len(ranked) > limit)


def _rows(store: Reader, asked: Asked, keys: Sequence[str], most: int) -> Iterable[Mapping[str, Any]]:
    """Names that are equal, then those that begin so, then, if these are few, those with words that do."""
    text, kind = str(asked.parameters["text"]), asked.parameters.get("kind")
    shared = {"kinds": _kinds(kind), "limit": most}
    equal = store.read(part("by_name"), {"names": spellings(text), "keys": keys, **shared})
    begun = store.read(question("search").cypher, {"text": text, "kind": kind, "limit": most})
    rows = {row["entity"]["id"]: row for row in (*equal, *begun)}
    if len(rows) < most:
        words = store.read(part("by_token"), {"tokens": text.split(), **shared})
        rows = {row["entity"]["id"]: row for row in words} | rows
    return rows.values()


def _found(one: Candidate, how: Rank, n_documents: int) -> FoundRow:
    return FoundRow(
        entity=Ref(id=one.id, kind=EntityKind(one.kind), name=one.name),
        rank=how,
        posts=one.posts,
        bodies=one.bodies,
        first_seen=one.first_seen,
        last_seen=one.last_seen,
        date=one.date,
        place=one.place,
        n_documents=n_documents,
    )


def rank(entity: Mapping[str, Any], typed: str, keys: Sequence[str] = ()) -> Rank:
    """How the entity's names fit what was typed; a body by its canonical key fits exactly."""
    names = (entity["name"], *entity.get("aliases", ()))
    folded, forms = [plain(name) for name in names], spellings(typed)
    if entity.get("key") in keys or any(level(name) == level(typed) for name in names):
        return Rank.EXACT
    if any(name in forms for name in folded):
        return Rank.FOLDED
    if any(name.startswith(form) for name in folded for form in forms):
        return Rank.PREFIX
    return Rank.TOKEN


def _order(entity: Mapping[str, Any], typed: str, keys: Sequence[str]) -> tuple[int, int, str, str]:
    return _ORDER[rank(entity, typed, keys)], -entity["n_documents"], fold(entity["name"]), entity["id"]


def _kinds(kind: str | int | float | None) -> list[str]:
    known = {one.value.lower(): one.value for one in EntityKind}
    if kind is None:
        return list(EntityKind)
    if str(kind) not in known:
        raise BadValue(f"kind is one of {', '.join(known)}; {kind!r} is none")
    return [known[str(kind)]]

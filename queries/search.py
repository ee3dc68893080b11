"""Names found without accents: exact before folded, folded before a beginning, a beginning before single words."""

from graph.errors import Candidate
from graph.model.kinds import EntityKind
from graph.names import fold
from queries.answers.base import Asked, Ref
from queries.answers.finding import Found, FoundRow, Rank
from queries.binding import BadValue
from queries.candidates import described
from queries.matches import ORDER, matches, rows
from queries.reader import Reader


def search(store: Reader, asked: Asked, typed: str) -> Found:
    """The entities whose names fit what was typed, and how."""
    limit, as_of = int(asked.parameters["limit"]), asked.parameters.get("as_of")
    found = matches(store, typed, _kind(asked.parameters.get("kind")), limit + 1)
    shown, ranks = rows(store, found[:limit]), {one.id: one.rank for one in found}
    candidates = described(store, shown, str(as_of) if as_of else None)
    made = [
        _found(one, ranks[one.id], row["entity"]["n_documents"]) for row, one in zip(shown, candidates, strict=True)
    ]
    return Found(asked=asked, rows=tuple(sorted(made, key=_order)), more=len(found) > limit)


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


def _order(row: FoundRow) -> tuple[int, int, str, str]:
    return ORDER[row.rank], -row.n_documents, fold(row.entity.name), row.entity.id


def _kind(kind: str | int | float | None) -> EntityKind | None:
    known = {one.value.lower(): one for one in EntityKind}
    if kind is None:
        return None
    if str(kind) not in known:
        raise BadValue(f"kind is one of {', '.join(known)}; {kind!r} is none")
    return known[str(kind)]

"""Candidates and found names as pages list them: with the posts and years that tell namesakes apart."""

from collections.abc import Iterable

from graph.errors import Candidate
from graph.model.kinds import EntityKind
from queries.answers.base import Ref
from queries.answers.finding import FoundRow
from visualizations.page import Hit

SHOWN = 3  # posts in a note


def hits(candidates: Iterable[Candidate]) -> tuple[Hit, ...]:
    """The candidates that are entities; documents have no page by name."""
    kinds = {kind.value for kind in EntityKind}
    return tuple(
        Hit(Ref(id=one.id, kind=EntityKind(one.kind), name=one.name), note(one))
        for one in candidates
        if one.kind in kinds
    )


def found(rows: Iterable[FoundRow]) -> tuple[Hit, ...]:
    """What a search found."""
    return tuple(Hit(row.entity, note(row)) for row in rows)


def note(one: Candidate | FoundRow) -> str:
    """Posts, date, place and years, as far as they are known."""
    years = "–".join(dict.fromkeys(day[:4] for day in (one.first_seen, one.last_seen) if day))
    return " · ".join(part for part in ("; ".join(one.posts[:SHOWN]), one.date, one.place, years) if part)

"""What became of ids: an id that was once given out leads on, or says that nothing is left of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from graph.model.kinds import EntityKind
from graph.store.bolt import Work
from graph.store.difference import Change
from graph.store.scope import Scope
from graph.store.statements import statement

_MOVING = frozenset({EntityKind.PERSON.value, EntityKind.MEETING.value, EntityKind.AGREEMENT.value})
"""Kinds whose ids are those of their smallest mention; the others have ids of their keys, which stay."""


class Reason(StrEnum):
    """Why an id is no more."""

    MERGED = "merged"  # all its mentions are one entity under another id
    SPLIT = "split"  # its mentions are several
    RETRACTED = "retracted"  # no document names it any more


class Redirect(BaseModel):
    """What one id leads to."""

    model_config = ConfigDict(frozen=True)

    id: str
    to: tuple[str, ...]
    reason: Reason
    at: str  # UTC, ISO 8601


def record(work: Work, scope: Scope, change: Change) -> None:
    """Note what became of the entities that a change ends, and forget that of ids which are back."""
    members: dict[str, list[str]] = defaultdict(list)
    for mention, entity in scope.before.clusters.items():
        members[entity].append(mention)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    rows = []
    for node in change.gone_entities:
        if node.label in _MOVING:
            id_ = str(node.properties["id"])
            to = sorted({scope.after.clusters[m] for m in members[id_] if m in scope.after.clusters})
            reason = Reason.RETRACTED if not to else Reason.MERGED if len(to) == 1 else Reason.SPLIT
            rows.append({"id": id_, "to": to, "reason": reason.value, "at": at})
    back = sorted(str(node.properties["id"]) for node in change.put_entities if node.label in _MOVING)
    work.each(statement("ledger", "drop"), "ids", back)
    work.each(statement("ledger", "put"), "rows", rows)


def history(work: Work, id_: str) -> tuple[Redirect, ...]:
    """The steps from an id to what it means now, in order; none for an id that is one, or never was."""
    steps: dict[str, Redirect] = {}
    frontier: Sequence[str] = [id_]
    while frontier:
        rows = work.each(statement("ledger", "some"), "ids", list(frontier))
        found = [Redirect.model_validate(row["properties"]) for row in rows]
        steps |= {one.id: one for one in found}
        frontier = sorted({to for one in found for to in one.to} - steps.keys())
    return tuple(steps.values())


def redirects(work: Work) -> tuple[Redirect, ...]:
    """What every id that is no more leads to, by id."""
    return tuple(Redirect.model_validate(row["properties"]) for row in work.rows(statement("ledger", "all")))


def put(work: Work, notes: Iterable[Redirect]) -> None:
    """Keep notes of ids as they are."""
    work.each(statement("ledger", "put"), "rows", [one.model_dump(mode="json") for one in notes])

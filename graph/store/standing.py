"""The decisions of people that the store keeps, before and after a write."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graph.digests import digest
from graph.identity.corrections import Corrections
from graph.identity.decisions import Decision, merged
from graph.store.bolt import Work
from graph.store.rows import Row
from graph.store.statements import statement


@dataclass(frozen=True)
class Standing:
    """The decisions that hold before a write and after it."""

    before: tuple[Decision, ...]
    after: tuple[Decision, ...]

    @cached_property
    def wrong_before(self) -> Corrections:
        """The claims that were wrong before."""
        return Corrections(self.before)

    @cached_property
    def wrong_after(self) -> Corrections:
        """The claims that are wrong afterwards."""
        return Corrections(self.after)

    @cached_property
    def changed(self) -> tuple[Decision, ...]:
        """The decisions that are new or were taken back."""
        return tuple(one for one in (*self.before, *self.after) if (one in self.before) != (one in self.after))

    @property
    def corrected(self) -> frozenset[str]:
        """The hashes of texts with a claim that becomes wrong or right."""
        return Corrections(self.changed).texts


def standing(work: Work, decisions: Iterable[Decision] | None = None) -> Standing:
    """The decisions as stored, and those that shall hold instead; None leaves them as they are."""
    before = stored(work)
    return Standing(before, before if decisions is None else merged(decisions))


def stored(work: Work) -> tuple[Decision, ...]:
    """The decisions of the store, sorted."""
    rows = work.rows(statement("decisions", "all"))
    return merged(Decision.model_validate_json(row["line"]) for row in rows)


def keep(work: Work, decided: Standing) -> None:
    """Write what changed."""
    gone = sorted(_id(one) for one in decided.changed if one in decided.before)
    new = [decision_row(one) for one in decided.changed if one in decided.after]
    work.each(statement("decisions", "delete"), "ids", gone)
    work.each(statement("decisions", "put"), "rows", new)


def decision_row(decision: Decision) -> Row:
    """The node of a decision."""
    return {"id": _id(decision), "line": _line(decision)}


def _id(decision: Decision) -> str:
    return digest("decision line", _line(decision))


def _line(decision: Decision) -> str:
    return decision.model_dump_json(exclude_none=True)

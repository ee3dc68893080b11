"""Answers about bodies among each other: what belongs to one, and with whom it signed."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.bodies import ancestors
from queries.answers.base import Answer, Asked, Ref, Row
from queries.answers.ties import Hop


class UnitRow(Row):
    """A body that belongs to the one asked about; `steps` is 1 where directly, 2 where to one of its own units."""

    body: Ref
    steps: int
    first_seen: str | None
    last_seen: str | None
    n_documents: int

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row; None for a body that does not belong to it as far as names say."""
        above = ancestors(row["body"]["name"], row["body_key"], row["place"])
        if row["above"] not in above:
            return None
        return cls.model_validate({**row, "steps": above.index(row["above"]) + 1})


class Units(Answer[UnitRow]):
    """The bodies that belong to a body, by name."""

    name: ClassVar[str] = "units"
    row: ClassVar[type[Row]] = UnitRow


class PartnerRow(Row):
    """A body and the shortest chain of signings that leads to it; a node more than there are edges."""

    partner: Ref
    steps: int
    nodes: tuple[Ref, ...]
    edges: tuple[Hop, ...]


class Partners(Answer[PartnerRow]):
    """Whom a body signed with, whom these signed with and so on, the nearest first."""

    name: ClassVar[str] = "partners"
    row: ClassVar[type[Row]] = PartnerRow

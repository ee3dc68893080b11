"""Answers about what changed, and about what cannot all be true."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.model.kinds import EntityKind
from queries.answers.base import Answer, Asked, Ref, Row, Support
from queries.answers.offices import is_single, others, status_on
from queries.geography import apart
from queries.tenures import Change, Status, Tenure, change


class TurnoverRow(Row):
    """A tenure with its status on the two days and what became of it."""

    person: Ref
    post: Ref
    change: Change
    before: Status
    after: Status
    edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row; None for a tenure that was over before the first day or is first seen after the second."""
        tenure = Tenure.model_validate(row["edge"])
        since, until = str(asked.parameters["from"]), str(asked.parameters["to"])
        before, after = (status_on(row, day) for day in (since, until))
        if before is Status.ENDED or not _meets(tenure, before, since, until):
            return None
        became = change(tenure, others(row) if is_single(row) else (), before, after, since)
        return cls.model_validate({**row, "change": became, "before": before, "after": after})


def _meets(tenure: Tenure, before: Status, since: str, until: str) -> bool:
    """Whether a tenure covers the first day or begins between the two; one seen as over only does neither."""
    if before in (Status.OBSERVED, Status.PRESUMED):
        return True
    begin = None if tenure.former and tenure.start is None else tenure.begin
    return begin is not None and since < begin <= until


class Turnover(Answer[TurnoverRow]):
    """Who joined a body, who left it and who stayed, by name."""

    name: ClassVar[str] = "turnover"
    row: ClassVar[type[Row]] = TurnoverRow


class ContradictionRow(Row):
    """Two edges that cannot both be true: two places or two sole chairs of a meeting, two holders of a post at once."""

    about: Ref
    one: Ref
    one_edge: Support
    other: Ref
    other_edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row; None for posts that several hold, and for places one of which lies in the other."""
        kind = row["about"]["kind"]
        if kind == EntityKind.POSITION and not is_single(row):
            return None
        if row["one"]["kind"] == EntityKind.PLACE and not apart(*row["units"]):
            return None
        return super().of(row, asked)


class Contradictions(Answer[ContradictionRow]):
    """Where reports contradict each other, by what they are about."""

    name: ClassVar[str] = "contradictions"
    row: ClassVar[type[Row]] = ContradictionRow

"""Answers about bodies and places through time: what they were, and what became of them."""

from typing import ClassVar

from queries.answers.base import Answer, Frozen, Ref, Row


class Stage(Frozen):
    """A body or unit under the name it had; `entity` is the one of the graph, if reports name it."""

    name: str
    entity: Ref | None


class LineageRow(Row):
    """One step: what ended, what took it over, wholly or in part, when and by which decree.

    `after` is None for what ended and was not taken over, such as the committee of a district.
    """

    before: Stage
    after: Stage | None
    date: str  # EDTF
    decree: str
    whole: bool


class Lineage(Answer[LineageRow]):
    """Every step before and after a body or place, by date; told by the gazetteer that ships, not by reports."""

    name: ClassVar[str] = "lineage"
    row: ClassVar[type[Row]] = LineageRow

"""Answers about posts: who held which, and when."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from graph.model.kinds import EntityKind
from queries.answers.base import Answer, Asked, Ref, Row, Support
from queries.answers.offices import is_single, others, status_on
from queries.geography import last_day
from queries.tenures import Standing, Status, Tenure, gap, neighbours, standing


class PostRow(Row):
    """A tenure from its first to its last observation, and how it stands after all that was observed.

    `status` is that of `as_of`, None where no day was asked.
    """

    post: Ref
    title: str
    body: Ref | None
    status: Status | None = None
    standing: Standing
    edge: Support

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with its status on the day asked about."""
        day = asked.parameters.get("as_of")
        told = {"status": None if day is None else status_on(row, str(day)), "standing": _standing(row)}
        return cls.model_validate({**row, **told})


class CareerRow(PostRow):
    """One post of a career; `gap` is for how many days before it no post of the person is known, None for the first."""

    gap: int | None

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with the days since the posts before it."""
        own = [Tenure.model_validate(one) for one in row["own"] if one.get("id")]
        return super().of({**row, "gap": gap(Tenure.model_validate(row["edge"]), own)}, asked)


class HolderRow(PostRow):
    """A tenure and whose it was; in a post for one, who was seen there before and after, derived from the days."""

    person: Ref
    derived_predecessor: Ref | None = None
    derived_successor: Ref | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row with its neighbours in the post."""
        before, after = _neighbours(row)
        return super().of({**row, "derived_predecessor": before, "derived_successor": after}, asked)


class HolderOnDateRow(HolderRow):
    """A tenure that covers the day, as observed or presumed."""

    @classmethod
    def of(cls, row: Mapping[str, Any], asked: Asked) -> Self | None:
        """The row, if its person held the post that day as far as anybody can say."""
        made = super().of(row, asked)
        return made if made is not None and made.status in (Status.OBSERVED, Status.PRESUMED) else None


class Posts(Answer[CareerRow]):
    """The posts of a person, in the order in which they are first seen."""

    name: ClassVar[str] = "posts"
    row: ClassVar[type[Row]] = CareerRow


class Holders(Answer[HolderRow]):
    """Who held a post, one after the other."""

    name: ClassVar[str] = "holders"
    row: ClassVar[type[Row]] = HolderRow


class OnDate(Answer[HolderOnDateRow]):
    """Who held which post on a day, observed or presumed."""

    name: ClassVar[str] = "on-date"
    row: ClassVar[type[Row]] = HolderOnDateRow


def _neighbours(row: Mapping[str, Any]) -> tuple[Ref | None, Ref | None]:
    if not is_single(row):
        return None, None
    people = [one for one in row["others"] if one.get("id")]
    near = neighbours(Tenure.model_validate(row["edge"]), others(row))
    before, after = (None if i is None else _person(people[i]) for i in near)
    return before, after


def _person(row: Mapping[str, Any]) -> Ref:
    return Ref(id=row["id"], kind=EntityKind.PERSON, name=row["name"])


def _standing(row: Mapping[str, Any]) -> Standing:
    until = last_day(row["body_unit"])
    return standing(Tenure.model_validate(row["edge"]), others(row), single=is_single(row), until=until)

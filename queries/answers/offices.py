"""Who a title without a name means: the one who held the post that day, as far as anybody can say."""

from collections.abc import Mapping
from typing import Any

from graph.days import days
from graph.model.kinds import EntityKind
from graph.posts import is_single_seat
from queries.answers.base import Frozen, Ref
from queries.geography import last_day
from queries.tenures import Status, Tenure, status


class Holder(Frozen):
    """The one holder of a post on a day; resolved by tenure, which proves no tenure and no identity."""

    person: Ref
    status: Status  # observed or presumed


def holder(row: Mapping[str, Any], day: str | None) -> Holder | None:
    """The holder of the post in a row on an ISO day; None where nobody or several may have held it.

    The row has the post's `title`, its body's `body_key` and `body_unit`, and the `tenures` of all who held it.
    """
    if day is None or not is_single(row):
        return None
    tenures = [(one, Tenure.model_validate(one)) for one in row["tenures"] if one.get("id")]
    found = []
    for who, tenure in tenures:
        others = [other for them, other in tenures if them["id"] != who["id"]]
        how = status(tenure, others, day, single=True, until=last_day(row["body_unit"]))
        if how in (Status.OBSERVED, Status.PRESUMED):
            found.append(Holder(person=Ref(id=who["id"], kind=EntityKind.PERSON, name=who["name"]), status=how))
    return found[0] if len(found) == 1 else None


def is_single(row: Mapping[str, Any]) -> bool:
    """Whether one person at a time holds the post of a row, which has its `title` and its body's `body_key`."""
    return is_single_seat(row["title"] or "", row["body_key"] or "")


def others(row: Mapping[str, Any]) -> list[Tenure]:
    """The tenures of `others` in the post of a row."""
    return [Tenure.model_validate(one) for one in row["others"] if one.get("id")]


def status_on(row: Mapping[str, Any], day: str) -> Status:
    """How the tenure in the `edge` of a row stands on an ISO day."""
    tenure, until = Tenure.model_validate(row["edge"]), last_day(row["body_unit"])
    return status(tenure, others(row), day, single=is_single(row), until=until)


def day_of(meeting: Mapping[str, Any]) -> str | None:
    """The first day a meeting may have been on: its own, else that of the first report."""
    return days(meeting["date"]).first or meeting.get("reported")

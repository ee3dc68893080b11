"""Whether somebody held a post on a day, by what was observed; silence ends nothing."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from graph.edtf import parse

_ALWAYS = "9999-12-31"  # after every day observed


class Status(StrEnum):
    """How sure it is that a tenure covers a day."""

    OBSERVED = "observed"  # between two observations, or between a stated start and end
    PRESUMED = "presumed"  # no end known, and nobody else seen since in a post that one person holds
    UNKNOWN = "unknown"  # before the first observation, or after somebody else was seen
    ENDED = "ended"  # a document says it was over


class Tenure(BaseModel):
    """One person's time in a post."""

    model_config = ConfigDict(frozen=True)

    first_seen: str | None = None  # ISO days
    last_seen: str | None = None
    start: str | None = None  # EDTF, where a document says so
    end: str | None = None
    former: bool = False  # seen only after it was over

    @property
    def begin(self) -> str | None:
        """The first day known of it: the stated start, else the first observation."""
        return (parse(self.start).earliest if self.start else None) or self.first_seen

    @property
    def over(self) -> str | None:
        """The last day that a stated end allows."""
        return parse(self.end).latest if self.end else None


def status(tenure: Tenure, others: Sequence[Tenure], day: str, *, single: bool, until: str | None = None) -> Status:
    """How the tenure stands on an ISO day.

    `others` are the tenures of other people in the same post, `single` says that one person holds it at a time,
    `until` is the last day of the unit whose body it belongs to: nobody is presumed in a post of an abolished district.
    """
    begin, over, last = tenure.begin, tenure.over, tenure.last_seen
    if over is not None and day > over:
        return Status.ENDED
    if tenure.former and tenure.start is None:
        return Status.ENDED if tenure.first_seen is not None and day >= tenure.first_seen else Status.UNKNOWN
    if begin is None or day < begin:
        return Status.UNKNOWN
    if over is not None or (last is not None and day <= last):
        return Status.OBSERVED
    if until is not None and day > until:
        return Status.UNKNOWN
    if single and any(_took_over(other, last or begin, day) for other in others):
        return Status.UNKNOWN
    return Status.PRESUMED


def _took_over(other: Tenure, after: str, day: str) -> bool:
    """Whether another was in the post on some day after the last observation, up to the day asked about."""
    begin = other.begin
    if other.former or begin is None or begin > day:
        return False
    return begin > after or (other.last_seen is not None and other.last_seen > after)


class Standing(StrEnum):
    """How a tenure stands after all that was observed."""

    CURRENT = "current"  # no end known, and nobody else seen since in a post that one person holds
    ENDED = "ended"  # a document says so, or its body ended
    UNKNOWN = "unknown"


def standing(tenure: Tenure, others: Sequence[Tenure], *, single: bool, until: str | None = None) -> Standing:
    """How the tenure stands; arguments as for status()."""
    if until is not None and tenure.begin is not None:
        return Standing.ENDED
    found = status(tenure, others, _ALWAYS, single=single)
    return {Status.OBSERVED: Standing.CURRENT, Status.PRESUMED: Standing.CURRENT, Status.ENDED: Standing.ENDED}.get(
        found, Standing.UNKNOWN
    )


def gap(tenure: Tenure, own: Sequence[Tenure]) -> int | None:
    """Days before a tenure in which its person is not known to have held any post; None without one before it.

    0 where another reaches up to it. What was seen only after it was over says nothing of when it was.
    """
    begin = tenure.begin
    seen = [(one.begin, _last(one)) for one in own if not (one.former and one.start is None)]
    earlier = [last for first, last in seen if begin and first and last and first < begin]
    if tenure.former or begin is None or not earlier:
        return None
    return max((date.fromisoformat(begin) - date.fromisoformat(max(earlier))).days, 0)


class Change(StrEnum):
    """What became of a tenure between two days."""

    JOINED = "joined"  # began in between, as a document says or since somebody else was seen in the post before
    LEFT = "left"  # ended in between: a document says so, somebody else was seen in the post, or its body ended
    PASSED = "passed"  # began and ended in between, as documents say
    STAYED = "stayed"  # covers both days, observed or presumed
    UNKNOWN = "unknown"  # first seen in between, or last, with nothing that says since when or until when


_HELD = (Status.OBSERVED, Status.PRESUMED)


def change(tenure: Tenure, others: Sequence[Tenure], before: Status, after: Status, since: str) -> Change:
    """What the statuses on two days say; `since` is the first of them, `others` those in a post for one."""
    if before in _HELD and after in _HELD:
        return Change.STAYED
    if before in _HELD:
        return Change.LEFT
    stated = tenure.start is not None and (tenure.begin or "") > since
    if stated or any(_in_seat(other, since) for other in others):
        return Change.PASSED if after is Status.ENDED else Change.JOINED
    return Change.UNKNOWN


def _in_seat(other: Tenure, day: str) -> bool:
    """Whether another was observed in the post on the day."""
    return status(other, (), day, single=False) is Status.OBSERVED


def neighbours(tenure: Tenure, others: Sequence[Tenure]) -> tuple[int | None, int | None]:
    """Which of the others held a post for one person before this tenure, and which after it.

    By the order in which they were seen; None where nobody was, where two were as near, or where tenures overlap.
    """
    begin, last = tenure.begin, _last(tenure)
    if tenure.former or begin is None or last is None:
        return None, None
    seen = [(i, one.begin, _last(one)) for i, one in enumerate(others) if not one.former]
    earlier = [(end, i) for i, _, end in seen if end is not None and end <= begin]
    later = [(start, i) for i, start, _ in seen if start is not None and start >= last]
    return _only(earlier, max), _only(later, min)


def _last(tenure: Tenure) -> str | None:
    """The last day somebody is known to have been in the post."""
    return tenure.over or tenure.last_seen or tenure.begin


def _only(found: Sequence[tuple[str, int]], which: Callable[[Iterable[str]], str]) -> int | None:
    """The nearest, if one alone is."""
    if not found:
        return None
    day = which(day for day, _ in found)
    near = [i for other, i in found if other == day]
    return near[0] if len(near) == 1 else None

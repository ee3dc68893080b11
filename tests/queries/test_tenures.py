"""Who held a post on a day: observed, presumed, unknown or over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.tenures import Change, Status, Tenure, change, neighbours, status

SEEN = Tenure(first_seen="2021-03-01", last_seen="2022-08-31")
days = st.dates().map(str)


@pytest.mark.parametrize(
    ("tenure", "others", "day", "single", "expected"),
    [
        (SEEN, [], "2021-03-01", True, Status.OBSERVED),
        (SEEN, [], "2020-12-31", True, Status.UNKNOWN),
        (SEEN, [], "2024-01-01", True, Status.PRESUMED),
        (SEEN, [Tenure(first_seen="2023-01-01", last_seen="2023-05-01")], "2024-01-01", True, Status.UNKNOWN),
        (SEEN, [Tenure(first_seen="2023-01-01", last_seen="2023-05-01")], "2024-01-01", False, Status.PRESUMED),
        (SEEN, [Tenure(first_seen="2025-01-01", last_seen="2025-05-01")], "2024-01-01", True, Status.PRESUMED),
        (SEEN, [Tenure(first_seen="2023-01-01", last_seen="2023-01-01", former=True)], "2024", True, Status.PRESUMED),
        (Tenure(first_seen="2021", last_seen="2022", end="2023-05"), [], "2023-06-01", True, Status.ENDED),
        (Tenure(first_seen="2021", last_seen="2022", end="2023-05"), [], "2023-01-01", True, Status.OBSERVED),
        (Tenure(first_seen="2021-05-02", start="2021-05-01"), [], "2021-05-01", True, Status.PRESUMED),
        (Tenure(first_seen="2021-05-02", last_seen="2021-05-02", former=True), [], "2021-06-01", True, Status.ENDED),
        (Tenure(first_seen="2021-05-02", last_seen="2021-05-02", former=True), [], "2020-06-01", True, Status.UNKNOWN),
        (Tenure(), [], "2024-01-01", True, Status.UNKNOWN),
    ],
)
def test_status(tenure: Tenure, others: list[Tenure], day: str, single: bool, expected: Status) -> None:
    assert status(tenure, others, day, single=single) is expected


def test_nobody_is_presumed_in_a_post_of_an_abolished_unit() -> None:
    assert status(SEEN, [], "2025-06-30", single=True, until="2025-06-30") is Status.PRESUMED
    assert status(SEEN, [], "2025-07-01", single=True, until="2025-06-30") is Status.UNKNOWN


@given(first=days, last=days, day=days)
def test_silence_ends_nothing(first: str, last: str, day: str) -> None:
    first, last = sorted((first, last))
    found = status(Tenure(first_seen=first, last_seen=last), [], day, single=True)
    assert found is (Status.UNKNOWN if day < first else Status.OBSERVED if day <= last else Status.PRESUMED)


EARLIER = Tenure(first_seen="2019-01-01", last_seen="2020-06-01")
FIRST = Tenure(first_seen="2018-01-01", last_seen="2018-06-01")
LATER = Tenure(first_seen="2023-01-01", last_seen="2024-06-01")


@pytest.mark.parametrize(
    ("others", "before", "after"),
    [
        ([], None, None),
        ([EARLIER, LATER], 0, 1),
        ([LATER, FIRST, EARLIER], 2, 0),
        ([EARLIER, EARLIER], None, None),  # two as near
        ([Tenure(first_seen="2022-01-01", last_seen="2023-01-01")], None, None),  # seen at once
        ([Tenure(first_seen="2020-01-01", last_seen="2020-01-01", former=True)], None, None),
    ],
)
def test_who_was_in_a_post_before_and_after(others: list[Tenure], before: int | None, after: int | None) -> None:
    assert neighbours(SEEN, others) == (before, after)


@pytest.mark.parametrize(
    ("tenure", "others", "since", "until", "expected"),
    [
        (SEEN, [], "2021-06-01", "2024-01-01", Change.STAYED),
        (SEEN, [LATER], "2021-06-01", "2024-01-01", Change.LEFT),
        (SEEN.model_copy(update={"end": "2022-09"}), [], "2021-06-01", "2024-01-01", Change.LEFT),
        (SEEN, [], "2020-01-01", "2024-01-01", Change.UNKNOWN),  # since when, nobody says
        (SEEN, [EARLIER], "2020-01-01", "2024-01-01", Change.JOINED),
        (SEEN.model_copy(update={"start": "2021-02"}), [], "2020-01-01", "2024-01-01", Change.JOINED),
        (SEEN.model_copy(update={"start": "2021", "end": "2022-09"}), [], "2020-01-01", "2024-01-01", Change.PASSED),
    ],
)
def test_what_became_of_a_tenure(
    tenure: Tenure, others: list[Tenure], since: str, until: str, expected: Change
) -> None:
    before, after = (status(tenure, others, day, single=True) for day in (since, until))
    assert change(tenure, others, before, after, since) is expected

"""Events in and out of a period."""

import pytest

from graph.edtf import Match
from queries.answers.dating import period


@pytest.mark.parametrize(
    ("date", "reported", "first", "last", "match"),
    [
        ("2023-10-03", None, "2023-10-03", "2023-10-03", Match.CERTAIN),
        ("2023-10-03", None, "2023-10-04", None, Match.NONE),
        ("2023-10", None, "2023-10-15", None, Match.POSSIBLE),
        ("XXXX-11-27", "2024-05-02", "2023-11-01", "2023-12-31", Match.POSSIBLE),
        ("XXXX-11-27", "2024-05-02", "2024-01-01", "2024-12-31", Match.NONE),  # not yet in May
        ("XXXX-11-27", None, "2024-01-01", "2024-12-31", Match.POSSIBLE),
        (None, "2024-05-02", "2024-01-01", None, Match.POSSIBLE),
        (None, "2024-05-02", "2024-06-01", None, Match.NONE),
        (None, None, None, "2020-01-01", Match.POSSIBLE),
        (None, None, None, None, Match.CERTAIN),
    ],
)
def test_period(date: str | None, reported: str | None, first: str | None, last: str | None, match: Match) -> None:
    asked = {key: day for key, day in (("from", first), ("to", last)) if day is not None}
    assert period(date, reported, asked) is match

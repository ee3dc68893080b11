"""Dates of every precision: what they allow, and what they answer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.edtf import Match, Precision, parse, same_day, within
from graph.errors import DateError

days = st.dates(min_value=date(1930, 1, 1), max_value=date(2090, 12, 31))


@st.composite
def dates(draw: st.DrawFn) -> tuple[str, date, date]:
    """A date of any precision with a first and a last day of what it may date."""
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 40)))
    text = draw(
        st.sampled_from(
            [f"{first:%Y}", f"{first:%Y-%m}", f"{first}", f"XXXX-{first:%m-%d}", f"{first}/{last}", f"{first}/.."]
            + [f"XXXX-{first:%m-%d}/XXXX-{last:%m-%d}"] * (first.year == last.year)
        )
    )
    return text, first, last if "/" in text else first


def test_a_day_a_month_and_a_year() -> None:
    assert parse("2023-10-03").precision is Precision.DAY
    assert (parse("2024-02").earliest, parse("2024-02").latest) == ("2024-02-01", "2024-02-29")
    assert (parse("2023").earliest, parse("2023").latest) == ("2023-01-01", "2023-12-31")


def test_an_interval_and_its_open_ends() -> None:
    assert (parse("2023-04-21/2023-04-23").earliest, parse("2023-04-21/2023-04-23").latest) == (
        "2023-04-21",
        "2023-04-23",
    )
    assert (parse("2023-10/..").earliest, parse("2023-10/..").latest) == ("2023-10-01", None)
    assert (parse("../2023-10").earliest, parse("../2023-10").latest) == (None, "2023-10-31")


def test_a_day_without_a_year_sets_no_bound() -> None:
    assert parse("XXXX-11-27").precision is Precision.YEARLESS
    assert (parse("XXXX-11-27").earliest, parse("XXXX-11-27").latest) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["", "27/11", "2023-13", "2023-02-29", "XXXX-02-30", "XXXX", "XXXX-11", "2023-10-03T08:00", "2024/2023", "../..",
     "0000", "2023-1", "2023-10-03/"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


def test_a_month_is_certainly_in_its_year_and_perhaps_in_a_week() -> None:
    assert within("2023-10", "2023", "2023") is Match.CERTAIN
    assert within("2023-10", "2023-10-03", "2023-10-09") is Match.POSSIBLE
    assert within("2023-10", "2023-11", None) is Match.NONE


def test_a_day_without_a_year_is_never_certain() -> None:
    assert within("XXXX-11-27", "2023-11", "2023-11") is Match.POSSIBLE
    assert within("XXXX-11-27", "2023-01", "2023-10") is Match.NONE
    assert within("XXXX-02-29", "2023", "2023") is Match.NONE
    assert within("XXXX-11-27", None, None) is Match.CERTAIN


def test_three_days_of_meeting_meet_a_question_about_the_second() -> None:
    assert within("2023-04-21/2023-04-23", "2023-04-22", "2023-04-22") is Match.CERTAIN
    assert within("2023-04/2023-06", "2023-04-22", "2023-04-22") is Match.POSSIBLE


def test_days_without_a_year_keep_to_their_season() -> None:
    assert within("XXXX-04-21/XXXX-04-23", "2023-04-22", "2023-04-22") is Match.POSSIBLE
    assert within("XXXX-04-21/XXXX-04-23", "2023-05", "2023-12") is Match.NONE
    assert within("XXXX-12-30/XXXX-01-02", "2023-01", "2023-01") is Match.POSSIBLE
    assert within("XXXX-12-30/XXXX-01-02", "2023-02", "2023-11") is Match.NONE
    assert same_day("XXXX-12-30/XXXX-01-02", "XXXX-12-31") is Match.POSSIBLE
    assert same_day("XXXX-04-21/XXXX-04-23", "2023-04-22") is Match.POSSIBLE
    assert same_day("XXXX-04-21/XXXX-04-23", "XXXX-04-24") is Match.NONE


def test_an_unknown_date_may_be_any_day() -> None:
    assert within(None, "2023", None) is Match.POSSIBLE
    assert same_day(None, "2023-10-03") is Match.POSSIBLE


def test_one_day_told_in_two_precisions() -> None:
    assert same_day("2023-10-03", "2023-10-03") is Match.CERTAIN
    assert same_day("2023-10-03", "2023-10-04") is Match.NONE
    assert same_day("2023-10", "2023-10-03") is Match.POSSIBLE
    assert same_day("XXXX-10-03", "2023-10-03") is Match.POSSIBLE
    assert same_day("XXXX-10-03", "2023-10-04") is Match.NONE
    assert same_day("XXXX-10-03", "XXXX-10-04") is Match.NONE


@given(dates())
def test_a_date_allows_the_days_it_was_made_from(made: tuple[str, date, date]) -> None:
    text, first, last = made
    parsed = parse(text)
    assert (parsed.earliest or "") <= first.isoformat()
    assert last.isoformat() <= (parsed.latest or "9999")


@given(dates(), days, days)
def test_what_fell_into_the_window_is_found(made: tuple[str, date, date], a: date, b: date) -> None:
    text, first, last = made
    lower, upper = sorted((a, b))
    if first <= upper and last >= lower:
        assert within(text, lower.isoformat(), upper.isoformat()) is not Match.NONE


@given(dates(), days, days, st.integers(0, 400))
def test_a_wider_window_never_loses_a_match(made: tuple[str, date, date], a: date, b: date, more: int) -> None:
    lower, upper = sorted((a, b))
    order = [Match.NONE, Match.POSSIBLE, Match.CERTAIN]
    narrow = within(made[0], lower.isoformat(), upper.isoformat())
    wide = within(made[0], (lower - timedelta(days=more)).isoformat(), (upper + timedelta(days=more)).isoformat())
    assert order.index(wide) >= order.index(narrow)


@given(dates(), dates())
def test_being_one_day_is_symmetric(a: tuple[str, date, date], b: tuple[str, date, date]) -> None:
    assert same_day(a[0], b[0]) is same_day(b[0], a[0])


@given(days)
def test_every_precision_of_one_day_may_be_that_day(day: date) -> None:
    for text in (f"{day:%Y}", f"{day:%Y-%m}", f"XXXX-{day:%m-%d}", f"{day}/{day + timedelta(days=2)}"):
        assert same_day(text, day.isoformat()) is Match.POSSIBLE

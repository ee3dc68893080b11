"""Days of events, with years that a sentence leaves out."""

import pytest

from loaders.grammar.dates import Day, YearContext, find_days, to_edtf
from loaders.tokens import tokenise


def days_in(text: str) -> list[Day]:
    tokens = tokenise(text)
    return find_days(tokens, 0, len(tokens.words))


def only(sentence: str) -> Day:
    days = days_in(sentence)
    assert len(days) == 1, days
    return days[0]


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        ("Sáng 27/11, họp.", "2023-11-28", "2023-11-27"),
        ("Chiều ngày 3-10, họp.", "2023-01-05", "2022-10-03"),
        ("Sáng 24.11, họp.", None, "XXXX-11-24"),
        ("Ngày 05 tháng 11 năm 2021, họp.", None, "2021-11-05"),
        ("Từ ngày 21-23/4, họp.", "2023-04-30", "2023-04-21/2023-04-23"),
        ("Trong hai ngày 27 và 28-11, họp.", "2018-11-29", "2018-11-27/2018-11-28"),
        ("Từ ngày 30/6 đến 2/7, họp.", "2023-07-30", "2023-06-30/2023-07-02"),
        ("Trong tháng 10/2023, họp.", None, "2023-10"),
        ("9h sáng nay (17/7), họp.", "2012-07-17", "2012-07-17"),
    ],
)
def test_days(sentence: str, published: str | None, expected: str) -> None:
    assert to_edtf(only(sentence), YearContext(published))[0] == expected


@pytest.mark.parametrize(
    "text", ["đạt 9/15 xã", "giai đoạn 2021-2025", "tăng 27,8%", "Nghị quyết số 18-NQ/TW", "24/24 giờ"]
)
def test_no_day(text: str) -> None:
    assert days_in(text) == []


@pytest.mark.parametrize(
    ("month", "years", "expected"), [(12, (2021, 2022), 2021), (1, (2021, 2022), 2022), (5, (1992,), None)]
)
def test_the_name_of_the_event_gives_the_year(month: int, years: tuple[int, ...], expected: int | None) -> None:
    value, inferred = to_edtf(Day(5, month, None, 0, 4), YearContext(None, years))
    assert value.startswith(str(expected) if expected else "XXXX")
    assert inferred is (expected is not None)

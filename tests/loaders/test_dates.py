"""Date lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates import Label, dated_line


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("19/07/2023 18:32", "2023-07-19T18:32:00"),
        ("Thứ bảy, 18/09/2021, 07:10 [GMT+7]", "2021-09-18T07:10:00+07:00"),
        ("28/05/13 16:57 GMT+7", "2013-05-28T16:57:00+07:00"),
        ("Thứ Hai, 20/12/2021 22:4'(GMT+7)", "2021-12-20T22:04:00+07:00"),
        ("(Đăng lúc: 25/09/2025 09:41)", "2025-09-25T09:41:00"),
        ("Thứ tư, 26/10/2022 [8:15]", "2022-10-26T08:15:00"),
        ("16:05, Thứ Sáu, 01/12/2017 (GMT+7)", "2017-12-01T16:05:00+07:00"),
        ("01/10/2024 - 17:46", "2024-10-01T17:46:00"),
        ("Ngày đăng: 19/08/2025", "2025-08-19"),
        ("Chủ Nhật, 14/4/2024", "2024-04-14"),
        ("CN, 05/11/2023", "2023-11-05"),
        ("Thứ Sáu, ngày 05 tháng 11 năm 2021", "2021-11-05"),
        ("Thứ Năm, 05 Tháng Mười Một 2021 15:10", "2021-11-05T15:10:00"),
        ("15 giờ 10 phút, ngày 05/11/2021", "2021-11-05T15:10:00"),
        ("Ngày 5/11/2021 lúc 15h10", "2021-11-05T15:10:00"),
        ("05-11-2021 15:10:22", "2021-11-05T15:10:22"),
        ("2021-11-05 15:10", "2021-11-05T15:10:00"),
        ("11/05/2021 3:10 CH", "2021-05-11T15:10:00"),
        ("12/05/2021 12:10 SA", "2021-05-12T00:10:00"),
        ("Hải Yên - 05/11/2021 15:10", "2021-11-05T15:10:00"),
        ("05/11/2021, 15:10 (GMT+7) Lượt xem: 12", "2021-11-05T15:10:00+07:00"),
        ("Thứ sáu: 15:00 ngày 09/02/2024", "2024-02-09T15:00:00"),
        ("Lượt xem: 123 | 05/11/2021 15:10", "2021-11-05T15:10:00"),
        ("Cập nhật lúc 15:10, Thứ Sáu, 05/11/2021 (GMT+7)", "2021-11-05T15:10:00+07:00"),
    ],
)
def test_forms(line: str, value: str) -> None:
    dated = dated_line(line)
    assert dated is not None
    assert dated.value == value


@pytest.mark.parametrize(
    "line",
    [
        "Sáng 27/11/2023, Huyện ủy họp",
        "Sáng 27/11",
        "Kỷ niệm 60 năm Ngày 15/6/1957",
        "(21/6/1925 - 21/6/2017)",
        "Bắc Kạn, ngày 5 tháng 11 năm 2021",
        "Kế hoạch số 12-KH/TU ngày 10/1/2022",
        "Khai mạc lúc 8:00 ngày 20/12/2021",
        "Từ 01/7/2025",
        "31/02/2023 10:00",
        "19/07/2023 25:32",
        "Giai đoạn 2020-2025",
        "0:00 / 0:00",
        "9/15",
        "",
    ],
)
def test_other_lines_with_numbers_are_no_date_lines(line: str) -> None:
    assert dated_line(line) is None


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Hôm nay: Thứ Hai, 05/08/2024", Label.TODAY),
        ("Hôm nay, Chủ nhật, 14/9/2025", Label.TODAY),
        ("Đăng ngày: 27/02/2025 08:30 (GMT+7)", Label.PUBLISHED),
        ("Ngày xuất bản: 05/11/2021 15:10 GMT+7 / Lượt xem 12", Label.PUBLISHED),
        ("Cập nhật: 05/11/2021 | 15:10", Label.UPDATED),
        ("05/11/2021 15:10", Label.NONE),
    ],
)
def test_labels(line: str, label: Label) -> None:
    dated = dated_line(line)
    assert dated is not None
    assert dated.label is label


@given(st.datetimes().filter(lambda moment: 1950 <= moment.year <= 2099))
def test_every_moment_is_read_as_written(moment: object) -> None:
    dated = dated_line(f"{moment:%d/%m/%Y %H:%M}")
    assert dated is not None
    assert dated.value == f"{moment:%Y-%m-%dT%H:%M}:00"


@given(st.text(alphabet="0123456789/:.- ,Thứngàyáhm()GMT+", max_size=60))
def test_no_line_is_too_odd(line: str) -> None:
    dated = dated_line(line)
    assert dated is None or len(dated.value) >= 10

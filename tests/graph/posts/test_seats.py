"""Seats: a title in a body."""

import pytest

from graph.bodies import body_key
from graph.posts import is_single_seat, position_key


def seat(title: str, body: str, on: str = "2023-01-01") -> str:
    return position_key(title, body_key(body, None, on))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Ủy viên Ban Thường vụ", "Tỉnh ủy Bắc Kạn"), ("Ủy viên", "Ban Thường vụ Tỉnh ủy Bắc Kạn")),
        (("Tỉnh ủy viên", "Tỉnh ủy Bắc Kạn"), ("Ủy viên Ban Chấp hành", "Đảng bộ tỉnh Bắc Kạn")),
        (("Tỉnh ủy viên", "Tỉnh ủy Bắc Kạn"), ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Bắc Kạn")),
        (("Quyền Giám đốc", "Sở Y tế Bắc Kạn"), ("GĐ", "Sở Y tế tỉnh Bắc Cạn")),
        (("Ủy viên Bộ Chính trị", "Trung ương Đảng"), ("Ủy viên", "Bộ Chính trị")),
        (("Bí thư", "Trung ương Đảng"), ("Bí thư", "Ban Bí thư Trung ương Đảng")),
        (("Chủ tịch", "Nhà nước"), ("Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam")),
        (("Trưởng", "Công an huyện Na Rì"), ("Trưởng Công an", "Công an huyện Na Rì")),
        (("Chánh", "Thanh tra tỉnh Bắc Kạn"), ("Chánh Thanh tra", "Thanh tra tỉnh Bắc Kạn")),
    ],
)
def test_one_seat(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert seat(*first) == seat(*second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Bí thư", "Tỉnh ủy Bắc Kạn"), ("Phó Bí thư", "Tỉnh ủy Bắc Kạn")),
        (("Bí thư", "Tỉnh ủy Bắc Kạn"), ("Bí thư", "Thành ủy Bắc Kạn")),
        (("Phó Bí thư", "Tỉnh ủy Bắc Kạn"), ("Phó Bí thư Thường trực", "Tỉnh ủy Bắc Kạn")),
        (("Ủy viên Ban Thường vụ", "Tỉnh ủy Bắc Kạn"), ("Ủy viên", "Tỉnh ủy Bắc Kạn")),
        (("Chủ tịch", "HĐND tỉnh Bắc Kạn"), ("Chủ tịch", "UBND tỉnh Bắc Kạn")),
    ],
)
def test_different_seats(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert seat(*first) != seat(*second)


def test_the_day_makes_another_seat_in_a_merged_province() -> None:
    assert seat("Bí thư", "Tỉnh ủy Thái Nguyên", "2025-06-30") != seat("Bí thư", "Tỉnh ủy Thái Nguyên", "2025-07-01")
    assert seat("Bí thư", "Tỉnh ủy Sơn La", "2025-06-30") == seat("Bí thư", "Tỉnh ủy Sơn La", "2025-07-01")


@pytest.mark.parametrize(
    ("title", "body", "single"),
    [
        ("Bí thư", "Tỉnh ủy Bắc Kạn", True),
        ("Phó Bí thư Thường trực", "Tỉnh ủy Bắc Kạn", True),
        ("Phó Bí thư", "Tỉnh ủy Bắc Kạn", False),
        ("Ủy viên", "Tỉnh ủy Bắc Kạn", False),
        ("Giám đốc", "Sở Y tế Bắc Kạn", True),
        ("Thủ tướng", "Chính phủ", True),
        ("Bộ trưởng", "Bộ Y tế", True),
        ("Thứ trưởng", "Bộ Y tế", False),
        ("Bí thư", "Ban Bí thư", False),
        ("Bí thư", "Trung ương Đoàn", False),
        ("Bí thư thứ nhất", "Trung ương Đoàn", True),
        ("Trưởng đoàn", "Đoàn công tác của Chính phủ", False),
        ("Chủ tịch", "UBND huyện", False),
        ("Chủ tịch danh dự", "Hội Khuyến học tỉnh Bắc Kạn", False),
    ],
)
def test_single_seats(title: str, body: str, single: bool) -> None:
    assert is_single_seat(title, body_key(body, None, "2023-01-01")) is single

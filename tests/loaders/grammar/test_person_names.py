"""Where the name of a person begins and ends: each was misread once in a newspaper."""

from collections.abc import Callable

import pytest

Facts = frozenset[tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng thư ký IPU Saber Nozari phát biểu tại hội nghị.", "Saber Nozari"),
        ("Dự hội nghị có ông Andrea Dietrich ITM, Giám đốc Sở Y tế.", "Andrea Dietrich"),
        ("Ông Bùi Bùi Văn Đoan, Giám đốc Sở Y tế, phát biểu tại hội nghị.", "Bùi Văn Đoan"),
        ("Ngài Seng Thong Loungvong phát biểu tại hội nghị.", "Seng Thong Loungvong"),
        ("Đại tướngTrần Đình Sáng phát biểu tại hội nghị.", "Trần Đình Sáng"),
        ("Hội nghị kết thúc.Quang cảnh Đại hộiÔng Hứa Văn Đoan phát biểu tại hội nghị.", "Hứa Văn Đoan"),
        ("Bí thư Tỉnh ủy Nông Thị Đình Sáng Qua 5 năm, tỉnh đã đổi mới. Bà Nông Thị Đình Sáng phát biểu tại hội nghị.", "Nông Thị Đình Sáng"),
        ("Kỷ luật nguyên Bí thư Tỉnh ủy Hứa Văn Đoan Chiều nay 25-5, Văn phòng thông báo.", "Hứa Văn Đoan"),
        ("Dự hội nghị có Giám đốc Sở Y tế Hứa Văn Đoan-người đứng đầu ngành.", "Hứa Văn Đoan"),
        ("Ông Hứa Văn Được phát biểu tại hội nghị.", "Hứa Văn Được"),
        ("Bà Hứa Thị Quỳnh Như phát biểu tại hội nghị.", "Hứa Thị Quỳnh Như"),
    ],
)  # fmt: skip
def test_the_name_and_no_more(facts: Callable[[str], Facts], text: str, name: str) -> None:
    assert {f[1] for f in facts(text) if f[0] in ("SPOKE_AT", "ATTENDED", "HOLDS")} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Dự hội nghị có ông Trần Cương, Ủy viên Trung ương Đảng Cộng sản Trung Quốc, Bí thư Đảng ủy Quảng Tây.",
        "Dự hội nghị có đại diện Festival Biển, Giám đốc Đền Trần Thương, Chủ tịch QH Campuchia.",
        "Dự hội nghị có các bà mẹ Việt Nam Anh hùng, đại biểu ĐH Quốc gia.",
    ],
)
def test_no_persons(facts: Callable[[str], Facts], text: str) -> None:
    assert {f[1] for f in facts(text) if f[0] in ("HOLDS", "ATTENDED")} <= {"Trần Cương"}


@pytest.mark.parametrize("text", ["cố Tổng Bí thư Trần Phú", "Khu lưu niệm Tổng Bí thư Trần Phú"])
def test_the_dead_hold_no_post(facts: Callable[[str], Facts], text: str) -> None:
    assert not [f for f in facts(f"Đoàn đại biểu dâng hương tưởng nhớ {text} sáng 3/2.") if f[1] == "Trần Phú"]


def test_a_name_that_streets_bear_too_is_a_person_s_behind_a_title(facts: Callable[[str], Facts]) -> None:
    found = facts("Dự hội nghị có Chủ tịch nước Nông Đình Sáng; nguyên Thủ tướng Chính phủ Võ Văn Kiệt.")
    assert {f[1] for f in found if f[0] == "ATTENDED"} == {"Nông Đình Sáng", "Võ Văn Kiệt"}


def test_two_given_syllables_are_the_full_name_s(facts: Callable[[str], Facts]) -> None:
    found = facts("Ông Hứa Đức Duy, Giám đốc Sở Y tế, dự hội nghị. Ông Đức Duy phát biểu tại hội nghị.")
    assert {f[1] for f in found if f[0] in ("SPOKE_AT", "HOLDS", "ATTENDED")} == {"Hứa Đức Duy"}

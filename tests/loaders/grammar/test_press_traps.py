"""What the press writes that looks like a fact and is none, or hides one: each was misread once."""

from collections.abc import Callable

import pytest

Facts = frozenset[tuple[str, ...]]
LEAD = "Sáng 12/3/2024, tại huyện Cao Lộc, Ban Dân vận Tỉnh ủy tổ chức Hội nghị tổng kết công tác dân vận năm 2023. "


def said(found: Facts, predicate: str) -> set[str]:
    """The names with this predicate."""
    return {f[1] for f in found if f[0] == predicate}


@pytest.mark.parametrize(
    "sentence",
    [
        "Trao đổi với phóng viên bên lề hội nghị, ông Nông Đình Sáng cho biết huyện thiếu cán bộ.",
        "Trả lời báo chí sau hội nghị, ông Nông Đình Sáng nói rằng huyện thiếu cán bộ.",
        "Theo thông tin ban đầu, ông Nông Đình Sáng vào phòng họp lúc 7 giờ.",
    ],
)
def test_not_said_at_the_meeting(facts: Callable[[str], Facts], sentence: str) -> None:
    assert "Nông Đình Sáng" not in said(facts(LEAD + sentence), "SPOKE_AT")


@pytest.mark.parametrize(
    "sentence",
    [
        "Về phía chủ đầu tư, ông Nông Đình Sáng chỉ đạo phải làm rõ trách nhiệm.",
        "Ông Nông Đình Sáng không dự hội nghị.",
    ],
)
def test_not_there(facts: Callable[[str], Facts], sentence: str) -> None:
    assert "Nông Đình Sáng" not in said(facts(LEAD + sentence), "ATTENDED")


def test_one_list_is_chaired_under(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Dưới sự điều hành của đồng chí Lương Bích Đào, các đại biểu đã nghe ông Chu Văn Phới trình bày báo cáo."
    )
    assert said(found, "CHAIRED") == {"Lương Bích Đào"}
    assert "Chu Văn Phới" in said(found, "SPOKE_AT")


@pytest.mark.parametrize(
    ("sentence", "host"),
    [
        ("Ngày 12/3, Sở Y tế (SYT) vừa tổ chức hội nghị giao ban.", "Sở Y tế tỉnh Lạng Sơn"),
        ("Ngày 12/3, Vụ Pháp chế (Bộ Y tế) tổ chức hội thảo về dược.", "Vụ Pháp chế"),
        ("Ngày 12/3, công an tỉnh Lạng Sơn tổ chức họp báo.", "Công an tỉnh Lạng Sơn"),
        ("Bộ Tư pháp hôm qua tổ chức hội nghị giao ban.", "Bộ Tư pháp"),
        ("Ngày 12/3, Ủy ban T.Ư MTTQ Việt Nam tổ chức hội nghị góp ý.", "Ủy ban Trung ương MTTQ Việt Nam"),
        ("Ngày 12/3, UBND huyện Cao Lộc, tỉnh Lạng Sơn tổ chức hội nghị giao ban.", "UBND huyện Cao Lộc"),
        (
            "Ngày 12/3, được sự đồng ý của Tỉnh ủy, Hội Nông dân tỉnh tổ chức hội nghị giao ban.",
            "Hội Nông dân tỉnh Lạng Sơn",
        ),
    ],
)
def test_the_one_host(facts: Callable[[str], Facts], sentence: str, host: str) -> None:
    assert said(facts(sentence), "ORGANIZED") == {host}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Huyện ủy yêu cầu Phòng Nội vụ chuẩn bị để tổ chức hội nghị quán triệt Luật Đất đai.",
        "Dự thảo văn kiện Đại hội Đảng bộ huyện đã được góp ý.",
        "Phần lễ và phần hội đều vui.",
    ],
)
def test_no_second_meeting(facts: Callable[[str], Facts], sentence: str) -> None:
    found = facts(LEAD + sentence + " Ông Nông Đình Sáng, Phó Bí thư Huyện ủy đã phát biểu ý kiến.")
    assert {f[2] for f in found if f[0] == "SPOKE_AT"} <= {"Hội nghị tổng kết công tác dân vận năm 2023"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thủ tướng Malaysia Muhammad Salleh phát biểu.", ("Muhammad Salleh", "Thủ tướng", "Chính phủ Malaysia", "")),
        ("Chủ tịch Hội LHPN VN Lý Thị Mười dự.", ("Lý Thị Mười", "Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam", "")),
        (
            "Bí thư Huyện ủy Cao Lộc, ông Nông Đình Sáng cho biết huyện thiếu cán bộ.",
            ("Nông Đình Sáng", "Bí thư", "Huyện ủy Cao Lộc", ""),
        ),
        (
            "Ông Chu Văn Phới, Tổng cục trưởng Tổng cục Thuế phát biểu.",
            ("Chu Văn Phới", "Tổng cục trưởng", "Tổng cục Thuế", ""),
        ),
    ],
)
def test_post_before_name(facts: Callable[[str], Facts], sentence: str, expected: tuple[str, ...]) -> None:
    assert ("HOLDS", *expected) in facts(LEAD + sentence)


def test_a_minister_without_his_ministry_is_still_a_person(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Bộ trưởng Lương Bích Đào phát biểu tại hội nghị.")
    assert said(found, "SPOKE_AT") == {"Lương Bích Đào"}


def test_a_nomination_gives_no_post(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Ông Chu Văn Phới được giới thiệu để HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh.")
    assert not {f for f in found if f[0] == "HOLDS"}


def test_a_secretariat_does_not_sign(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Ban Thư ký Hội nghị đã làm việc với Sở Ngoại vụ và Sở Du lịch.")
    assert not {f for f in found if f[0] == "SIGNED_WITH"}


def test_a_visit_to_come_has_no_guests(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Theo ông Nông Đình Sáng, tới đây, lãnh đạo tỉnh sẽ làm việc với Sở Du lịch.")
    assert "Sở Du lịch tỉnh Lạng Sơn" not in said(found, "ATTENDED")


def test_who_speaks_for_a_body_speaks(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Ông Nông Đình Sáng thay mặt Ban Thường vụ Huyện ủy nhiệm kỳ 2020-2025 phát biểu.")
    assert "Nông Đình Sáng" in said(found, "SPOKE_AT")

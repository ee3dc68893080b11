"""Posts: titles in every order, the body they belong to, the place context gives."""

from collections.abc import Callable

import pytest

Facts = frozenset[tuple[str, ...]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đồng chí Lương Bích Đào, Bí thư Huyện ủy Cao Lộc phát biểu.", ("Lương Bích Đào", "Bí thư", "Huyện ủy Cao Lộc", "")),
        ("Chủ tịch UBND tỉnh Hoàng Thế Kiên phát biểu.", ("Hoàng Thế Kiên", "Chủ tịch", "UBND tỉnh Lạng Sơn", "")),
        ("Trưởng Ban Pháp chế HĐND tỉnh - Vi Thị Hạnh nêu ý kiến.", ("Vi Thị Hạnh", "Trưởng ban", "Ban Pháp chế HĐND tỉnh Lạng Sơn", "")),
        ("Ông Nông Đình Sáng, nguyên Giám đốc Sở Y tế cùng dự.", ("Nông Đình Sáng", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former")),
        ("Bà Lý Thị Mười (Phó Chủ tịch Hội Nông dân tỉnh) cho biết.", ("Lý Thị Mười", "Phó Chủ tịch", "Hội Nông dân tỉnh Lạng Sơn", "")),
        ("Ông Chu Văn Phới, Q. Giám đốc Sở Tư pháp trả lời.", ("Chu Văn Phới", "Quyền Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn", "")),
        ("Đại tá Bế Quốc Thực-Chính ủy Bộ CHQS tỉnh dự.", ("Bế Quốc Thực", "Chính ủy", "Bộ Chỉ huy Quân sự tỉnh Lạng Sơn", "")),
        ("PGS, TS Đàm Hữu Lộc, Tổng Biên tập Tạp chí Lý luận mới tham luận.", ("Đàm Hữu Lộc", "Tổng Biên tập", "Tạp chí Lý luận mới", "")),
        ("Phó Thủ tướng Lã Đức Thiện phát biểu.", ("Lã Đức Thiện", "Phó Thủ tướng", "Chính phủ", "")),
        ("Thứ trưởng Bộ Nội vụ Dương Bá Hiển phát biểu.", ("Dương Bá Hiển", "Thứ trưởng", "Bộ Nội vụ", "")),
        ("Giám đốc GD-ĐT tỉnh Tống Minh Quý cho biết.", ("Tống Minh Quý", "Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn", "")),
    ],
)  # fmt: skip
def test_one_post(facts: Callable[[str], Facts], sentence: str, expected: tuple[str, ...]) -> None:
    assert ("HOLDS", *expected) in facts(sentence)


def test_a_chain_is_several_posts(facts: Callable[[str], Facts]) -> None:
    found = facts("Đồng chí Lương Bích Đào, Ủy viên Ban Thường vụ, Trưởng ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.")
    assert ("HOLDS", "Lương Bích Đào", "Ủy viên Ban Thường vụ", "Tỉnh ủy Lạng Sơn", "") in found
    assert ("HOLDS", "Lương Bích Đào", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Lạng Sơn", "") in found


def test_a_village_has_no_committee_of_its_own(facts: Callable[[str], Facts]) -> None:
    found = facts("Dự hội nghị có ông Hứa Văn Đoan, Phó Bí thư, Trưởng Ban Công tác Mặt trận thôn Nà Khoang.")
    assert ("HOLDS", "Hứa Văn Đoan", "Trưởng ban", "Ban Công tác Mặt trận thôn Nà Khoang", "") in found
    assert not any(fact[:3] == ("HOLDS", "Hứa Văn Đoan", "Phó Bí thư") for fact in found)


def test_a_shared_title_is_everyones(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Dự hội nghị có các Phó Chủ tịch UBND tỉnh: Hứa Văn Đoan, Mai Kim Thoa, Ngô Tất Hải; lãnh đạo các sở."
    )
    for name in ("Hứa Văn Đoan", "Mai Kim Thoa", "Ngô Tất Hải"):
        assert ("HOLDS", name, "Phó Chủ tịch", "UBND tỉnh Lạng Sơn", "") in found


def test_a_title_before_each_name_is_only_theirs(facts: Callable[[str], Facts]) -> None:
    found = facts("Các đồng chí Chủ tịch HĐND tỉnh Hứa Văn Đoan, Chủ tịch UBND tỉnh Mai Kim Thoa dự hội nghị.")
    assert {f for f in found if f[0] == "HOLDS"} == {
        ("HOLDS", "Hứa Văn Đoan", "Chủ tịch", "HĐND tỉnh Lạng Sơn", ""),
        ("HOLDS", "Mai Kim Thoa", "Chủ tịch", "UBND tỉnh Lạng Sơn", ""),
    }


def test_an_appointment_ends_the_deputys_post(facts: Callable[[str], Facts]) -> None:
    found = facts("Ông Chu Văn Phới, Phó Giám đốc Sở Tư pháp được bổ nhiệm giữ chức Giám đốc Sở Tư pháp.")
    assert ("HOLDS", "Chu Văn Phới", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn", "") in found
    assert ("HOLDS", "Chu Văn Phới", "Phó Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn", "former") in found


def test_what_was_held_once_is_former(facts: Callable[[str], Facts]) -> None:
    found = facts("Bà Vi Thị Hạnh dự. Từ năm 2011 đến năm 2016, bà làm Bí thư Huyện ủy Văn Lãng.")
    assert ("HOLDS", "Vi Thị Hạnh", "Bí thư", "Huyện ủy Văn Lãng", "former") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đồng chí Tỉnh ủy viên cùng dự hội nghị.",
        "Nhà trường mang tên Hoàng Văn Thụ tổ chức lễ khai giảng.",
        "Trường THPT Lương Văn Tri đạt chuẩn quốc gia.",
        "Ảnh: Hứa Đoan",
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh là việc thường xuyên.",
    ],
)
def test_nobody_holds_anything(facts: Callable[[str], Facts], sentence: str) -> None:
    assert not {f for f in facts(sentence) if f[0] == "HOLDS"}

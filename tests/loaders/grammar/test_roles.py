"""Who chaired, attended, spoke and organised, and what looks like it and is not."""

from collections.abc import Callable

import pytest

Facts = frozenset[tuple[str, ...]]
LEAD = (
    "Sáng 12/3/2024, tại huyện Cao Lộc, Ban Dân vận Tỉnh ủy tổ chức Hội nghị giao ban công tác dân vận quý I năm 2024. "
)


def roles(found: Facts) -> set[tuple[str, str]]:
    """Predicate and name of everyone's part."""
    kinds = {"CHAIRED", "ATTENDED", "SPOKE_AT", "ORGANIZED"}
    return {(f[0], f[1]) for f in found if f[0] in kinds}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đồng chí Lương Bích Đào, Trưởng Ban Dân vận Tỉnh ủy chủ trì.", ("CHAIRED", "Lương Bích Đào")),
        ("Chủ trì hội nghị có các đồng chí: Lương Bích Đào, Trưởng Ban Dân vận Tỉnh ủy; Chu Văn Phới.", ("CHAIRED", "Chu Văn Phới")),
        ("Hội nghị diễn ra dưới sự chủ trì của đồng chí Lương Bích Đào.", ("CHAIRED", "Lương Bích Đào")),
        ("Hội nghị do đồng chí Lương Bích Đào và đồng chí Chu Văn Phới đồng chủ trì.", ("CHAIRED", "Chu Văn Phới")),
        ("Dự hội nghị có ông Nông Đình Sáng, Phó Bí thư Huyện ủy Cao Lộc.", ("ATTENDED", "Nông Đình Sáng")),
        ("Về phía huyện có bà Vi Thị Hạnh, Chủ tịch UBND huyện.", ("ATTENDED", "Vi Thị Hạnh")),
        ("Ông Nông Đình Sáng (giữa) và các đại biểu dự hội nghị.", ("ATTENDED", "Nông Đình Sáng")),
        ("Phát biểu tại hội nghị, ông Nông Đình Sáng đề nghị sớm có hướng dẫn.", ("SPOKE_AT", "Nông Đình Sáng")),
        ("Báo cáo do đồng chí Chu Văn Phới trình bày nêu ba kết quả.", ("SPOKE_AT", "Chu Văn Phới")),
        ("Còn theo ông Nông Đình Sáng, huyện thiếu cán bộ.", ("SPOKE_AT", "Nông Đình Sáng")),
    ],
)  # fmt: skip
def test_one_part(facts: Callable[[str], Facts], sentence: str, expected: tuple[str, str]) -> None:
    assert expected in roles(facts(LEAD + sentence))


def test_organisers_are_read_from_lists(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Sáng 12/3, Ban Dân vận Tỉnh ủy phối hợp với Hội Nông dân tỉnh và Hội Liên hiệp Phụ nữ tỉnh tổ chức hội thảo về dân vận."
    )
    assert {n for r, n in roles(found) if r == "ORGANIZED"} == {
        "Ban Dân vận Tỉnh ủy Lạng Sơn",
        "Hội Nông dân tỉnh Lạng Sơn",
        "Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn",
    }


def test_one_body_in_several_provinces(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 12/3, Ban Dân vận các Tỉnh ủy Cao Bằng, Bắc Giang và Lạng Sơn tổ chức hội nghị giao ban.")
    assert {n for r, n in roles(found) if r == "ORGANIZED"} == {
        "Ban Dân vận Tỉnh ủy Cao Bằng",
        "Ban Dân vận Tỉnh ủy Bắc Giang",
        "Ban Dân vận Tỉnh ủy Lạng Sơn",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 20/3, đồng chí Chu Văn Phới sẽ chủ trì cuộc họp với các huyện.",
        "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế.",
        "Sở Nội vụ là cơ quan chủ trì soạn thảo dự thảo nghị quyết.",
        "Giao ông Chu Văn Phới điều hành hoạt động của cơ quan.",
        "Theo kế hoạch, ông Chu Văn Phới dự và chỉ đạo đại hội.",
    ],
)
def test_nobody_chairs_or_attends(facts: Callable[[str], Facts], sentence: str) -> None:
    assert not {(r, n) for r, n in roles(facts(LEAD + sentence)) if r in ("CHAIRED", "ATTENDED")}


def test_given_names_titles_and_pronouns_point_back(facts: Callable[[str], Facts]) -> None:
    found = roles(
        facts(
            LEAD + "Dự hội nghị có ông Nông Đình Sáng, Bí thư Huyện ủy Cao Lộc; bà Vi Thị Hạnh, Chủ tịch UBND huyện. "
            "Bà Hạnh cho biết huyện đã bố trí đủ cán bộ. Bí thư Huyện ủy đề nghị tỉnh hỗ trợ."
        )
    )
    assert {("SPOKE_AT", "Vi Thị Hạnh"), ("SPOKE_AT", "Nông Đình Sáng")} <= found


def test_who_goes_on_speaking_is_who_spoke_not_who_was_spoken_of(facts: Callable[[str], Facts]) -> None:
    found = roles(
        facts(
            LEAD + "Ông Nông Đình Sáng, Bí thư Huyện ủy Cao Lộc trao quyết định cho bà Vi Thị Hạnh. "
            "Ông đề nghị bà sớm nhận việc."
        )
    )
    assert ("SPOKE_AT", "Nông Đình Sáng") in found
    assert ("SPOKE_AT", "Vi Thị Hạnh") not in found


def test_a_second_event_of_the_day_is_another_meeting(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Đồng chí Lương Bích Đào chủ trì hội nghị. "
        "Chiều cùng ngày, Hội Nông dân tỉnh tổ chức lễ phát động trồng cây. Ông Chu Văn Phới phát biểu tại buổi lễ."
    )
    spoken = {f[2] for f in found if f[0] == "SPOKE_AT"}
    assert len(spoken) == 1
    assert next(iter(spoken)).startswith("lễ phát động")


def test_both_sides_of_a_working_session_attend(facts: Callable[[str], Facts]) -> None:
    found = roles(
        facts("Chiều 12/3, đồng chí Lương Bích Đào, Bí thư Tỉnh ủy làm việc với Ban Thường vụ Huyện ủy Cao Lộc.")
    )
    assert {("ATTENDED", "Lương Bích Đào"), ("ATTENDED", "Ban Thường vụ Huyện ủy Cao Lộc")} <= found


def offices(found: Facts) -> set[tuple[str, ...]]:
    """The parts that a title alone takes."""
    return {f for f in found if f[0] in ("CHAIRED", "SPOKE_AT", "ATTENDED")}


def test_a_title_alone_takes_part(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 4/6, UBND tỉnh tổ chức hội nghị giao ban. Bí thư Tỉnh ủy Lạng Sơn dự và phát biểu chỉ đạo.")
    assert {f[:2] for f in offices(found)} == {
        ("ATTENDED", "Bí thư Tỉnh ủy Lạng Sơn"),
        ("SPOKE_AT", "Bí thư Tỉnh ủy Lạng Sơn"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỉnh được Thủ tướng Chính phủ đánh giá cao tại hội nghị.",
        "Hội nghị kiến nghị Thủ tướng Chính phủ phát biểu chỉ đạo.",
        "Phó Bí thư Tỉnh ủy Lạng Sơn phát biểu tại hội nghị.",  # several may be
        "Bí thư Tỉnh ủy Lạng Sơn, Nông Đình Sáng chủ trì hội nghị. Ông Nông Đình Sáng, Bí thư Tỉnh ủy, kết luận.",
    ],
)
def test_who_is_only_spoken_of_or_named_takes_no_part_by_title(facts: Callable[[str], Facts], sentence: str) -> None:
    found = facts("Sáng 4/6, UBND tỉnh tổ chức hội nghị giao ban. " + sentence)
    assert not [f for f in offices(found) if f[1].startswith(("Bí thư", "Phó Bí thư", "Thủ tướng"))]

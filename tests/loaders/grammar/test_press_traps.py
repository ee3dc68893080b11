"""What the press writes that looks like a fact and is none, or hides one: each was misread once."""

from collections.abc import Callable

import pytest

from graph.model.claims import Reading
from graph.model.kinds import EntityKind

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


@pytest.mark.parametrize(
    "sentences",
    [
        "Trao đổi PV sau buổi làm việc, ông Nông Đình Sáng thông tin rằng huyện thiếu cán bộ.",
        "Trao đổi với Tuổi Xuân, ông Nông Đình Sáng cho biết huyện thiếu cán bộ. Ông Sáng nói sẽ tuyển thêm.",
        "Hội nghị phân tích vi phạm của ông Nông Đình Sáng và kết luận: phải xử lý nghiêm.",
    ],
)
def test_said_to_a_newspaper_or_of_somebody(facts: Callable[[str], Facts], sentences: str) -> None:
    assert "Nông Đình Sáng" not in said(facts(LEAD + sentences), "SPOKE_AT")


def test_after_the_newspaper_the_meeting_is_named_again(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Trao đổi với Tuổi Xuân, ông Nông Đình Sáng cho biết huyện thiếu cán bộ. "
        "Phát biểu tại hội nghị, ông Nông Đình Sáng nhấn mạnh công tác dân vận."
    )
    assert "Nông Đình Sáng" in said(found, "SPOKE_AT")


def test_who_will_chair_has_not(facts: Callable[[str], Facts]) -> None:
    found = facts("Theo giấy mời, cuộc họp sẽ do ông Nông Đình Sáng, Phó Chủ tịch UBND huyện Cao Lộc, chủ trì.")
    assert said(found, "CHAIRED") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo đó, Sở Y tế Lạng Sơn tổ chức tọa đàm, hội thảo khoa học lấy ý kiến các chuyên gia.",
        "Hiện huyện đang đợi Sở Y tế Lạng Sơn phối hợp tổ chức một số hội thảo.",
        "Lễ trao giải Hoa Hồi sẽ được tổ chức tại huyện Cao Lộc do Sở Y tế Lạng Sơn tổ chức.",
    ],
)
def test_ordered_and_awaited_is_not_held(facts: Callable[[str], Facts], sentence: str) -> None:
    assert said(facts(sentence), "ORGANIZED") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "UBND huyện đã nhiều lần làm việc với Sở Xây dựng Lạng Sơn.",
        "Tôi không biết trước khi đoàn làm việc với Sở Xây dựng Lạng Sơn thì huyện có ý kiến hay chưa.",
    ],
)
def test_no_one_visit_is_told(facts: Callable[[str], Facts], sentence: str) -> None:
    assert said(facts(sentence), "ATTENDED") == set()


def test_members_of_a_presidium_do_not_attend_it(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Hội nghị bổ sung ông Nông Đình Sáng tham gia Đoàn Chủ tịch.")
    assert "Nông Đình Sáng" not in said(found, "ATTENDED")


def test_a_list_headed_by_an_honorific(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Ông Vi Đức Lam, Giám đốc Sở Y tế, phát biểu tại hội nghị. "
        "Về phía huyện có ông: Nông Đình Sáng - Bí thư Huyện ủy; ông Hứa Văn Đoan - Chủ tịch UBND huyện."
    )
    assert said(found, "ATTENDED") == {"Nông Đình Sáng", "Hứa Văn Đoan"}


def test_present_at_something_else(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Huyện Cao Lộc có nhiều rừng. Rừng được giữ tốt. Dân sống yên vui. Mùa màng bội thu. "
        "Biên bản được lập với sự có mặt của ông Nông Đình Sáng, Trưởng Công an xã."
    )
    assert "Nông Đình Sáng" not in said(found, "ATTENDED")


def test_a_post_by_commission_is_not_held(facts: Callable[[str], Facts]) -> None:
    found = facts("Thừa quyền Chủ tịch nước, Chủ tịch UBND tỉnh Lạng Sơn Nông Đình Sáng đã trao Huân chương.")
    assert {f[2] for f in found if f[0] == "HOLDS"} == {"Chủ tịch"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Phát biểu tại lễ ký kết, ông Nông Đình Sáng cho biết: “Sẽ có sự phối hợp giữa Sở Y tế và Sở Xây dựng”.",
        "Các huyện ký văn bản hợp tác với 8 tỉnh Bắc Lào.",
    ],
)
def test_no_signing_is_told(facts: Callable[[str], Facts], sentence: str) -> None:
    assert said(facts(LEAD + sentence), "SIGNED") == set()


def test_the_parties_end_with_the_day(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Theo biên bản ký kết giữa Tập đoàn Hoa Hồi và UBND tỉnh Lạng Sơn ngày 19/2/2017, nhà máy xây tại huyện Cao Lộc."
    )
    assert said(found, "SIGNED") == {"Tập đoàn Hoa Hồi", "UBND tỉnh Lạng Sơn"}


def test_no_guest_is_the_place(reading: Callable[[str], Reading]) -> None:
    told = reading("Sáng 4/6, Sở Y tế tổ chức hội thảo tại Tokyo theo lời mời của Thủ tướng Nhật Bản Sento Abe.")
    assert all(m.place != "Sento Abe" for m in told.mentions if m.kind == EntityKind.MEETING)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Sáng 4/6, Huyện ủy tổ chức lễ kỷ niệm 60 năm Ngày thành lập huyện Cao Lộc (1960-2020).",
            "lễ kỷ niệm 60 năm Ngày thành lập huyện Cao Lộc (1960-2020)",
        ),
        (
            "Sáng 4/6, Huyện ủy tổ chức hội nghị công bố các quyết định về công tác cán bộ.",
            "hội nghị công bố các quyết định về công tác cán bộ",
        ),
        (
            "Sáng 4/6, Huyện ủy tổ chức hội nghị triển khai Nghị quyết về xây dựng nông thôn mới.",
            "hội nghị triển khai Nghị quyết về xây dựng nông thôn mới",
        ),
        ('Sáng 4/6, Huyện ủy tổ chức "cuộc họp quan trọng" song ông vắng mặt.', "cuộc họp quan trọng"),
    ],
)
def test_names_of_meetings_to_their_end(reading: Callable[[str], Reading], sentence: str, name: str) -> None:
    assert [m.name for m in reading(sentence).mentions if m.kind == EntityKind.MEETING] == [name]


def test_all_of_a_list_speak(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Các đại biểu Nông Đình Sáng, Vi Đức Lam, Hứa Văn Đoan đề nghị bổ sung cán bộ tại hội nghị.")
    assert said(found, "SPOKE_AT") == {"Nông Đình Sáng", "Vi Đức Lam", "Hứa Văn Đoan"}


def test_who_is_given_flowers_does_not_speak(facts: Callable[[str], Facts]) -> None:
    found = facts(LEAD + "Huyện tặng hoa cho các ông Nông Đình Sáng, Vi Đức Lam đề nghị bổ sung cán bộ tại hội nghị.")
    assert "Nông Đình Sáng" not in said(found, "SPOKE_AT")


def test_the_people_of_a_side(facts: Callable[[str], Facts]) -> None:
    found = facts(
        LEAD + "Về phía Tập đoàn Hoa Hồi có ông Nông Đình Sáng - Tổng giám đốc; bà Vi Thị Lam - Chủ tịch HĐQT. "
        "Về phía Hoabank có ông Hứa Văn Đoan - Giám đốc."
    )
    assert {f[1:4] for f in found if f[0] == "HOLDS"} == {
        ("Nông Đình Sáng", "Tổng Giám đốc", "Tập đoàn Hoa Hồi"),
        ("Vi Thị Lam", "Chủ tịch", "Hội đồng quản trị Tập đoàn Hoa Hồi"),
        ("Hứa Văn Đoan", "Giám đốc", "Hoabank"),
    }


def test_titles_joined_by_a_dash_go_with_the_name_behind(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Dự hội nghị có Bí thư Tỉnh ủy Nông Đình Sáng, Ủy viên Ban Thường vụ Tỉnh ủy - Giám đốc Sở Y tế Hứa Văn Đoan."
    )
    assert {(f[1], f[2]) for f in found if f[0] == "HOLDS"} == {
        ("Nông Đình Sáng", "Bí thư"),
        ("Hứa Văn Đoan", "Ủy viên Ban Thường vụ"),
        ("Hứa Văn Đoan", "Giám đốc"),
    }


def test_the_front_of_a_province(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 12/3, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn tổ chức hội nghị.")
    assert said(found, "ORGANIZED") == {"Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn"}


def test_who_says_so_while_chairing_chairs(facts: Callable[[str], Facts]) -> None:
    found = facts("Chủ tịch UBND huyện Cao Lộc Nông Đình Sáng nói như vậy khi chủ trì cuộc họp sáng 23-9.")
    assert said(found, "CHAIRED") == {"Nông Đình Sáng"}


def test_two_titles_joined_are_not_one_holder(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Ông Nông Đình Sáng, Chủ tịch UBND huyện Cao Lộc, dự hội nghị. "
        "Hội nghị kết luận về vi phạm của bí thư và chủ tịch huyện Cao Lộc."
    )
    assert {f[2] for f in found if f[0] == "HOLDS"} == {"Chủ tịch"}


def test_another_ceremony_on_the_same_day(reading: Callable[[str], Reading]) -> None:
    told = reading(
        "Sáng 3/2, tại huyện Cao Lộc, Huyện ủy tổ chức mít tinh kỷ niệm 50 năm ngày giải phóng. "
        "Cùng ngày, tại thành phố Lạng Sơn, UBND tỉnh tổ chức mít tinh kỷ niệm 50 năm ngày giải phóng."
    )
    assert len([m for m in told.mentions if m.kind == EntityKind.MEETING]) == 2


def test_bodies_in_lower_case_before_a_capital(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 3/2, báo Hoa Hồi, tạp chí Xứ Lạng, bộ Y tế và sở Xây dựng tổ chức hội nghị.")
    assert said(found, "ORGANIZED") == {"Báo Hoa Hồi", "Tạp chí Xứ Lạng", "Bộ Y tế", "Sở Xây dựng tỉnh Lạng Sơn"}

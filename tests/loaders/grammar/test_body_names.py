"""Where the name of a body ends and whose it is: each was misread once in a newspaper."""

from collections.abc import Callable

import pytest

from loaders.articles import describe
from loaders.reading import read
from loaders.sidecars import Sidecar

Facts = frozenset[tuple[str, ...]]


def held(found: Facts, who: str = "Nông Đình Sáng") -> set[tuple[str, str]]:
    """Titles and bodies of a person."""
    return {(f[2], f[3]) for f in found if f[0] == "HOLDS" and f[1] == who}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("Phó Vụ trưởng Vụ Thiết bị và Công trình hồ chứa", "Phó Vụ trưởng", "Vụ Thiết bị và Công trình hồ chứa"),
        ("Cục trưởng Cục Hợp tác và Phát triển nông thôn", "Cục trưởng", "Cục Hợp tác và Phát triển nông thôn"),
        ("Chủ tịch Hội Chăm sóc sức khỏe cộng đồng Việt Nam", "Chủ tịch", "Hội Chăm sóc sức khỏe cộng đồng Việt Nam"),
        ("Viện trưởng Viện nghiên cứu xã hội", "Viện trưởng", "Viện nghiên cứu xã hội"),
        ("Vụ trưởng vụ Đông Á", "Vụ trưởng", "Vụ Đông Á"),
        ("Phó chủ tịch Hội khoa học lịch sử Việt Nam", "Phó Chủ tịch", "Hội khoa học lịch sử Việt Nam"),
        ("Trưởng ban Tư tưởng - Văn hóa T.Ư", "Trưởng ban", "Ban Tư tưởng - Văn hóa Trung ương"),
        ("Phó Cục trưởng Cục Văn hóa cơ sở", "Phó Cục trưởng", "Cục Văn hóa cơ sở"),
        ("Đại sứ Cộng hòa Pháp tại Việt Nam", "Đại sứ", "Đại sứ quán Cộng hòa Pháp tại Việt Nam"),
        ("Hiệu trưởng ĐH Nông Lâm Xứ Lạng", "Hiệu trưởng", "ĐH Nông Lâm Xứ Lạng"),
        (
            "Phó Chủ nhiệm Ủy ban các vấn đề xã hội của Quốc hội",
            "Phó Chủ nhiệm",
            "Ủy ban Các vấn đề xã hội của Quốc hội",
        ),
        ("Ủy viên Ủy ban T.Ư MTTQ VN", "Ủy viên", "Ủy ban Trung ương MTTQ Việt Nam"),
        ("Chủ tịch MTTQ VN", "Chủ tịch", "Ủy ban Trung ương MTTQ Việt Nam"),
        ("Chủ tịch UBTƯ MTTQ Việt Nam tỉnh Lạng Sơn", "Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn"),
        (
            "Giám đốc Sở Khoa học, Công nghệ và Môi trường",
            "Giám đốc",
            "Sở Khoa học, Công nghệ và Môi trường tỉnh Lạng Sơn",
        ),
        ("Phó Chủ tịch UBND Q.12", "Phó Chủ tịch", "UBND quận 12"),
        ("Bí thư kiêm Chủ tịch UBND quận Bồ Đề", "Bí thư", "Quận ủy Bồ Đề"),
        ("Bí thư kiêm Chủ tịch phường Bồ Đề", "Bí thư", "Đảng ủy phường Bồ Đề"),
        ("Tỉnh ủy viên Tỉnh ủy Bắc Kạn", "Tỉnh ủy viên", "Tỉnh ủy Bắc Kạn"),
    ],
)
def test_names_in_full(facts: Callable[[str], Facts], post: str, title: str, body: str) -> None:
    assert (title, body) in held(facts(f"Ông Nông Đình Sáng, {post}, phát biểu tại hội nghị."))


@pytest.mark.parametrize("tail", ["cho biết", "góp ý", "lo ngại việc này", "hứa", "nhận xét", "nhận Cờ thi đua"])
def test_a_verb_ends_the_name(facts: Callable[[str], Facts], tail: str) -> None:
    found = facts(f"Tại hội nghị, ông Nông Đình Sáng - Tổng giám đốc Công ty CP Hoa Hồi {tail} điều đó.")
    assert held(found) == {("Tổng Giám đốc", "Công ty CP Hoa Hồi")}


@pytest.mark.parametrize(
    "post",
    [
        "Ủy viên Bộ Chính trị, Chủ tịch VXYZ",  # letters alone: some body, and not the one named before
        "Ủy viên Trung ương Đảng, Tổng Giám đốc VXYZ",
    ],
)
def test_no_body_is_borrowed_for_one_known_by_its_letters(facts: Callable[[str], Facts], post: str) -> None:
    assert {title for title, _ in held(facts(f"Ông Nông Đình Sáng, {post}, dự hội nghị."))} == {
        post.split()[0] + " viên"
    }


def test_who_acts_for_a_chief_is_not_the_chief(facts: Callable[[str], Facts]) -> None:
    found = facts("Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Lạng Sơn Nông Đình Sáng trao Huân chương.")
    assert held(found) == {("Bí thư", "Tỉnh ủy Lạng Sơn")}


def test_a_committee_of_a_festival_is_not_the_party_s(facts: Callable[[str], Facts]) -> None:
    found = facts("Ông Nông Đình Sáng, Trưởng Ban Tổ chức Festival Hoa Hồi, chủ trì cuộc họp báo.")
    assert held(found) == set()
    assert not [f for f in facts("Ban tổ chức lễ hội Hoa Hồi tổ chức hội nghị.") if f[0] == "ORGANIZED"]


def test_the_place_of_a_district_is_not_the_city_s(facts: Callable[[str], Facts]) -> None:
    found = facts("Ông Nông Đình Sáng, Thành ủy viên, Bí thư Quận ủy Bồ Đề, dự hội nghị.")
    assert ("Thành ủy viên", "Thành ủy Bồ Đề") not in held(found)


def test_dismissed_is_who_the_sentence_says(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Ông Vi Đức Lam, Giám đốc Sở, cho biết đã cách chức Trưởng Phòng Tài nguyên nước đối với ông Nông Đình Sáng, "
        "cách chức Phó Chi cục trưởng Chi cục Quản lý đất đai đối với ông Hứa Văn Đoan."
    )
    assert held(found) == {("Trưởng phòng", "Phòng Tài nguyên nước")}
    assert held(found, "Hứa Văn Đoan") == {("Phó Chi cục trưởng", "Chi cục Quản lý đất đai")}
    assert held(found, "Vi Đức Lam") & (held(found) | held(found, "Hứa Văn Đoan")) == set()


def test_posts_once_held_are_not_another_s(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Ông Nông Đình Sáng được bầu làm Chủ tịch UBND tỉnh. Ông Vi Đức Lam sinh năm 1960. "
        "Ông từng giữ các chức vụ Bí thư Huyện ủy Cao Lộc, Chủ tịch UBND tỉnh."
    )
    assert ("Bí thư", "Huyện ủy Cao Lộc") not in held(found)
    assert ("Bí thư", "Huyện ủy Cao Lộc") in held(found, "Vi Đức Lam")


def test_what_somebody_asks_for_has_not_happened(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Ông Nông Đình Sáng đề nghị với UBND tỉnh, các sở ngành, nhất là Sở Du lịch Lạng Sơn tổ chức hội thảo."
    )
    assert not [f for f in found if f[0] == "ORGANIZED"]


def test_posts_given_in_a_list(facts: Callable[[str], Facts]) -> None:
    found = facts(
        "Ông Nông Đình Sáng từng đảm nhiệm các chức vụ: Phó Vụ trưởng Vụ Tổ chức cán bộ, Bộ Xây dựng; "
        "Chánh Văn phòng Bộ Xây dựng; Thứ trưởng Bộ Xây dựng."
    )
    assert {title for title, _ in held(found)} == {"Phó Vụ trưởng", "Chánh Văn phòng", "Thứ trưởng"}


def test_whoever_stands_in_brackets_is_not_appointed(facts: Callable[[str], Facts]) -> None:
    found = facts("Bà Vi Thị Lam (vợ ông Nông Đình Sáng) được bổ nhiệm làm Phó Giám đốc Sở Y tế Lạng Sơn.")
    assert held(found) == set()
    assert held(found, "Vi Thị Lam") == {("Phó Giám đốc", "Sở Y tế Lạng Sơn")}


def test_a_title_between_two_names_without_telling_whose(facts: Callable[[str], Facts]) -> None:
    found = facts("Phó Chủ tịch UBND tỉnh Nông Đình Sáng, Giám đốc Sở Y tế, TS Vi Đức Lam dự hội nghị.")
    assert held(found) == {("Phó Chủ tịch", "UBND tỉnh Lạng Sơn")}


def test_bodies_of_the_centre_in_short(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 28/4, T.Ư Đoàn, Hội LHPN VN, Tổng LĐLĐ VN đã ký kết giao ước thi đua năm 2024.")
    assert {f[1] for f in found if f[0] == "SIGNED"} == {
        "Trung ương Đoàn TNCS Hồ Chí Minh",
        "Hội Liên hiệp Phụ nữ Việt Nam",
        "Tổng Liên đoàn Lao động Việt Nam",
    }


def test_who_leads_the_hosts_is_a_host(facts: Callable[[str], Facts]) -> None:
    found = facts("Sáng 3/2, Sở Y tế, Sở Xây dựng chủ trì, phối hợp với Sở Du lịch tổ chức hội nghị.")
    assert {f[1].split(" tỉnh")[0] for f in found if f[0] == "ORGANIZED"} == {"Sở Y tế", "Sở Xây dựng", "Sở Du lịch"}


def test_a_text_that_ends_with_a_body() -> None:
    text = "Ông Nông Đình Sáng, Chủ tịch Ủy ban Trung ương MTTQ Việt Nam"
    found = read(describe(text, "raw", "test.txt", Sidecar()))
    assert "Ủy ban Trung ương MTTQ Việt Nam" in {m.name for m in found.mentions}

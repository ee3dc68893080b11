"""One key for one body, another for another."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bodies import body_key, parse_body, part_of
from graph.names import plain
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY

DAY = "2023-05-01"


def key(name: str, place: str | None = None, on: str | None = DAY, within: str | None = "Bắc Kạn") -> str:
    return body_key(name, place, on, within=within)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("UBND tỉnh", "Uỷ ban nhân dân tỉnh Bắc Kạn"),
        ("UBND tỉnh Bắc Cạn", "ỦY BAN NHÂN DÂN TỈNH BẮC KẠN"),
        ("Tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh Bắc Kạn"),
        ("BCH Đảng bộ tỉnh", "Tỉnh uỷ Bắc Kạn"),
        ("HÐND tỉnh", "Hội đồng nhân dân tỉnh"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "UBMTTQVN tỉnh Bắc Kạn"),
        ("Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn"),
        ("UB MTTQ tỉnh", "MTTQ Việt Nam tỉnh Bắc Kạn"),
        ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo tỉnh Bắc Kạn"),
        ("Sở GD-ĐT Bắc Kạn", "Sở Giáo dục - Đào tạo"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch tỉnh"),
        ("Sở VH-TT và DL", "Sở Văn hoá, Thể thao và Du lịch"),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở LĐTBXH", "Sở Lao động, Thương binh và Xã hội Bắc Kạn"),
        ("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư"),
        ("Sở TN&MT", "Sở Tài nguyên và Môi trường"),
        ("Sở GTVT", "Sở Giao thông Vận tải"),
        ("Sở XD", "Sở Xây dựng"),
        ("UBKT Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy Bắc Kạn"),
        ("BTV Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("BTGTU", "Ban Tuyên giáo Tỉnh ủy"),
        ("Ban TG&DV Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Kạn"),
        ("LMHTX tỉnh", "Liên minh Hợp tác xã tỉnh Bắc Kạn"),
        ("Liên minh HTX tỉnh", "Liên minh Hợp tác xã tỉnh"),
        ("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh Bắc Kạn"),
        ("Hội LHPN tỉnh", "Hội Liên hiệp Phụ nữ Việt Nam tỉnh Bắc Kạn"),
        ("Hội CCB tỉnh", "Hội Cựu chiến binh tỉnh"),
        ("Tỉnh đoàn", "Đoàn TNCS Hồ Chí Minh tỉnh Bắc Kạn"),
        ("Huyện đoàn Na Rì", "Đoàn Thanh niên huyện Na Rì"),
        ("Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh Bắc Kạn"),
        ("TAND tỉnh", "Tòa án nhân dân tỉnh"),
        ("VKSND tỉnh", "Viện Kiểm sát nhân dân tỉnh Bắc Kạn"),
        ("Đoàn ĐBQH tỉnh", "Đoàn đại biểu Quốc hội tỉnh Bắc Kạn"),
        ("Ban KT-NS HĐND tỉnh", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh"),
        ("BCĐ 35 Tỉnh ủy Bắc Kạn", "Ban Chỉ đạo 35 của tỉnh"),
        ("Đài PT-TH tỉnh", "Đài Phát thanh và Truyền hình Bắc Kạn"),
        ("Trường Chính trị tỉnh", "Trường Chính trị tỉnh Bắc Kạn"),
        ("UBND huyện Na Rì", "Ủy ban nhân dân huyện Na Rì, tỉnh Bắc Kạn"),
        ("UBND TP Bắc Kạn", "UBND thành phố Bắc Kạn"),
        ("UBND TX. Kỳ Anh", "Ủy ban nhân dân thị xã Kỳ Anh"),
        ("Quận ủy Quận 1", "Ban Chấp hành Đảng bộ Quận 1"),
        ("Thành ủy TP.HCM", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Công an TPHCM", "Công an TP. Hồ Chí Minh"),
        ("Đảng bộ xã Trần Phú", "Đảng ủy xã Trần Phú"),
        ("Ban Tuyên giáo TW", "Ban Tuyên giáo Trung ương"),
        ("Ban Tổ chức T.Ư", "Ban Tổ chức Trung ương Đảng"),
        ("Ủy ban Kiểm tra Trung ương", "UBKT Trung ương"),
        ("BCH Trung ương Đảng", "Trung ương Đảng"),
        ("Ủy ban TW MTTQ Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("Trung ương Hội LHPN Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("Bộ KH&ĐT", "Bộ Kế hoạch và Đầu tư"),
        ("Tập đoàn Viettel", "Tập đoàn Công nghiệp - Viễn thông Quân đội (Viettel)"),
        ("HĐND tỉnh khóa X, nhiệm kỳ 2021-2026", "HĐND tỉnh"),
        ("Quân khu 1", "Bộ Tư lệnh Quân khu 1"),
        ("Huyện ủy Chợ Mới (An Giang)", "Huyện ủy Chợ Mới, tỉnh An Giang"),
        ("Huyện ủy Chợ Mới, An Giang", "Ban Chấp hành Đảng bộ huyện Chợ Mới, tỉnh An Giang"),
        ("UBND quận Ba Đình, Hà Nội", "UBND quận Ba Đình"),
        ("UBND Q.1, TP.HCM", "Ủy ban nhân dân Quận 1"),
        ("UBND P.1, TP Trà Vinh, tỉnh Trà Vinh", "UBND phường 1, thành phố Trà Vinh, Trà Vinh"),
        ("Tỉnh ủy TT-Huế", "Tỉnh ủy Thừa Thiên Huế"),
        ("UBND tỉnh BR-VT", "UBND tỉnh Bà Rịa – Vũng Tàu"),
        ("Ủy ban Pháp luật", "Ủy ban Pháp luật của Quốc hội"),
        ("Ủy ban Về các vấn đề xã hội của Quốc hội", "Ủy ban về các vấn đề xã hội"),
        ("Văn phòng HĐND - UBND huyện Na Rì", "Văn phòng UBND - HĐND huyện Na Rì"),
        ("Tổng LĐLĐ Việt Nam", "Tổng Liên đoàn Lao động Việt Nam"),
        ("Đảng bộ Quân sự tỉnh", "Đảng ủy Quân sự tỉnh"),
    ],
)
def test_one_body(first: str, second: str) -> None:
    assert key(first) == key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("UBND tỉnh", "HĐND tỉnh"),
        ("HĐND tỉnh", "Thường trực HĐND tỉnh"),
        ("HĐND tỉnh", "Ban Pháp chế HĐND tỉnh"),
        ("UBND tỉnh", "Văn phòng UBND tỉnh"),
        ("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("Thường trực Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"),
        ("Tỉnh ủy", "Đảng ủy các cơ quan Đảng tỉnh"),
        ("Đảng ủy UBND tỉnh", "UBND tỉnh"),
        ("Tỉnh ủy", "Thành ủy Bắc Kạn"),
        ("UBND tỉnh", "UBND thành phố Bắc Kạn"),
        ("UBND tỉnh Quảng Ninh", "UBND huyện Quảng Ninh"),
        ("Công an tỉnh", "Công an huyện Na Rì"),
        ("Công an tỉnh", "Bộ Công an"),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Trung ương"),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Huyện ủy Na Rì"),
        ("Ban Dân tộc HĐND tỉnh", "Ban Dân tộc tỉnh"),
        ("Sở Y tế Bắc Kạn", "Sở Y tế Thái Nguyên"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
        ("Sở Nội vụ", "Bộ Nội vụ"),
        ("Phòng Nội vụ huyện Na Rì", "Sở Nội vụ"),
        ("Hội Nông dân tỉnh", "Hội Nông dân Việt Nam"),
        ("Hội Nông dân tỉnh", "Hội Nông dân huyện Na Rì"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Trung ương MTTQ Việt Nam"),
        ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"),
        ("UBND huyện Kỳ Anh", "UBND thị xã Kỳ Anh"),
        ("UBND huyện Na Rì", "UBND huyện Pác Nặm"),
        ("UBND huyện Chợ Mới, tỉnh An Giang", "UBND huyện Chợ Mới, tỉnh Bắc Kạn"),
        ("Bộ Chính trị", "Ban Bí thư"),
        ("Báo Thái Nguyên", "Báo Thái Bình"),
        ("Tỉnh ủy Bình Dương", "Tỉnh ủy Bình Định"),
        ("Tỉnh ủy Hòa Bình", "Thành ủy Hòa Bình"),
    ],
)
def test_different_bodies(first: str, second: str) -> None:
    assert key(first) != key(second)


@pytest.mark.parametrize("body", ["Tỉnh ủy", "UBND tỉnh", "Sở Nội vụ", "HĐND tỉnh", "Ủy ban MTTQ Việt Nam tỉnh"])
@pytest.mark.parametrize(("province", "merged"), [("Thái Nguyên", True), ("Gia Lai", True), ("Sơn La", False)])
def test_a_merged_province_has_new_bodies(body: str, province: str, merged: bool) -> None:
    before = key(f"{body} {province}", on=OLD_GEOGRAPHY, within=None)
    after = key(f"{body} {province}", on=NEW_GEOGRAPHY, within=None)
    assert (before != after) is merged
    assert key(f"{body} {province}", on=None, within=None) == before


def test_days_of_any_precision() -> None:
    assert key("Tỉnh ủy", on="2025-07", within="Thái Nguyên") == key("Tỉnh ủy", on=NEW_GEOGRAPHY, within="Thái Nguyên")
    assert key("Tỉnh ủy", on="2025-06", within="Thái Nguyên") == key("Tỉnh ủy", on=OLD_GEOGRAPHY, within="Thái Nguyên")
    assert key("Tỉnh ủy", on="XXXX-11-27", within="Thái Nguyên") == key("Tỉnh ủy", on=None, within="Thái Nguyên")
    timed = key("Tỉnh ủy", on="2025-07-01T08:00:00+07:00", within="Thái Nguyên")
    assert timed == key("Tỉnh ủy", on=NEW_GEOGRAPHY, within="Thái Nguyên")


def test_a_province_that_ended_keeps_its_bodies() -> None:
    assert key("Tỉnh ủy Bắc Kạn", on="2025-10-01", within="Thái Nguyên") == key("Tỉnh ủy Bắc Kạn")
    assert key("UBND huyện Na Rì", on="2025-10-01", within="Thái Nguyên") == key("UBND huyện Na Rì")


def test_communes_of_2025_are_new_unless_left_alone() -> None:
    before = key("Đảng ủy xã Vĩnh An", on=OLD_GEOGRAPHY, within="An Giang")
    assert before != key("Đảng ủy xã Vĩnh An", on=NEW_GEOGRAPHY, within="An Giang")
    alone = key("UBND xã Lai Hòa", on=OLD_GEOGRAPHY, within="Sóc Trăng")
    assert alone == key("UBND xã Lai Hòa", on=NEW_GEOGRAPHY, within="Cần Thơ")


def test_an_undated_special_zone_is_the_one_of_2025() -> None:
    assert key("UBND đặc khu Kiên Hải", on=None, within="An Giang") == key(
        "UBND đặc khu Kiên Hải", on="2025-09-01", within="An Giang"
    )


def test_the_stated_place_comes_before_the_province_of_the_document() -> None:
    assert key("Tỉnh ủy", "Đồng Nai") == key("Tỉnh ủy Đồng Nai")
    assert key("UBND huyện Chợ Mới", "Chợ Mới, An Giang") == key("UBND huyện Chợ Mới", within="An Giang")
    assert key("Huyện ủy", "Pác Nặm") == key("Huyện ủy Pác Nặm")
    assert key("Thành ủy", "Sơn La", within="Sơn La") == key("Thành ủy Sơn La")


def test_central_bodies_have_no_place() -> None:
    for name in ("Bộ Công an", "Ban Tổ chức Trung ương", "Hội LHPN Việt Nam", "Quốc hội", "Tập đoàn Viettel"):
        assert "@" not in key(name)


def test_a_body_without_its_place_is_not_known() -> None:
    body = parse_body("UBND tỉnh")
    assert not body.known
    assert body.key == "ủy ban nhân dân@?:tỉnh"
    assert not parse_body("UBND huyện", None, DAY, within="Bắc Kạn").known
    assert not parse_body("Huyện ủy Châu Thành").known


def test_what_a_name_says() -> None:
    body = parse_body("Ban Tuyên giáo Tỉnh ủy", None, DAY, within="Bắc Kạn")
    assert (body.type, body.parts) == ("party_unit", ("ban tuyên giáo", "cấp ủy"))
    assert (body.level, body.place, body.unit) == ("province", "Bắc Kạn", "p:bac-kan:1997")
    assert body.parent == key("Tỉnh ủy")
    assert body.known


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("Ban Tuyên giáo Tỉnh ủy", "Tỉnh ủy"),
        ("Văn phòng UBND tỉnh", "UBND tỉnh"),
        ("Ban Pháp chế HĐND tỉnh", "HĐND tỉnh"),
        ("Phòng Giáo dục Trung học, Sở GD&ĐT", "Sở GD&ĐT"),
        ("Phòng Nghiệp vụ II, UBKT Tỉnh ủy", "UBKT Tỉnh ủy"),
        ("Đảng ủy UBND tỉnh", "Tỉnh ủy"),
        ("Ban Tổ chức Trung ương", "Trung ương Đảng"),
    ],
)
def test_parts(part: str, whole: str) -> None:
    assert part_of(key(part)) == key(whole)
    assert parse_body(part, None, DAY, within="Bắc Kạn").parent == key(whole)


def test_departments_belong_to_the_peoples_committee() -> None:
    assert parse_body("Sở Y tế", None, DAY, within="Bắc Kạn").parent == key("UBND tỉnh")
    assert parse_body("Ban Chỉ đạo 35 tỉnh", None, DAY, within="Bắc Kạn").parent == key("Tỉnh ủy")
    assert part_of(key("UBND tỉnh")) is None


NAMES = st.sampled_from(
    [
        "UBND tỉnh",
        "Ban Tuyên giáo Tỉnh ủy Bắc Kạn",
        "Sở GD&ĐT",
        "Hội LHPN huyện Na Rì",
        "Uỷ ban MTTQ Việt Nam tỉnh",
        "Thành ủy Hoà Bình",
        "Bộ CHQS tỉnh Đắk Lắk",
        "Đảng uỷ xã Trần Phú",
        "Ban Kinh tế - Ngân sách HĐND tỉnh",
        "Công an TP Thanh Hoá",
    ]
)


@given(
    NAMES, st.sampled_from([str.upper, str.lower, str]), st.sampled_from(["NFC", "NFD"]), st.sampled_from(["Đ", "Ð"])
)
def test_spelling_makes_no_other_body(
    name: str, case: Callable[[str], str], form: Literal["NFC", "NFD"], letter: str
) -> None:
    written = unicodedata.normalize(form, case(name).replace("Đ", letter))
    assert key(written) == key(name)


@given(NAMES, st.sampled_from([("oà", "òa"), ("oá", "óa"), ("uỷ", "ủy")]))
def test_the_place_of_the_tone_makes_no_other_body(name: str, pair: tuple[str, str]) -> None:
    assert key(name.replace(pair[0], pair[1])) == key(name)


@given(NAMES)
def test_keys_never_lose_an_accent_that_tells_bodies_apart(name: str) -> None:
    assert plain(key(name)) != key(name)


@given(st.text(), st.none() | st.text(), st.none() | st.text(), st.none() | st.text())
def test_any_words_have_a_key(name: str, place: str | None, on: str | None, within: str | None) -> None:
    assert body_key(name, place, on, within=within) == parse_body(name, place, on, within=within).key


@pytest.mark.parametrize("name", ["HĐTV", "Ban Chỉ đạo", "Hội đồng trường", "Tổ công tác", "Ban Kiểm soát", "Công ty"])
def test_a_name_that_says_only_what_a_body_is_joins_nothing_outside_its_document(name: str) -> None:
    assert not parse_body(name, "Bắc Kạn", "2023", within="Bắc Kạn").known
    assert parse_body(f"{name} 35 Hương Sen", "Bắc Kạn", "2023", within="Bắc Kạn").known

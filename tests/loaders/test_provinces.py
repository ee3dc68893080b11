"""The province that "Tỉnh ủy" means."""

import pytest

from loaders.furniture import layout
from loaders.metadata import metadata
from loaders.provinces import province_named, province_names, province_of

FILLER = " Hội nghị đã nghe báo cáo, thảo luận và thống nhất nhiều nội dung quan trọng về phát triển kinh tế - xã hội."


def read(*lines: str) -> tuple[str | None, str | None]:
    """The province of a text, and the words that gave it."""
    text = "\n\n".join(lines)
    found = metadata(text, layout(text))
    return found.province, text[slice(*found.province_span)] if found.province_span else None


@pytest.mark.parametrize(
    ("lines", "province"),
    [
        (("Tỉnh ủy họp thường kỳ tháng 5", "BBK - Sáng 2/5, Tỉnh ủy họp." + FILLER), ("Bắc Kạn", "BBK")),
        (
            ("Tỉnh ủy tiếp đoàn bạn", "BBK - Sáng 2/5, Tỉnh ủy tiếp đoàn Tỉnh ủy Thái Nguyên." + FILLER),
            ("Bắc Kạn", "BBK"),
        ),
        (("Giao ban quận ủy", "ĐÀ NẴNG - Ngày 6-2, quận ủy giao ban." + FILLER), ("Đà Nẵng", "ĐÀ NẴNG")),
        (("Hà Giang: Tập huấn báo cáo viên", "Sáng 2/5, Tỉnh ủy mở lớp." + FILLER), ("Hà Giang", "Hà Giang")),
        (
            ("UBND tỉnh giao ban tháng 5", "Sáng 2/5, UBND tỉnh Sóc Trăng giao ban." + FILLER),
            ("Sóc Trăng", "Sóc Trăng"),
        ),
        (("Tỉnh ủy giao ban tháng 5", "Sáng 2/5, Tỉnh uỷ Hoà Bình giao ban." + FILLER), ("Hòa Bình", "Hoà Bình")),
        (
            ("TỈNH ỦY GIAO BAN", "Sáng 2/5, Tỉnh ủy Ðắk Lắk giao ban.".replace("Ð", "Đ") + FILLER),
            ("Đắk Lắk", "Đắk Lắk"),
        ),
        (
            ("Báo Hà Nam điện tử", "Tỉnh ủy giao ban công tác tháng 5", "Sáng 2/5, Tỉnh ủy giao ban." + FILLER),
            ("Hà Nam", None),
        ),
        (("Thành ủy giao ban tháng 5", "Sáng 2/5, Thành ủy TP.HCM giao ban." + FILLER), ("Hồ Chí Minh", "HCM")),
    ],
)
def test_the_dateline_the_headline_the_bodies_or_the_outlet_say_it(
    lines: tuple[str, ...], province: tuple[str | None, str | None]
) -> None:
    assert read(*lines) == province


def test_news_of_another_province_in_a_city_paper_is_that_provinces() -> None:
    lines = ("Khảo sát ở Quảng Ninh", "(HNM) - Sáng 2/5, đoàn làm việc với Tỉnh ủy Quảng Ninh." + FILLER)
    assert read(*lines) == ("Quảng Ninh", "Quảng Ninh")


def test_two_provinces_said_as_often_are_none() -> None:
    text = "Sáng 2/5, Tỉnh ủy Hà Giang làm việc với Tỉnh ủy Lào Cai." + FILLER
    assert read("Hai tỉnh bàn hợp tác", text) == (None, None)


def test_a_list_of_provinces_is_nobodys() -> None:
    text = "Ngày 2/5, các Tỉnh ủy Hà Giang, Lào Cai, Yên Bái tổ chức giao ban." + FILLER
    assert read("Giao ban các tỉnh từ Hà Giang đến Yên Bái", text) == (None, None)


def test_a_province_in_passing_is_not_the_documents() -> None:
    assert read("Bộ họp giao ban", "Sáng 2/5, Bộ họp." + FILLER * 8, "Ông quê ở tỉnh Thái Bình.")[0] is None


def test_a_former_province_is_not_the_documents() -> None:
    text = "Ngày 2/5, đặc khu (tỉnh An Giang; trước là tỉnh Kiên Giang cũ) họp." + FILLER
    assert read("Đặc khu họp phiên đầu tiên", text)[0] == "An Giang"


def test_a_leaders_name_behind_a_bare_province_is_no_province() -> None:
    assert read("Khai mạc giải võ", "Phó Chủ tịch UBND tỉnh Lâm Hải Yên dự khai mạc." + FILLER)[0] is None


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("ĐÀ NẴNG", "Đà Nẵng"), ("Bắc Cạn", "Bắc Kạn"), ("Tỉnh Thanh Hoá", "Thanh Hóa"), ("TP.HCM", "Hồ Chí Minh"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"), ("Thừa Thiên - Huế", "Thừa Thiên Huế"), ("Na Rì", None),
    ],
)  # fmt: skip
def test_spellings(name: str, province: str | None) -> None:
    assert province_named(name) == province


def test_every_province_is_found_behind_its_committee_and_points_at_its_name() -> None:
    for name in province_names():
        text = f"Tỉnh ủy giao ban\n\nSáng 2/5, Tỉnh ủy {name} giao ban.{FILLER}"
        found, span = province_of(text, (0, len(text)), None, None, None)
        assert found == name
        assert span is not None
        assert text[slice(*span)] == name

"""What a text says of itself: headline, dates, byline, outlet, dateline."""

import pytest

from loaders.bylines import byline
from loaders.datelines import dateline
from loaders.furniture import layout
from loaders.lines import lines_of
from loaders.metadata import Metadata, metadata
from loaders.outlets import outlet_named, outlet_of_code, outlet_of_url

TITLE = "Huyện ủy Chợ Mới giao ban công tác tháng 5"
TEXT = (
    "BBK - Sáng 02/5, Huyện ủy Chợ Mới tổ chức Hội nghị giao ban công tác tháng 5 với sự tham dự của các đồng chí "
    "trong Ban Thường vụ, lãnh đạo các phòng, ban và bí thư đảng ủy các xã, thị trấn trên địa bàn."
)


def read(*lines: str) -> Metadata:
    text = "\n\n".join(lines)
    return metadata(text, layout(text))


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ((TITLE, "19/07/2023 18:32", TEXT), "2023-07-19T18:32:00"),
        ((TITLE, "Thứ Bảy, 20/5/2023", TEXT), "2023-05-20"),
        ((TITLE, TEXT, "Hải Yên", "28/05/13 16:57 GMT+7", "Xã hội"), "2013-05-28T16:57:00+07:00"),
        (("Thứ Tư, 24/7/2024", "Cơ sở", "Thứ Hai, 20/5/2024 6:0'(GMT+7)", TITLE, TEXT), "2024-05-20T06:00:00+07:00"),
        (("Thứ Tư, 24/7/2024 | 15:20", TITLE, "20/05/2024 06:00", TEXT), "2024-05-20T06:00:00"),
        (("Hôm nay: Thứ Tư, 24/7/2024", TITLE, TEXT), None),
        (("Thứ Tư, 24/7/2024", "Tin từ cơ sở", TITLE, TEXT), None),
        ((TITLE, "Ngày đăng: 20/05/2024", "Cập nhật: 21/05/2024 10:00", TEXT), "2024-05-20"),
        ((TITLE, "Cập nhật: 21/05/2024 10:00", TEXT), "2024-05-21T10:00:00"),
        ((TITLE, TEXT, "Tin cùng chuyên mục", "Na Rì có Bí thư mới", "16/03/2025 10:00"), None),
        ((TITLE, TEXT, "Kế hoạch số 12-KH/HU ngày 10/1/2022 đã được triển khai."), None),
    ],
)
def test_published_is_the_publication_line_not_the_clock(lines: tuple[str, ...], published: str | None) -> None:
    assert read(*lines).published == published


def test_modified_is_a_later_line_that_says_so() -> None:
    found = read(TITLE, "Ngày đăng: 20/05/2024", "Cập nhật: 21/05/2024 10:00", TEXT)
    assert (found.published, found.modified) == ("2024-05-20", "2024-05-21T10:00:00")


def test_a_headline_run_together_with_its_text_ends_at_the_dateline() -> None:
    found = read(f"{TITLE} (NLĐ)- Ngày 2-5, Huyện ủy họp. {TEXT[6:]}")
    assert (found.title, found.dateline, found.outlet) == (TITLE, "NLĐ", "Người Lao Động")


def test_a_text_without_headline_has_no_title() -> None:
    assert read(TEXT, TEXT.replace("Sáng", "Chiều")).title is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("BBK - Sáng 02/5, Huyện ủy", "BBK"),
        ("(HG) - Sáng ngày 26-4", "HG"),
        ("(GLO)- Sáng 30-6", "GLO"),
        ("NDĐT-Sáng 28-5", "NDĐT"),
        ("(Baonghean.vn) - Chiều", "Baonghean.vn"),
        ("VOV.VN - Đại hội", "VOV.VN"),
        ("(Dân trí) - Đó là", "Dân trí"),
        ("ĐÀ NẴNG - Ngày 6-2", "ĐÀ NẴNG"),
        ("QĐND Online - Ngày 23-10", "QĐND Online"),
        ("HĐND - UBND huyện Chợ Mới", None),
        ("ĐẠI HỘI - DẤU MỐC LỚN CỦA HUYỆN", None),
        ("Chợ Mới - Miền đất hẹn", None),
        ("(thứ 2 từ phải sang) - Bí thư", None),
        ("(15/6) - Ngày hội", None),
    ],
)
def test_datelines(line: str, code: str | None) -> None:
    found = dateline(line)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        ((TEXT, "Hải Yên"), "Hải Yên"),
        ((TEXT, "HẢI YÊN - Đ.T"), "HẢI YÊN - Đ.T"),
        ((TEXT, "Bài, ảnh: HẢI YÊN"), "HẢI YÊN"),
        ((TEXT, "Tin, ảnh: Hải Yên"), "Hải Yên"),
        ((TEXT, "Tác giả: Hải Yên"), "Hải Yên"),
        ((TEXT, "Văn phòng Huyện ủy"), "Văn phòng Huyện ủy"),
        ((TEXT, "Hải Yên", "Phó Trưởng ban Tuyên giáo Huyện ủy"), "Hải Yên"),
        ((TEXT, "Hải Yên", "Đại biểu trao đổi bên lề hội nghị. Ảnh: Mạnh Hà"), "Hải Yên"),
        ((f"{TEXT} Hải Yên",), "Hải Yên"),
        ((f"{TEXT}Hải Yên",), "Hải Yên"),
        ((f"{TEXT}/. Hải Yên (TTXVN)",), "Hải Yên (TTXVN)"),
        ((f"{TEXT} Theo TTXVN",), "TTXVN"),
        ((f"{TEXT} Hải Yên/VOV-Trung tâm Tin",), "Hải Yên/VOV-Trung tâm Tin"),
        ((TEXT, "Quang cảnh Hội nghị."), None),
        ((TEXT, "Lao Động"), None),
        ((f"{TEXT} Đồng chí Bí thư Huyện ủy phát biểu",), None),
        ((TEXT,), None),
    ],
)
def test_bylines(lines: tuple[str, ...], author: str | None) -> None:
    assert byline(lines_of("\n".join((TITLE, *lines)))[1:]) == author


def test_outlets_are_known_by_code_name_and_site() -> None:
    by_code, by_site, by_url = (
        outlet_of_code("BBK"),
        outlet_named("baobackan.vn"),
        outlet_of_url("https://m.baobackan.vn/x?y"),
    )
    assert by_code is not None
    assert by_code == by_site == by_url
    assert (by_code.name, by_code.province) == ("Báo Bắc Kạn", "Bắc Kạn")


def test_a_site_named_for_a_province_is_its_organ() -> None:
    found = outlet_named("Langson.gov.vn")
    assert found is not None
    assert found.province == "Lạng Sơn"
    assert outlet_named("chomoi.vn") is None


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ((TITLE, TEXT), "Báo Bắc Kạn"),
        (("Báo Bắc Kạn điện tử", TITLE, TEXT[6:]), "Báo Bắc Kạn"),
        ((TITLE, TEXT[6:], "28/05/13 16:57 GMT+7", "Xã hội", "Hà Nội Mới"), "Hànộimới"),
        ((TITLE, f"{TEXT[6:]} Hải Yên (TTXVN)"), "Thông tấn xã Việt Nam"),
        ((TITLE, TEXT[6:], "Theo Chinhphu.vn", "Quang cảnh Hội nghị."), "Báo Chính phủ"),
        ((TITLE, TEXT[6:]), None),
        ((TITLE, f"ĐÀ NẴNG - {TEXT[6:]}"), None),
    ],
)
def test_outlets_of_texts(lines: tuple[str, ...], outlet: str | None) -> None:
    assert read(*lines).outlet == outlet


def test_what_is_known_from_elsewhere_wins() -> None:
    text = f"{TITLE}\n\n{TEXT[6:]}"
    assert metadata(text, layout(text), url="https://baohagiang.vn/1.html").outlet == "Báo Hà Giang"
    assert (
        metadata(text, layout(text), url="https://baohagiang.vn/1.html", outlet="Báo Yên Bái").outlet == "Báo Yên Bái"
    )

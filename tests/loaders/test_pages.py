"""Web pages → text and metadata."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.digests import raw_hash
from graph.errors import DocumentError, NotVietnamese, UnreadableFile
from graph.model.documents import Article
from loaders.files import articles
from loaders.pages import Page, page_of

LEAD = (
    "BBK - Sáng 02/5, Huyện ủy Chợ Mới tổ chức Hội nghị giao ban công tác tháng 5 với sự tham dự của các đồng chí "
    "trong Ban Thường vụ, lãnh đạo các phòng, ban và bí thư đảng ủy các xã, thị trấn trên địa bàn."
)
NEXT = (
    "Phát biểu kết luận, đồng chí Lường Thị Mơ, Bí thư Huyện ủy đề nghị các địa phương tập trung chăm sóc lúa xuân, "
    "chuẩn bị đại hội chi bộ và báo cáo kết quả về Văn phòng Huyện ủy trước ngày 20 hằng tháng."
)
TITLE = "Huyện ủy Chợ Mới giao ban công tác tháng 5"
MODERN = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Bắc Kạn</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Bắc Kạn điện tử">
<link rel="canonical" href="https://baobackan.vn/giao-ban-17.html">
<meta property="article:published_time" content="2023-05-02T18:32:00+07:00">
<meta property="article:modified_time" content="2023-05-03 06:00:00"></head>
<body><div>Thứ Tư, 24/7/2024</div><nav><a href="/">Trang chủ</a> <a href="/ct">Chính trị</a></nav>
<h1>{TITLE}</h1><div class="date">Thứ ba, 02/05/2023 | 18:32 GMT+7</div>
<article><p><b>{LEAD}</b></p>
<figure><img src="a.jpg"><figcaption>Đồng chí Lường Thị Mơ phát biểu tại Hội nghị.</figcaption></figure>
<table><tr><td><img src="b.jpg"></td></tr>
<tr><td class="Image_Caption">Quang cảnh Hội nghị. Ảnh: Mạnh Hà</td></tr></table>
<p>{NEXT}</p><p>{NEXT.replace("tháng", "quý")}</p><p class="author">Hải Yên</p></article>
<div class="related"><h3>Tin cùng chuyên mục</h3><ul><li><a href="/x">Huyện ủy Na Rì có tân Bí thư</a></li></ul></div>
<footer>Bản quyền thuộc Báo Bắc Kạn</footer></body></html>"""


def page(source: str) -> Page:
    return page_of(source.encode(), "a.html")


def test_a_page_gives_headline_text_and_captions_without_its_frame() -> None:
    lines = page(MODERN).text.splitlines()
    assert lines[:2] == [TITLE, ""]
    assert LEAD in lines
    assert NEXT in lines
    assert "Đồng chí Lường Thị Mơ phát biểu tại Hội nghị." in lines
    assert "Quang cảnh Hội nghị. Ảnh: Mạnh Hà" in lines
    assert not any("Na Rì" in line or "Trang chủ" in line or "24/7/2024" in line for line in lines)


def test_a_page_gives_what_it_says_of_itself() -> None:
    known = page(MODERN).known
    assert known.url == "https://baobackan.vn/giao-ban-17.html"
    assert (known.title, known.outlet, known.byline) == (TITLE, "Báo Bắc Kạn điện tử", "Hải Yên")
    assert (known.published, known.modified) == ("2023-05-02T18:32:00+07:00", "2023-05-03T06:00:00")


def test_a_page_as_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(MODERN, encoding="utf-8")
    (article,) = articles([str(tmp_path)])
    assert isinstance(article, Article)
    document = article.document
    assert document.id == "url:https://baobackan.vn/giao-ban-17.html"
    assert document.raw_hash == raw_hash(MODERN.encode())
    assert (document.outlet, document.dateline, document.province) == ("Báo Bắc Kạn", "BBK", "Bắc Kạn")
    assert document.n_chars == len(article.text)
    assert article.text[article.body_start :].startswith(TITLE)


def test_the_line_printed_under_the_headline_dates_a_page_without_metadata_and_the_clock_does_not() -> None:
    bare = MODERN.replace('<meta property="article:published_time" content="2023-05-02T18:32:00+07:00">', "")
    assert page(bare).known.published == "2023-05-02T18:32:00+07:00"
    clock_only = bare.replace('<div class="date">Thứ ba, 02/05/2023 | 18:32 GMT+7</div>', "")
    assert page(clock_only).known.published is None


def test_dates_are_read_from_linked_data() -> None:
    data = '<script type="application/ld+json">{"datePublished": "2023-05-02T18:40:00+07:00"}</script>'
    bare = MODERN.replace("2023-05-02T18:32:00+07:00", "gần đây").replace("</head>", f"{data}</head>")
    assert page(bare).known.published == "2023-05-02T18:40:00+07:00"


def test_a_page_of_unclosed_tables_is_read() -> None:
    old = f"""<html><head><title>{TITLE}</title><body><table width=100%><tr><td><a href=/>Trang chủ<td>
    <table><tr><td><font size=4><b>{TITLE}</b></font><br><i>20/05/2008 10:30</i><p>{LEAD}<p>{NEXT}
    <p>{NEXT.replace("tháng", "quý")}
    <p align=right><b>Hải Yên</b></td></tr><tr><td>Các tin khác<ul><li><a href=1>Na Rì có Bí thư mới"""
    found = page(old)
    assert LEAD in found.text
    assert NEXT in found.text


@pytest.mark.parametrize("cut", [0.3, 0.5, 0.7, 0.9])
def test_a_page_cut_off_anywhere_gives_its_part_or_says_why_not(cut: float) -> None:
    source = MODERN.encode()[: int(len(MODERN.encode()) * cut)]
    try:
        found = page_of(source, "a.html").text
    except DocumentError:
        return
    assert found.split()


def test_entities_and_old_charsets_are_vietnamese_in_the_end() -> None:
    entities = MODERN.encode("ascii", "xmlcharrefreplace").decode().replace("utf-8", "us-ascii")
    assert LEAD in page(entities).text
    assert LEAD in page_of(MODERN.encode("utf-16"), "a.html").text


def test_pages_without_an_article_say_so() -> None:
    with pytest.raises(UnreadableFile):
        page("<html><body></body></html>")
    with pytest.raises(UnreadableFile):
        page("không phải trang web")
    with pytest.raises(NotVietnamese):
        page(f"<html><body><article><p>{'The committee met on Monday. ' * 30}</p></article></body></html>")


BLOCKS = ["<p>", "</p>", "<table>", "<td>", "<figure>", "<figcaption>", "</figure>", "<div class=caption>", "<h1>"]
ODD = ["<!--", "-->", "<script>", "<img>", "&#0;", "&nbsp;", "Hội nghị của tỉnh đã họp. ", "\x1b", "<![CDATA["]
TAGS = st.sampled_from(BLOCKS + ODD)


@settings(max_examples=150, deadline=None)
@given(st.lists(TAGS | st.text(max_size=8), max_size=30))
def test_any_markup_gives_a_page_or_a_document_error(parts: list[str]) -> None:
    try:
        found = page_of("".join(parts).encode("utf-8", "replace"), "a.html").text
    except DocumentError:
        return
    assert found == found.strip() != ""

"""Where an article begins and ends, and what inside it is not its own."""

from loaders.furniture import body_range, is_headline, layout, skip_spans

LEAD = (
    "BBK - Sáng 02/5, Huyện ủy Chợ Mới tổ chức Hội nghị giao ban công tác tháng 5 với sự tham dự của các đồng chí "
    "trong Ban Thường vụ, lãnh đạo các phòng, ban và bí thư đảng ủy các xã, thị trấn trên địa bàn."
)
NEXT = (
    "Phát biểu kết luận, đồng chí Lường Thị Mơ, Bí thư Huyện ủy đề nghị các địa phương tập trung chăm sóc lúa xuân, "
    "chuẩn bị đại hội chi bộ và báo cáo kết quả về Văn phòng Huyện ủy trước ngày 20 hằng tháng."
)
TITLE = "Huyện ủy Chợ Mới giao ban công tác tháng 5"


def body(*lines: str) -> str:
    text = "\n\n".join(lines)
    start, end = body_range(text)
    return text[start:end]


def skipped(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[a:b] for a, b in skip_spans(text, *body_range(text))]


def test_an_article_alone_is_all_body() -> None:
    assert body(TITLE, LEAD, NEXT) == "\n\n".join((TITLE, LEAD, NEXT))


def test_clock_section_and_publication_line_over_the_headline_are_cut() -> None:
    lines = ("Thứ Tư, 24/7/2024", "Tin từ cơ sở", "Thứ Hai, 20/5/2024 22:4'(GMT+7)", TITLE, LEAD)
    assert body(*lines).startswith(TITLE)


def test_an_unknown_section_under_a_clock_is_cut() -> None:
    assert body("Hôm nay: Thứ Tư, 24/7/2024", "Sổ tay cơ sở", TITLE, LEAD).startswith(TITLE)


def test_a_short_headline_on_the_first_line_stays() -> None:
    assert body("Chợ Mới giao ban", LEAD, NEXT).startswith("Chợ Mới giao ban")


def test_breadcrumbs_and_banners_are_cut() -> None:
    assert body("TRANG THÔNG TIN ĐIỆN TỬ HUYỆN ỦY", "Chính trị > Tin trong tỉnh", TITLE, LEAD).startswith(TITLE)
    assert body("Báo Bắc Kạn điện tử", TITLE, LEAD).startswith(TITLE)


def test_other_articles_are_cut_whatever_their_marker_looks_like() -> None:
    for marker in ("Tin cùng chuyên mục", "CÁC TIN KHÁC:", "Xem thêm...", ">> Tin liên quan", "Phản hồi"):
        assert body(TITLE, LEAD, NEXT, "Thu Hương", marker, "Huyện ủy Na Rì có tân Bí thư").endswith("Thu Hương")


def test_a_marker_inside_a_sentence_cuts_nothing() -> None:
    line = "Các tin khác về hội nghị sẽ được cập nhật sau, đồng chí Chánh Văn phòng cho biết thêm."
    assert body(TITLE, LEAD, line).endswith(line)


def test_a_box_of_links_in_the_middle_is_skipped_and_the_article_goes_on() -> None:
    box = ("Tin liên quan", "Huyện ủy Na Rì có tân Bí thư", "Huyện ủy Ngân Sơn họp")
    lines = (TITLE, LEAD, *box, NEXT, NEXT.replace("tháng", "quý"), NEXT.replace("lúa", "ngô"))
    assert body(*lines).endswith("tháng.")
    assert skipped(*lines) == list(box)


def test_forms_buttons_and_dated_links_at_the_end_are_cut() -> None:
    for tail in ("Bạn còn 500/500 ký tự", "[Trở về]", "Thích 12", "Na Rì có Bí thư mới (22/10/2024)", "Trả lời"):
        assert body(TITLE, LEAD, NEXT, tail).endswith(NEXT)


def test_an_aggregators_date_key_words_and_source_are_cut() -> None:
    assert body(TITLE, LEAD, NEXT, "28/05/13 16:57 GMT+7", "Xã hội", "Chợ Mới,Giao ban,Huyện ủy", "Lao Động").endswith(
        NEXT
    )


def test_players_and_date_lines_inside_are_skipped() -> None:
    lines = (TITLE, "19/07/2023 18:32", "Nghe bài viết", "0:00 / 0:00", "1:05", LEAD, NEXT)
    assert skipped(*lines) == ["19/07/2023 18:32", "Nghe bài viết", "0:00 / 0:00", "1:05"]


def test_a_caption_printed_twice_counts_once() -> None:
    caption = "Quang cảnh Hội nghị."
    text = "\n".join((TITLE, caption, caption, LEAD))
    assert skip_spans(text, *body_range(text)) == ((text.rindex(caption), text.rindex(caption) + len(caption)),)


def test_a_lead_printed_again_before_the_text_counts_once() -> None:
    assert skipped(TITLE, LEAD, f"{LEAD} {NEXT}") == [LEAD]


def test_nothing_but_furniture_has_no_body() -> None:
    assert body_range("Phản hồi\n\nMới nhất\n") == (0, 0)
    assert body_range("") == (0, 0)


def test_a_lead_is_no_headline() -> None:
    assert is_headline(TITLE)
    assert is_headline("Chợ Mới: Chăm lo đời sống người dân...")
    assert not is_headline(LEAD)
    assert not is_headline("(HG) - Huyện ủy họp")
    assert not is_headline("Huyện ủy Chợ Mới vừa tổ chức hội nghị.")
    assert layout(f"{LEAD}\n\n{NEXT}").title is None

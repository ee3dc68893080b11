"""What a body was and what became of it."""

from graph.bodies import body_key
from graph.bodies.lineage import body_name, earlier, lineage, today

BOARD = body_key("Ban Tuyên giáo Tỉnh ủy Bắc Kạn")


def test_a_board_was_merged_and_then_its_province() -> None:
    steps = [(one.from_name, one.to_name) for one in lineage(BOARD)]
    assert steps == [
        ("Ban Tuyên giáo Tỉnh ủy Bắc Kạn", "Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Kạn"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Kạn", "Ban Tuyên giáo và Dân vận Tỉnh ủy Thái Nguyên"),
    ]
    (key,) = today(BOARD)
    assert body_name(key) == "Ban Tuyên giáo và Dân vận Tỉnh ủy Thái Nguyên"


def test_a_ministry_has_all_it_was_made_of() -> None:
    assert {body_name(key) for key in earlier(body_key("Bộ Nông nghiệp và Môi trường"))} == {
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Thủy sản",
        "Bộ Tài nguyên và Môi trường",
    }


def test_a_body_that_nothing_is_known_of_is_itself() -> None:
    assert today("sở không có@p:bac-kan:1997") == ("sở không có@p:bac-kan:1997",)
    assert lineage("sở không có") == ()

"""Who chaired what: by person, body, place and period."""

from graph.edtf import Match
from graph.store import Store
from queries.answers import Chaired
from queries.ask import ask


def names(answer: Chaired) -> list[str]:
    return [row.meeting.name for row in answer.rows]


def test_a_person_without_accents(graph: Store) -> None:
    answer = ask(graph, Chaired, person="luong thi khuyen")
    (row,) = answer.rows
    assert row.meeting.name == "Hội nghị giao ban quý III"
    assert row.meeting.date == "2023-11-27"
    assert row.match is Match.CERTAIN
    assert row.posts == ("Trưởng ban Ban Tuyên giáo Tỉnh ủy Bắc Kạn",)
    assert [one.name for one in row.organizers] == ["Ban Tuyên giáo Tỉnh ủy Bắc Kạn"]


def test_the_words_stand_where_the_answer_says(graph: Store) -> None:
    (row,) = ask(graph, Chaired, person="Lương Thị Khuyên").rows
    (said,) = row.edge.evidence
    assert graph.text(said.document)[said.start : said.end] == said.quote
    assert (said.outlet, said.title, said.published) == ("Báo Thử", "Giao ban quý III", "2023-11-28")
    assert said.url == "https://bao.example/giao-ban"
    assert said.rule == "by hand"


def test_a_body_that_organised(graph: Store) -> None:
    (row,) = ask(graph, Chaired, body="Ban Tuyen giao Tinh uy Bac Kan").rows
    assert row.chair.name == "Lương Thị Khuyên"
    assert row.through == "organizer"


def test_a_body_through_the_post_of_the_chair(graph: Store) -> None:
    rows = ask(graph, Chaired, body="Tỉnh ủy Lai Châu").rows
    assert [(row.meeting.name, row.through) for row in rows] == [("Lễ ký", "post"), ("Hội thảo chuyển đổi số", "post")]
    assert rows[1].posts == ("Bí thư Tỉnh ủy Lai Châu",)  # no day is known, but the same report says so


def test_a_period_tells_certain_from_possible(graph: Store) -> None:
    answer = ask(graph, Chaired, from_="2023-11", to="2024-05-10")
    assert [(row.meeting.name, row.match) for row in answer.rows] == [
        ("Hội nghị giao ban quý III", Match.CERTAIN),
        ("Lễ ký", Match.POSSIBLE),
        ("Hội thảo chuyển đổi số", Match.POSSIBLE),
    ]
    assert names(ask(graph, Chaired, from_="2024-06-01")) == []  # reported before


def test_a_place_a_kind_and_a_floor_of_confidence(graph: Store) -> None:
    assert names(ask(graph, Chaired, place="tỉnh Bắc Kạn")) == ["Hội nghị giao ban quý III"]
    assert names(ask(graph, Chaired, kind="hoi thao")) == ["Hội thảo chuyển đổi số"]
    assert names(ask(graph, Chaired, min_confidence=0.92)) == ["Hội nghị giao ban quý III"]
    assert names(ask(graph, Chaired, as_of="2023")) == ["Hội nghị giao ban quý III", "Hội thảo chuyển đổi số"]


def test_pages_follow_each_other(graph: Store) -> None:
    whole = ask(graph, Chaired)
    first = ask(graph, Chaired, limit=2)
    rest = ask(graph, Chaired, limit=2, after=first.next)
    assert first.more
    assert not rest.more
    assert first.rows + rest.rows == whole.rows
    assert rest.next is None

"""A name means one entity, or is handed back with those it fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import Ambiguous, DateError, NotFound
from graph.names import plain
from graph.store import Store
from queries.answers import Chaired, Found, Posts, Rank
from queries.ask import ask, each
from queries.binding import BadValue


def test_one_name_of_two_people_is_handed_back(graph: Store) -> None:
    with pytest.raises(Ambiguous) as caught:
        ask(graph, Posts, person="Bế Ngọc Thắng")
    told = {one.posts: (one.bodies, one.years) for one in caught.value.candidates}
    assert told == {
        ("Bí thư Tỉnh ủy Lai Châu",): (("Tỉnh ủy Lai Châu",), "2024"),
        ("Phó Trưởng ban Ban Tuyên giáo Tỉnh ủy Bắc Kạn",): (("Ban Tuyên giáo Tỉnh ủy Bắc Kạn",), "2023"),
    }


def test_accents_tell_names_apart_and_none_fit_all(graph: Store) -> None:
    (found,) = each(graph, Posts, person="Bế Ngọc Thẳng")
    assert found.rows == ()
    with pytest.raises(Ambiguous) as caught:
        ask(graph, Posts, person="be ngoc thang")
    assert len(caught.value.candidates) == 3


def test_an_id_selects_and_each_answers_for_each(graph: Store) -> None:
    with pytest.raises(Ambiguous) as caught:
        ask(graph, Posts, person="Bế Ngọc Thắng")
    answers = each(graph, Posts, person="Bế Ngọc Thắng")
    assert answers == tuple(ask(graph, Posts, person=one.id) for one in caught.value.candidates)
    assert sorted(answer.rows[0].title for answer in answers) == ["Bí thư", "Phó Trưởng ban"]


def test_a_name_that_fits_nobody_offers_near_ones(graph: Store) -> None:
    with pytest.raises(NotFound) as caught:
        ask(graph, Posts, person="Bế Ngọc Thàng")
    assert {one.name for one in caught.value.near} == {"Bế Ngọc Thắng", "Bế Ngọc Thẳng"}


def test_parameters_are_checked(graph: Store) -> None:
    with pytest.raises(BadValue, match="no parameter 'who'"):
        ask(graph, Posts, who="x")
    with pytest.raises(BadValue, match="needs person"):
        ask(graph, Posts)
    with pytest.raises(DateError):
        ask(graph, Chaired, from_="yesterday")
    with pytest.raises(BadValue, match="needs a year"):
        ask(graph, Chaired, from_="XXXX-11-27")
    with pytest.raises(BadValue, match="limit is a number"):
        ask(graph, Chaired, limit="many")


def test_names_hold_any_letter(graph: Store) -> None:
    for odd in ("K` Ráh", "'; MATCH (n) DETACH DELETE n //", '"\\', "}", "$person"):
        with pytest.raises(NotFound):
            ask(graph, Posts, person=odd)


@settings(max_examples=25, deadline=None)
@given(text=st.text(min_size=1).filter(str.strip))
def test_any_text_may_be_looked_for(graph: Store, text: str) -> None:
    for row in ask(graph, Found, text=text).rows:
        assert row.rank is not Rank.EXACT or plain(text) in {plain(row.entity.name)}
    with pytest.raises((NotFound, Ambiguous)):
        ask(graph, Posts, person=text)


def test_search_ranks_exact_folded_prefix_token(graph: Store) -> None:
    rows = ask(graph, Found, text="Bế Ngọc Thắng").rows
    assert [row.rank for row in rows] == [Rank.EXACT, Rank.EXACT, Rank.FOLDED]
    assert {row.posts[0] for row in rows[:2]} == {
        "Bí thư Tỉnh ủy Lai Châu",
        "Phó Trưởng ban Ban Tuyên giáo Tỉnh ủy Bắc Kạn",
    }
    assert [row.rank for row in ask(graph, Found, text="luong thi").rows] == [Rank.PREFIX]
    assert [(row.entity.name, row.rank) for row in ask(graph, Found, text="khuyen").rows] == [
        ("Lương Thị Khuyên", Rank.TOKEN)
    ]


def test_search_by_kind_and_limit(graph: Store) -> None:
    bodies = ask(graph, Found, text="tinh", kind="body", limit=1)
    assert [row.entity.name for row in bodies.rows] == ["Tỉnh ủy Lai Châu"]
    assert bodies.more
    with pytest.raises(BadValue, match="kind is one of"):
        ask(graph, Found, text="tinh", kind="dog")

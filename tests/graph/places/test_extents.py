"""What lies in a unit as it was, and as it is today."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.edtf import Match
from graph.places import Level, gazetteer
from graph.places.extents import lies_in, today

OLD_THAI_NGUYEN, THAI_NGUYEN, BAC_KAN = "p:thai-nguyen:1997", "p:thai-nguyen:2025", "p:bac-kan:1997"


@pytest.mark.parametrize(
    ("whole", "part", "now", "match"),
    [
        (THAI_NGUYEN, BAC_KAN, True, Match.CERTAIN),
        (THAI_NGUYEN, BAC_KAN, False, Match.NONE),
        (THAI_NGUYEN, "d:bac-kan:na-ri", True, Match.CERTAIN),
        (OLD_THAI_NGUYEN, "d:bac-kan:na-ri", True, Match.NONE),
        (BAC_KAN, "d:bac-kan:na-ri", False, Match.CERTAIN),
        (BAC_KAN, THAI_NGUYEN, False, Match.POSSIBLE),  # it was made of two
        ("p:lai-chau:2004", "p:lai-chau:2004", False, Match.CERTAIN),
    ],
)
def test_a_unit_lies_in_another(whole: str, part: str, now: bool, match: Match) -> None:
    assert lies_in(whole, part, now=now) is match


def test_a_commune_of_today_lies_where_those_lay_that_it_was_made_of() -> None:
    communes = [one for one in gazetteer().units(Level.COMMUNE) if one.parent == THAI_NGUYEN]
    lay = [lies_in(BAC_KAN, one.id, now=False) for one in communes]
    assert lay.count(Match.CERTAIN) == 37
    assert lay.count(Match.NONE) == 55


def test_a_divided_district_lies_possibly_in_each_of_its_communes() -> None:
    communes = today("d:bac-kan:na-ri")
    assert len(communes) > 1
    assert {lies_in(one.id, "d:bac-kan:na-ri", now=True) for one in communes} == {Match.POSSIBLE}


def test_today_a_province_is_what_took_it_over() -> None:
    assert [one.id for one in today(BAC_KAN)] == [THAI_NGUYEN]
    assert [one.id for one in today("p:lai-chau:2004")] == ["p:lai-chau:2004"]


OLD = [one.id for one in gazetteer().units(Level.DISTRICT)] + [one.id for one in gazetteer().units(Level.PROVINCE)]


@given(st.sampled_from(OLD))
def test_every_unit_lies_in_what_it_is_today(id_: str) -> None:
    into = today(id_)
    found = {lies_in(one.id, id_, now=True) for one in into}
    assert found <= ({Match.CERTAIN} if len(into) == 1 else {Match.POSSIBLE, Match.CERTAIN})

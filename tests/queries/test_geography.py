"""Names of places and bodies as they were, and as they are today."""

from types import ModuleType

import pytest

from graph.bodies import body_key
from graph.edtf import Match
from graph.errors import Ambiguous, NotFound
from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store
from queries.answers import Central, Chaired, Holders, Lineage, Meetings
from queries.ask import ask
from queries.binding import BadValue
from queries.catalog import catalog

OLD, OLD_TN, NEW = "p:bac-kan:1997", "p:thai-nguyen:1997", "p:thai-nguyen:2025"
PLACES = [("Bắc Kạn", OLD, "2023-05-03"), ("Thái Nguyên", OLD_TN, "2024-05-04"), ("Thái Nguyên", NEW, "2025-08-05")]


def report(factory: ModuleType, place: str, unit: str, day: str) -> Reading:
    """A meeting that the party committee of a province held there, chaired by its secretary."""
    name = {OLD: "Nông Đình Sáng", OLD_TN: "Vi Đức Lam", NEW: "Ma Thế Tùng"}[unit]
    text = f"Ngày {day}, tại {place}, Tỉnh ủy {place} họp Hội nghị sơ kết do {name}, Bí thư, chủ trì."
    party = f"Tỉnh ủy {place}"
    draft = factory.Draft(text, path=f"{unit[2:]}.txt", published=day)
    body, met = (
        draft.body(party, key=body_key(party, None, day), place=place, unit=unit),
        draft.meeting("Hội nghị sơ kết", date=day, place=place),
    )
    chair = draft.person(name)
    draft.claim(Predicate.HOLDS, chair, draft.position("Bí thư", body), date=day)
    draft.claim(Predicate.ORGANIZED, body, met)
    draft.claim(Predicate.CHAIRED, chair, met)
    draft.claim(Predicate.HELD_IN, met, draft.place(place, key=unit, unit=unit))
    made: Reading = draft.reading()
    return made


@pytest.fixture
def merged(any_store: Store, factory: ModuleType) -> Store:
    """Meetings in two provinces before and in one after they were joined."""
    any_store.write([report(factory, *one) for one in PLACES])
    return any_store


def days(answer: Meetings | Chaired) -> list[tuple[str | None, Match]]:
    """The day of each row, and whether it is meant surely."""
    return [(row.meeting.date, row.match) for row in answer.rows]


def test_as_it_is_now_a_province_includes_those_that_joined_it(merged: Store) -> None:
    sure = [("2023-05-03", Match.CERTAIN), ("2024-05-04", Match.CERTAIN), ("2025-08-05", Match.CERTAIN)]
    assert days(ask(merged, Meetings, place="Thái Nguyên", geography="now")) == sure
    assert days(ask(merged, Chaired, place="Bắc Kạn", geography="now")) == sure


def test_as_it_was_it_does_not(merged: Store) -> None:
    then = ask(merged, Meetings, place="Thái Nguyên", geography="then")
    assert days(then) == [("2024-05-04", Match.CERTAIN), ("2025-08-05", Match.POSSIBLE)]
    assert days(ask(merged, Meetings, place="Bắc Kạn", geography="then", to="2025-06")) == [
        ("2023-05-03", Match.CERTAIN)
    ]


def test_pages_go_on_through_sure_and_possible_rows(merged: Store) -> None:
    first = ask(merged, Meetings, place="Thái Nguyên", geography="then", limit=1)
    assert first.more
    second = ask(merged, Meetings, place="Thái Nguyên", geography="then", limit=1, after=first.next)
    assert [*days(first), *days(second)] == days(ask(merged, Meetings, place="Thái Nguyên", geography="then"))
    assert not second.more


def test_a_body_of_today_stands_for_those_that_became_it(merged: Store) -> None:
    now = ask(merged, Holders, body="Tỉnh ủy Thái Nguyên", geography="now")
    assert {row.person.name for row in now.rows} == {"Nông Đình Sáng", "Vi Đức Lam", "Ma Thế Tùng"}
    told = {row.person.name: (row.post.today, row.body.today if row.body else None) for row in now.rows}
    assert told["Nông Đình Sáng"] == (("Bí thư Tỉnh ủy Thái Nguyên",), ("Tỉnh ủy Thái Nguyên",))
    assert told["Ma Thế Tùng"] == (None, None)
    then = ask(merged, Holders, body="Tỉnh ủy Thái Nguyên", geography="then")
    assert [(row.person.name, row.post.today) for row in then.rows] == [("Vi Đức Lam", None)]
    assert len(ask(merged, Central, body="Tỉnh ủy Bắc Kạn", geography="now").rows) == 3


def test_bodies_of_one_name_are_told_apart_by_their_time(merged: Store) -> None:
    with pytest.raises(Ambiguous) as found:
        ask(merged, Holders, body="Tỉnh ủy Thái Nguyên")
    assert {one.place for one in found.value.candidates} == {
        "Thái Nguyên (tỉnh, đến 2025-06-30)",
        "Thái Nguyên (tỉnh, từ 2025-07-01)",
    }


def test_what_no_report_names_yet_is_found_by_what_became_of_the_old(any_store: Store, factory: ModuleType) -> None:
    any_store.write([report(factory, *PLACES[0])])
    (row,) = ask(any_store, Chaired, place="Thái Nguyên", geography="now").rows
    assert row.meeting.place == "Bắc Kạn"
    assert row.meeting.place_today == ("tỉnh Thái Nguyên",)
    assert len(ask(any_store, Chaired, body="Tỉnh ủy Thái Nguyên", geography="now").rows) == 1
    with pytest.raises(NotFound):
        ask(any_store, Chaired, place="Lào Cai", geography="now")
    with pytest.raises(NotFound):
        ask(any_store, Chaired, body="Tỉnh ủy Lào Cai", geography="now")


def test_what_became_of_a_body_and_of_a_province(merged: Store) -> None:
    rows = ask(merged, Lineage, entity="Tỉnh ủy Bắc Kạn", as_of="2025-12").rows
    (step,) = [row for row in rows if row.before.name == "Tỉnh ủy Bắc Kạn"]
    assert step.after is not None
    assert step.after.name == "Tỉnh ủy Thái Nguyên"
    assert step.after.entity is not None
    assert (step.date, step.whole) == ("2025-07-01", True)
    assert "Bộ Chính trị" in step.decree
    assert ask(merged, Lineage, entity="Tỉnh ủy Bắc Kạn", as_of="2025-06").rows == ()
    joined = {
        (row.before.name, row.before.entity is not None)
        for row in ask(merged, Lineage, entity="Tỉnh ủy Thái Nguyên", geography="now").rows
    }
    assert joined == {("Tỉnh ủy Bắc Kạn", True), ("Tỉnh ủy Thái Nguyên", True)}


def test_every_question_takes_a_day_and_a_geography() -> None:
    for asking in catalog().values():
        assert asking.parameter("as_of"), asking.name
        assert asking.parameter("geography"), asking.name


def test_geography_is_then_or_now(merged: Store) -> None:
    with pytest.raises(BadValue, match="then or now"):
        ask(merged, Meetings, geography="tomorrow")

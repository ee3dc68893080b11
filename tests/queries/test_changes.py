"""Who came and went, which meetings nobody chaired, who was central, and what cannot all be true."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from graph.identity.decisions import Decision, MentionRef, Verdict
from graph.model.claims import Reading
from graph.model.kinds import EntityKind, Predicate
from graph.store import Store
from queries import central as counting
from queries.answers import Central, Contradictions, Holders, Turnover, Unchaired
from queries.ask import ask
from queries.binding import BadValue


@pytest.fixture
def deciding(any_store: Store) -> Iterator[Store]:
    """A store in which nothing is decided before or after."""
    any_store.decide(())
    yield any_store
    any_store.decide(())


SEAT = "Tỉnh ủy Lạng Sơn"
UNITS = {"Bắc Kạn": "p:bac-kan:1997", "Lai Châu": "p:lai-chau:2004"}


def seen(factory: ModuleType, name: str, day: str, title: str = "Bí thư", **qualifiers: object) -> Reading:
    """A report in which somebody holds a post on a day."""
    text = f"Ngày {day}, {name}, {title} {SEAT}, thăm dân."
    draft = factory.Draft(text, path=f"{name}-{title}-{day}.txt", published=day)
    post = draft.position(title, draft.body(SEAT))
    draft.claim(Predicate.HOLDS, draft.person(name), post, date=day, **qualifiers)
    return _read(draft)


def meeting(factory: ModuleType, path: str, role: Predicate, names: tuple[str, ...], place: str = "") -> Reading:
    """A report of one meeting with these people in one role."""
    text = f"Ngày 5/3/2024, {SEAT} tổ chức Hội nghị sơ kết có {', '.join(names)} tại {place or 'hội trường'} ({path})."
    draft = factory.Draft(text, path=path, published="2024-03-06")
    held = draft.meeting("Hội nghị sơ kết", date="2024-03-05")
    draft.claim(Predicate.ORGANIZED, draft.body(SEAT), held)
    for name in names:
        draft.claim(role, draft.person(name), held)
    if place:
        draft.claim(Predicate.HELD_IN, held, draft.place(place, unit=UNITS[place]))
    return _read(draft)


def _read(draft: object) -> Reading:
    made: Reading = draft.reading()  # type: ignore[attr-defined]
    return made


def test_who_joined_left_and_stayed(any_store: Store, factory: ModuleType) -> None:
    any_store.write(
        [
            seen(factory, "Nông Đình Sáng", "2023-01-10"),
            seen(factory, "Vi Đức Lam", "2024-03-01"),
            seen(factory, "Lương Thị Khuyên", "2023-01-10", "Phó Bí thư"),
            seen(factory, "Bế Ngọc Thắng", "2023-09-01", "Phó Bí thư"),
        ]
    )
    rows = ask(any_store, Turnover, body=SEAT, from_="2023-02", to="2024-06").rows
    assert [(row.person.name, row.change.value) for row in rows] == [
        ("Bế Ngọc Thắng", "unknown"),
        ("Lương Thị Khuyên", "stayed"),
        ("Nông Đình Sáng", "left"),
        ("Vi Đức Lam", "unknown"),  # nobody was observed in the post on the first day
    ]
    late = ask(any_store, Turnover, body=SEAT, from_="2023-01-10", to="2024-06").rows
    assert {row.person.name: row.change.value for row in late}["Vi Đức Lam"] == "joined"


def test_the_holder_before_and_after_is_derived(any_store: Store, factory: ModuleType) -> None:
    names = [("Nông Đình Sáng", "2022-01-10"), ("Vi Đức Lam", "2023-03-01"), ("Ma Thế Tùng", "2024-03-01")]
    any_store.write([seen(factory, name, day) for name, day in names])
    rows = ask(any_store, Holders, body=SEAT).rows
    told = {
        row.person.name: tuple(one and one.name for one in (row.derived_predecessor, row.derived_successor))
        for row in rows
    }
    assert told == {
        "Nông Đình Sáng": (None, "Vi Đức Lam"),
        "Vi Đức Lam": ("Nông Đình Sáng", "Ma Thế Tùng"),
        "Ma Thế Tùng": ("Vi Đức Lam", None),
    }


def test_meetings_that_nobody_is_known_to_have_chaired(any_store: Store, factory: ModuleType) -> None:
    any_store.write([meeting(factory, "a.txt", Predicate.ATTENDED, ("Vi Đức Lam",))])
    (row,) = ask(any_store, Unchaired, body=SEAT).rows
    assert (row.meeting.name, [one.who.name for one in row.organizers]) == ("Hội nghị sơ kết", [SEAT])
    assert row.organizers[0].edge.evidence
    any_store.write([meeting(factory, "b.txt", Predicate.CHAIRED, ("Nông Đình Sáng",))])
    assert ask(any_store, Unchaired, body=SEAT).rows == ()


def test_who_is_central(any_store: Store, factory: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    any_store.write([meeting(factory, "a.txt", Predicate.ATTENDED, ("Vi Đức Lam", "Nông Đình Sáng", "Ma Thế Tùng"))])
    rows = ask(any_store, Central).rows
    assert {(row.n_meetings, row.degree) for row in rows} == {(1, 2)}
    assert sum(row.pagerank for row in rows) == pytest.approx(1, abs=1e-5)
    assert ask(any_store, Central, from_="2025").rows == ()
    monkeypatch.setattr(counting, "MOST", 2)
    with pytest.raises(BadValue, match=r"3 people .* `giaoban rank`"):
        ask(any_store, Central)


def test_places_and_sole_chairs_of_one_meeting_contradict_each_other(deciding: Store, factory: ModuleType) -> None:
    # Two meetings to the rules, which part what reports contradict each other about; somebody knows better.
    first = meeting(factory, "a.txt", Predicate.CHAIRED, ("Nông Đình Sáng",), "Bắc Kạn")
    second = meeting(factory, "b.txt", Predicate.CHAIRED, ("Vi Đức Lam",), "Lai Châu")
    deciding.write([first, second])
    assert ask(deciding, Contradictions).rows == ()
    deciding.decide([one_meeting(first, second)])
    rows = ask(deciding, Contradictions).rows
    assert {frozenset([row.one.name, row.other.name]) for row in rows} == {
        frozenset(["Nông Đình Sáng", "Vi Đức Lam"]),
        frozenset(["Bắc Kạn", "Lai Châu"]),
    }
    assert all(row.one_edge.evidence and row.other_edge.evidence for row in rows)


def one_meeting(first: Reading, second: Reading) -> Decision:
    """That the meetings of two reports are one."""
    a, b = (
        MentionRef(mention=m.id, text=one.article.document.text_hash, kind=m.kind, name=m.name)
        for one in (first, second)
        for m in one.mentions
        if m.kind is EntityKind.MEETING
    )
    return Decision(verdict=Verdict.SAME, a=a, b=b, by="Hằng", when="2026-11-02")


def test_two_holders_of_one_post_at_once_contradict_each_other(any_store: Store, factory: ModuleType) -> None:
    days = ["2023-01-10", "2024-01-10", "2023-06-01"]
    heads = ["Nông Đình Sáng", "Nông Đình Sáng", "Vi Đức Lam"]
    deputies = ["Lương Thị Khuyên", "Lương Thị Khuyên", "Ma Thế Tùng"]
    any_store.write([seen(factory, name, day) for name, day in zip(heads, days, strict=True)])
    any_store.write([seen(factory, name, day, "Phó Bí thư") for name, day in zip(deputies, days, strict=True)])
    (row,) = ask(any_store, Contradictions).rows
    assert row.about.name == f"Bí thư {SEAT}"
    assert {row.one.name, row.other.name} == {"Nông Đình Sáng", "Vi Đức Lam"}
    assert row.one_edge.evidence[0].quote.endswith(", Bí thư")
    (same,) = ask(any_store, Contradictions, entity="Vi Đức Lam").rows
    assert same == row

"""Who is central among too many to count while somebody waits: ranked once, kept, and dated by the store's revision."""

from types import ModuleType

import pytest

from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store
from queries import central as counting
from queries.answers import Central
from queries.ask import ask
from queries.binding import BadValue
from queries.rank import rank

SEAT = "Tỉnh ủy Lạng Sơn"
MEETINGS = {
    "2024-03-05": ("Vi Đức Lam", "Nông Đình Sáng", "Ma Thế Tùng"),
    "2024-06-11": ("Vi Đức Lam", "Hoàng Thị Sim"),
    "2025-02-07": ("Vi Đức Lam", "Lục Văn Pảo"),
}


def meeting(factory: ModuleType, day: str) -> Reading:
    """A report of the meeting of a day, in which everybody holds a post, so that who is who is known."""
    text = f"Ngày {day}, {SEAT} tổ chức Hội nghị sơ kết có {', '.join(MEETINGS[day])}."
    draft = factory.Draft(text, path=f"{day}.txt", published=day)
    body, held = draft.body(SEAT), draft.meeting("Hội nghị sơ kết", date=day)
    draft.claim(Predicate.ORGANIZED, body, held)
    for name in MEETINGS[day]:
        draft.claim(Predicate.ATTENDED, draft.person(name), held)
    made: Reading = draft.reading()
    return made


@pytest.fixture
def crowded(any_store: Store, factory: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store with more people than are counted while somebody waits, read two at a time."""
    any_store.write([meeting(factory, day) for day in MEETINGS])
    monkeypatch.setattr(counting, "PAGE", 2)
    return any_store


def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "MOST", 2)


def test_a_kept_ranking_is_what_would_be_counted(crowded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = ask(crowded, Central, from_="2024", to="2024")
    assert counted.computed is None
    assert counted.notes == ()
    few(monkeypatch)
    ranking = rank(crowded, from_="2024", to="2024")
    crowded.keep_ranking(ranking)
    kept = ask(crowded, Central, from_="2024", to="2024")
    assert (kept.rows, kept.more) == (counted.rows, False)
    assert kept.computed is not None
    assert (kept.computed.revision, kept.computed.now, kept.computed.people) == (crowded.revision, crowded.revision, 5)
    assert len(ask(crowded, Central, from_="2024", to="2024", limit=2).rows) == 2
    with pytest.raises(BadValue, match="giaoban rank"):  # by other parameters there is none
        ask(crowded, Central, from_="2024", to="2025")


def test_a_ranking_says_when_the_store_has_moved_on_and_leaves_out_who_is_gone(
    crowded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    few(monkeypatch)
    crowded.keep_ranking(rank(crowded))
    assert ask(crowded, Central).notes[0].endswith("is where the store is now")
    before = crowded.revision
    crowded.retract("2024-06-11.txt")
    kept = ask(crowded, Central)
    assert kept.computed is not None
    assert (kept.computed.revision, kept.computed.now) == (before, before + 1)
    assert f"the store is now at {before + 1}" in kept.notes[0]
    assert "Hoàng Thị Sim" not in {row.person.name for row in kept.rows}
    crowded.keep_ranking(rank(crowded))
    assert ask(crowded, Central).rows != kept.rows


def test_a_ranking_is_no_part_of_the_graph(crowded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    few(monkeypatch)
    digest, revision = crowded.digest(), crowded.revision
    crowded.keep_ranking(rank(crowded))
    assert (crowded.digest(), crowded.revision) == (digest, revision)
    for day in MEETINGS:
        crowded.retract(f"{day}.txt")
    crowded.clear()
    crowded.check_empty()
    assert crowded.read("MATCH (r:Ranking) RETURN r") == []

"""What belongs to a body, whom it signed with, and what its meetings were about."""

from itertools import pairwise
from types import ModuleType

from graph.bodies import ancestors, body_key
from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store
from queries.answers import Meetings, Partners, Posts, Units
from queries.ask import ask
from queries.tenures import Standing

UNIT = "p:bac-kan:1997"
BODIES = ("Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Phòng Tổng hợp Ban Tổ chức Tỉnh ủy", "UBND tỉnh", "Sở Y tế")


def naming(factory: ModuleType) -> Reading:
    """A report that names bodies of one province."""
    text = "Họp ngày 3/5/2023 có " + ", ".join(BODIES) + "."
    draft = factory.Draft(text, path="named.txt", published="2023-05-04")
    met = draft.meeting("Họp", date="2023-05-03")
    for name in BODIES:
        start = text.index(f"{name}," if f"{name}," in text else name)
        assert start > 0
        key = body_key(name, "Bắc Kạn", "2023", within="Bắc Kạn")
        body = draft._known(factory.BodyMention, name, key=key, place="Bắc Kạn", unit=UNIT)
        draft.claim(Predicate.ATTENDED, body, met)
    made: Reading = draft.reading()
    return made


def test_what_belongs_to_a_body(any_store: Store, factory: ModuleType) -> None:
    any_store.write([naming(factory)])
    rows = ask(any_store, Units, body="Tỉnh ủy").rows
    assert [(row.body.name, row.steps) for row in rows] == [
        ("Ban Tổ chức Tỉnh ủy", 1),
        ("Phòng Tổng hợp Ban Tổ chức Tỉnh ủy", 2),
    ]
    assert [row.body.name for row in ask(any_store, Units, body="UBND tỉnh").rows] == ["Sở Y tế"]
    first = ask(any_store, Units, body="Tỉnh ủy", limit=1)
    assert first.more
    assert [row.steps for row in ask(any_store, Units, body="Tỉnh ủy", after=first.next).rows] == [2]


def test_what_a_body_belongs_to() -> None:
    board = body_key("Phòng Tổng hợp Ban Tổ chức Tỉnh ủy", "Bắc Kạn")
    above = ancestors("Phòng Tổng hợp Ban Tổ chức Tỉnh ủy", board, "Bắc Kạn")
    assert above == (body_key("Ban Tổ chức Tỉnh ủy", "Bắc Kạn"), body_key("Tỉnh ủy", "Bắc Kạn"))
    clinic = body_key("Phòng Kế hoạch Sở Y tế", "Bắc Kạn")
    assert ancestors("Phòng Kế hoạch Sở Y tế", clinic, "Bắc Kạn")[-1] == body_key("UBND tỉnh", "Bắc Kạn")
    assert ancestors("Quốc hội", body_key("Quốc hội"), None) == ()


def signing(factory: ModuleType, one: str, other: str) -> Reading:
    """A report of two bodies that signed."""
    text = f"{one} và {other} ký Chương trình phối hợp ({one[:3]})."
    draft = factory.Draft(text, path=f"{one}-{other}.txt", published="2024-05-02")
    agreement = draft.agreement("Chương trình phối hợp", date="2024-05")
    for name in (one, other):
        draft.claim(Predicate.SIGNED, draft.body(name), agreement)
    made: Reading = draft.reading()
    return made


def test_partners_of_partners(any_store: Store, factory: ModuleType) -> None:
    chain = [f"{kind} tỉnh Lai Châu" for kind in ("Hội Nông dân", "Hội Phụ nữ", "Đoàn Thanh niên", "Công đoàn")]
    any_store.write([signing(factory, one, other) for one, other in pairwise(chain)])
    rows = ask(any_store, Partners, body=chain[0]).rows
    assert [(row.partner.name, row.steps) for row in rows] == [(chain[1], 1), (chain[2], 2)]
    assert [node.name for node in rows[1].nodes] == chain[:3]
    assert all(edge.evidence for row in rows for edge in row.edges)
    assert len(ask(any_store, Partners, body=chain[0], depth=3).rows) == 3
    assert len(ask(any_store, Partners, body=chain[0], depth=1).rows) == 1


def test_meetings_by_topic(graph: Store) -> None:
    names = [row.meeting.name for row in ask(graph, Meetings, topic="quy giao ban").rows]
    assert names == ["Hội nghị giao ban quý III"]
    assert [row.meeting.name for row in ask(graph, Meetings, topic="05-CT/TU").rows] == names
    assert ask(graph, Meetings, topic="iao ban").rows == ()


def test_a_career_with_its_gaps(any_store: Store, factory: ModuleType) -> None:
    text = "Vi Đức Lam, Chủ tịch, rồi Bí thư Huyện ủy Sơn Dương; Ma Thế Tùng."
    draft = factory.Draft(text, path="career.txt", published="2024-05-02")
    body, person = draft.body("Huyện ủy Sơn Dương"), draft.person("Vi Đức Lam")
    draft.claim(Predicate.HOLDS, person, draft.position("Chủ tịch", body), date="2023-01-10")
    draft.claim(Predicate.HOLDS, person, draft.position("Bí thư", body), date="2023-02-09")
    any_store.write([draft.reading()])
    rows = ask(any_store, Posts, person="Vi Đức Lam").rows
    assert [(row.title, row.gap, row.standing) for row in rows] == [
        ("Chủ tịch", None, Standing.CURRENT),
        ("Bí thư", 30, Standing.CURRENT),
    ]

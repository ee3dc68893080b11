"""Every question of the catalogue, on either engine."""

import pytest

from graph.edtf import Match
from graph.errors import NotFound
from graph.model.kinds import Predicate
from graph.store import Store
from queries.answers import (
    AttendedWith,
    Chaired,
    Claims,
    Directives,
    Documents,
    Found,
    Holders,
    Meeting,
    Meetings,
    OnDate,
    Organized,
    Posts,
    Signed,
    Statistics,
    answer_type,
)
from queries.ask import ask, ask_named
from queries.catalog import catalog
from queries.tenures import Status

BOARD, PARTY, UNION = "Ban Tuyên giáo Tỉnh ủy Bắc Kạn", "Tỉnh ủy Lai Châu", "Liên minh Hợp tác xã tỉnh Lai Châu"
QUARTERLY = "Hội nghị giao ban quý III"
# Columns that no row keeps as they are.
DIGESTED = {
    "key",
    "others",
    "body_key",
    "body_unit",
    "claims",
    "n_edges",
    "n_nodes",
    "kind",
    "other",
    "title",
    "tenures",
    "units",
    "meetings",
    "about",
    "unit",
    "own",
    "above",
    "place",
}
LINEAGE = {"before", "after", "date", "decree", "whole"}
DERIVED = {"derived_predecessor", "derived_successor", "change", "before", "after", "n_meetings", "degree", "pagerank"}
ADDED = (
    {"match", "status", "standing", "gap", "steps", "evidence", "holder"} | DERIVED | LINEAGE
)  # fields that no statement returns


@pytest.mark.parametrize("name", catalog())
def test_every_question_has_its_answer(name: str) -> None:
    asking = catalog()[name]
    answer = answer_type(asking.answer)
    columns, fields = {column.name for column in asking.columns}, set(answer.row.model_fields)
    assert answer.name == name
    assert asking.example.startswith(f"giaoban ask {name}")
    assert columns - fields <= DIGESTED
    assert answer is Found or fields - columns <= ADDED


def test_a_persons_meetings_with_roles(graph: Store) -> None:
    (row,) = ask(graph, Meetings, person="Lương Thị Khuyên").rows
    assert row.meeting.name == QUARTERLY
    assert [role.predicate for role in row.roles] == [Predicate.CHAIRED]
    assert row.roles[0].evidence[0].quote.startswith(QUARTERLY)
    assert [one.name for one in row.chairs] == ["Lương Thị Khuyên"]


def test_meetings_of_a_body_a_place_a_topic_and_a_period(graph: Store) -> None:
    (row,) = ask(graph, Meetings, body=BOARD).rows
    assert [role.predicate for role in row.roles] == [Predicate.ORGANIZED]
    assert [row.meeting.name for row in ask(graph, Meetings, place="Bac Kan").rows] == [QUARTERLY]
    assert [row.meeting.name for row in ask(graph, Meetings, kind="chuyển đổi số").rows] == ["Hội thảo chuyển đổi số"]
    found = ask(graph, Meetings, from_="2024").rows
    assert [(row.meeting.name, row.match) for row in found] == [("Lễ ký", Match.CERTAIN)]


def test_a_meeting_with_everyone_in_it(graph: Store) -> None:
    rows = ask(graph, Meeting, meeting="hoi nghi giao ban quy iii").rows
    assert [(row.edge.predicate.value, row.who.name) for row in rows] == [
        ("ORGANIZED", BOARD),
        ("CHAIRED", "Lương Thị Khuyên"),
        ("ATTENDED", "Bế Ngọc Thắng"),
        ("ATTENDED", "Ma Thế Tùng"),
        ("HELD_IN", "Bắc Kạn"),
        ("CITES", "05-CT/TU"),
    ]
    assert rows[1].posts == (f"Trưởng ban {BOARD}",)
    assert all(row.edge.evidence for row in rows)


def test_what_a_body_organised(graph: Store) -> None:
    (row,) = ask(graph, Organized, body=BOARD, from_="2023-11", to="2023-11").rows
    assert (row.meeting.name, row.match) == (QUARTERLY, Match.CERTAIN)
    assert ask(graph, Organized, body=BOARD, to="2022").rows == ()


@pytest.mark.parametrize("asked", [{}, {"body": PARTY}, {"partner": UNION}, {"body": PARTY, "partner": UNION}])
def test_who_signed_with_whom(graph: Store, asked: dict[str, str]) -> None:
    (row,) = ask(graph, Signed, **asked).rows
    assert {row.body.name, row.partner.name} == {PARTY, UNION}
    assert not asked or (row.body.name, row.partner.name) == (PARTY, UNION)
    assert row.agreement is not None
    assert row.agreement.name == "Chương trình phối hợp"
    assert {one.claim for one in row.edge.evidence} == {
        claim.claim.id for claim in ask(graph, Claims, document="ky-ket.txt").rows if claim.claim.predicate == "SIGNED"
    }


def test_signing_in_a_period(graph: Store) -> None:
    assert [row.match for row in ask(graph, Signed, from_="2024-05-20").rows] == [Match.POSSIBLE]
    assert ask(graph, Signed, from_="2024-06").rows == ()


def test_who_was_there_too(graph: Store) -> None:
    rows = ask(graph, AttendedWith, person="Lương Thị Khuyên").rows
    assert sorted((row.other.name, row.n_meetings) for row in rows) == [("Bế Ngọc Thắng", 1), ("Ma Thế Tùng", 1)]
    (shared,) = rows[0].shared
    assert (shared.meeting.name, shared.role) == (QUARTERLY, Predicate.CHAIRED)
    assert len(shared.evidence) == 2
    sure = ask(graph, AttendedWith, person="Lương Thị Khuyên", min_confidence=0.7).rows
    assert [row.other.name for row in sure] == ["Bế Ngọc Thắng"]


def test_holders_of_a_post_through_time(graph: Store) -> None:
    rows = ask(graph, Holders, post=f"Trưởng ban {BOARD}", as_of="2025-06-01").rows
    assert [(row.person.name, row.status) for row in rows] == [
        ("Lương Thị Khuyên", Status.UNKNOWN),
        ("Ma Thế Tùng", Status.PRESUMED),
    ]
    assert rows[1].edge.start == "2025-02-03"
    titles = [row.title for row in ask(graph, Holders, body=BOARD, title="pho truong").rows]
    assert titles == ["Phó Trưởng ban", "Phó Trưởng ban"]


def test_a_post_by_its_everyday_name(graph: Store) -> None:
    rows = ask(graph, Holders, post="Trưởng ban Tuyên giáo Tỉnh ủy Bắc Kạn").rows
    assert [row.person.name for row in rows] == ["Lương Thị Khuyên", "Ma Thế Tùng"]
    with pytest.raises(NotFound):
        ask(graph, Holders, post="Trưởng ban Tuyến giáo Tỉnh ủy Bắc Kạn")


def test_who_held_what_on_a_day(graph: Store) -> None:
    def held(day: str) -> list[tuple[str, str, Status | None]]:
        return [(row.person.name, row.title, row.status) for row in ask(graph, OnDate, as_of=day, body=BOARD).rows]

    assert held("2023-11-27") == [
        ("Bế Ngọc Thắng", "Phó Trưởng ban", Status.OBSERVED),
        ("Lương Thị Khuyên", "Trưởng ban", Status.OBSERVED),
    ]
    assert held("2024-06-01")[1] == ("Lương Thị Khuyên", "Trưởng ban", Status.PRESUMED)
    assert held("2025-03-01")[1] == ("Ma Thế Tùng", "Trưởng ban", Status.PRESUMED)
    assert held("2020") == []


def test_posts_on_a_day(graph: Store) -> None:
    (row,) = ask(graph, Posts, person="Đào Thị Sương", as_of="2025-03-01").rows
    assert (row.title, row.edge.former, row.status) == ("Phó Trưởng ban", True, Status.ENDED)
    assert ask(graph, Posts, person="Đào Thị Sương", as_of="2024").rows == ()


def test_directives_and_where_they_were_cited(graph: Store) -> None:
    (row,) = ask(graph, Directives, text="05-ct").rows
    assert (row.directive.number, row.n_meetings) == ("05-CT/TU", 1)
    assert row.cited[0].meeting.name == QUARTERLY
    assert row.cited[0].edge.evidence
    assert ask(graph, Directives, meeting=row.cited[0].meeting.id).rows == (row,)


def test_documents_that_support_an_edge(graph: Store) -> None:
    (chaired,) = ask(graph, Chaired, person="Lương Thị Khuyên").rows
    (row,) = ask(graph, Documents, edge=chaired.edge.id).rows
    assert (row.document.url, row.n_claims) == ("https://bao.example/giao-ban", 1)
    assert row.evidence == chaired.edge.evidence
    (signed,) = ask(graph, Signed).rows
    (derived,) = ask(graph, Documents, edge=signed.edge.id).rows
    assert (derived.document.path, derived.n_claims) == ("ky-ket.txt", 2)


def test_claims_of_a_document_in_the_order_of_its_text(graph: Store) -> None:
    rows = ask(graph, Claims, document="https://bao.example/giao-ban").rows
    starts = [row.evidence[0].start for row in rows]
    assert starts == sorted(starts)
    assert len(rows) == 8
    assert all(graph.text(row.document)[one.start : one.end] == one.quote for row in rows for one in row.evidence)
    with pytest.raises(NotFound):
        ask(graph, Claims, document="nowhere.txt")


def test_statistics(graph: Store) -> None:
    counts = {(row.group, row.what): row.n for row in ask_named(graph, "statistics", {}).rows}
    assert counts["node", "Document"] == 3
    assert counts["node", "Claim"] == 16
    assert counts["edge", "SIGNED_WITH"] == 1
    assert counts["source", "Báo Thử"] == 1
    assert ask(graph, Statistics).more is False


PAGED = {
    "chaired": {},
    "meetings": {},
    "meeting": {"meeting": QUARTERLY},
    "attended-with": {"person": "Lương Thị Khuyên"},
    "holders": {"body": BOARD},
    "on-date": {"as_of": "2025-03"},
    "claims": {"document": "ky-ket.txt"},
}


@pytest.mark.parametrize("name", PAGED)
def test_pages_make_the_whole(graph: Store, name: str) -> None:
    whole = ask_named(graph, name, PAGED[name])
    rows, after = [], None
    for _ in range(len(whole.rows) + 1):
        page = ask_named(graph, name, PAGED[name] | {"limit": 1, "after": after})
        rows += page.rows
        after = page.next
        if not page.more:
            break
    assert len(rows) > 1
    assert tuple(rows) == whole.rows

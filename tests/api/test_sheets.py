import pytest

from api.sheets import quoted, spreadsheet, table
from api.terminal import as_csv
from graph.model.entities import Entity
from graph.model.kinds import EntityKind, Predicate
from queries.answers import Chaired, answer_type
from queries.answers.base import Asked, Citation, MeetingRef, Ref, Support
from queries.answers.meetings import ChairedRow
from queries.answers.ties import LinkRow, Neighbourhood
from queries.catalog import catalog

SAID = Citation(
    quote="Đồng chí Lò Thị Mẫu\nchủ trì hội nghị.",
    start=10,
    end=46,
    document="text:1",
    outlet="Báo Sơn La",
    published="2023-10-04T08:00:00+07:00",
    claim="c1",
    rule="chair.subject",
    confidence=0.9,
)
EDGE = Support(
    id="e1", predicate=Predicate.CHAIRED, n_documents=1, n_independent=1, confidence=0.9, co=True, evidence=(SAID, SAID)
)
MEETING = MeetingRef(id="m1", kind=EntityKind.MEETING, name="Hội nghị", date="2023-10-03")
CHAIR = Ref(id="p1", kind=EntityKind.PERSON, name="Lò Thị Mẫu")
BODIES = tuple(Ref(id=f"b{n}", kind=EntityKind.BODY, name="Ban Tuyên giáo") for n in (1, 2))
ROW = ChairedRow(meeting=MEETING, chair=CHAIR, posts=("=1+1", "Bí thư"), organizers=BODIES, edge=EDGE)
ANSWER = Chaired(asked=Asked(question="chaired", parameters={}), rows=(ROW,))


def test_a_quote_says_where_it_stands() -> None:
    assert quoted(SAID) == "“Đồng chí Lò Thị Mẫu chủ trì hội nghị.” (Báo Sơn La, 2023-10-04)"


def test_a_table_leaves_out_what_says_nothing() -> None:
    shown = table(ANSWER)
    assert "match" not in shown.columns  # every row is certain
    assert "through" not in shown.columns
    assert [c for c in shown.columns if c.endswith(" id")] == ["meeting id"]
    assert shown.rows[0]["edge"] == "CHAIRED, co"
    assert shown.rows[0]["organizers"] == ("Ban Tuyên giáo",)


def test_a_table_leaves_out_the_verb_of_the_question() -> None:
    plain = ROW.model_copy(update={"edge": EDGE.model_copy(update={"co": False})})
    assert "edge" not in table(ANSWER.model_copy(update={"rows": (plain,)})).columns
    assert "edge" in table(ANSWER.model_copy(update={"rows": (plain, ROW)})).columns


def test_a_spreadsheet_keeps_every_fact_and_the_order_of_lists() -> None:
    row = spreadsheet([ANSWER]).rows[0]
    assert (row["organizers_id"], row["organizers"]) == (("b1", "b2"), ("Ban Tuyên giáo", "Ban Tuyên giáo"))
    assert (row["edge_quote"], row["edge_quote_start"], row["edge_quote_outlet"]) == (SAID.quote, 10, "Báo Sơn La")
    assert row["match"] == "certain"


@pytest.mark.parametrize("name", sorted(catalog()))
def test_every_answer_is_a_sheet_of_plain_columns(name: str) -> None:
    empty = answer_type(catalog()[name].answer).model_construct(asked=ANSWER.asked, rows=(), nodes=())
    columns = spreadsheet([empty]).columns
    assert len(columns) == len(set(columns)) > 0
    assert table(empty).columns == ()


def test_a_neighbourhood_is_shown_by_names() -> None:
    nodes = tuple(Entity(id=one.id, kind=one.kind, name=one.name, folded="") for one in (CHAIR, MEETING))
    link = LinkRow(subject="p1", object="m1", edge=EDGE)
    around = Neighbourhood(asked=ANSWER.asked, rows=(link,), centre="p1", nodes=nodes, n_nodes=2, n_edges=1)
    assert (table(around).rows[0]["subject"], table(around).rows[0]["object"]) == ("Lò Thị Mẫu", "Hội nghị")


def test_a_spreadsheet_runs_no_formula() -> None:
    sheet = spreadsheet([ANSWER])
    assert "'=1+1; Bí thư" in as_csv(sheet.columns, sheet.rows)

"""What is open is listed with its reasons, and every verdict can be explained."""

import pytest

from graph.errors import NotFound
from graph.identity.decisions import Decision, MentionRef, Verdict
from graph.identity.documents import DocumentMentions
from graph.identity.dossier import DocumentNote, HeldPost, PersonNote, mentions_of
from graph.identity.pairs import Verdict as Answer
from graph.identity.review import Review
from graph.model.kinds import EntityKind

NAME = "Vừ Văn Thào"


def told(id_: str, title: str, body: str, on: str, name: str = NAME) -> DocumentMentions:
    person = PersonNote(mention=f"{id_}#p", name=name, holds=(HeldPost(title=title, body=body),))
    return mentions_of(DocumentNote(id=id_, published=on, province="Bắc Kạn", persons=(person,)))


FIRST = told("a", "Giám đốc", "Sở Y tế tỉnh Bắc Kạn", "2025-05-05")
SECOND = told("b", "Giám đốc", "Sở Y tế tỉnh Thái Nguyên", "2025-05-06")
EITHER = told("c", "Giám đốc", "Sở Y tế tỉnh Thái Nguyên", "2025-08-05")
STEP = told("d", "Phó Giám đốc", "Sở Y tế tỉnh Bắc Kạn", "2025-03-05")


def test_what_fits_two_is_open_with_both() -> None:
    queue = Review([FIRST, SECOND, EITHER]).queue()
    assert [(one.explanation.a, one.explanation.b) for one in queue] == [("a#p", "c#p"), ("b#p", "c#p")]
    for one in queue:
        assert one.explanation.verdict is Answer.AMBIGUOUS
        assert "took over" in one.explanation.links[0].sentence
        assert "which of the two" in one.explanation.flips[0]


def test_a_likely_step_is_open_and_an_unlikely_one_is_not() -> None:
    (step,) = Review([FIRST, STEP]).queue()
    assert step.explanation.links == ()
    assert {part.name for part in step.explanation.supports} >= {"one_body", "one_province"}
    common = "Nguyễn Văn Sơn"
    here = told("e", "Giám đốc", "Sở Y tế tỉnh Bắc Kạn", "2025-05-05", common)
    assert Review([here, told("f", "Giám đốc", "Sở Y tế tỉnh Cao Bằng", "2012-01-01", common)]).queue() == ()


def test_the_heaviest_comes_first() -> None:
    weights = [one.explanation.weight for one in Review([FIRST, SECOND, EITHER, STEP]).queue()]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) > 2


def test_a_decision_takes_a_pair_out_of_the_queue() -> None:
    ends = [
        MentionRef(mention=one.persons[0].id, text=one.text_hash, kind=EntityKind.PERSON, name=NAME)
        for one in (FIRST, STEP)
    ]
    different = Decision(verdict=Verdict.DIFFERENT, a=ends[0], b=ends[1], by="Hằng", when="2026-11-02")
    review = Review([FIRST, STEP], [different])
    assert review.queue() == ()
    explanation = review.explain("a#p", "d#p")
    assert explanation.verdict is Answer.DIFFERENT
    assert explanation.decisions == (different,)
    unsure = different.model_copy(update={"verdict": Verdict.UNSURE})
    assert Review([FIRST, STEP], [unsure]).queue()[0].explanation.decisions == (unsure,)


def test_one_person_is_explained_by_its_links() -> None:
    again = told("z", "Giám đốc", "Sở Y tế tỉnh Bắc Kạn", "2024-05-05")
    review = Review([FIRST, again])
    explanation = review.explain("a#p", "z#p")
    assert explanation.verdict is Answer.SAME
    assert explanation.links[0].sentence == "Both hold the same post in the same body."
    assert explanation.flips == ("A decision that they are different.",)
    entity = review.clusters.entities["a#p"]
    assert review.explain(entity, entity).verdict is Answer.SAME


def test_two_people_are_explained_by_what_parts_them() -> None:
    deputy = told("x", "Phó Giám đốc", "Sở Y tế tỉnh Bắc Kạn", "2025-05-05")
    explanation = Review([FIRST, deputy]).explain("a#p", "x#p")
    assert explanation.verdict is Answer.DIFFERENT
    assert [part.name for part in explanation.vetoes] == ["chief_and_deputy"]


def test_who_is_unknown_is_said() -> None:
    with pytest.raises(NotFound):
        Review([FIRST]).explain("a#p", "nobody")

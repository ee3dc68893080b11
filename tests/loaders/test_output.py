import json

from graph.model.claims import Claim, Qualifiers, Reading, claim_id
from graph.model.documents import Article, Document
from graph.model.evidence import EvidenceRole, quote
from graph.model.kinds import Predicate
from graph.model.mentions import (
    AgreementMention,
    BodyMention,
    MeetingMention,
    Mention,
    PersonMention,
    PositionMention,
)
from loaders.output import line, record

TEXT = (
    "Đồng chí Lò Thị Mẫu, Trưởng ban Tuyên giáo Tỉnh ủy Sơn La chủ trì hội nghị ngày 3/10/2023. "
    "Dịp này, Ban Tuyên giáo Tỉnh ủy ký kết chương trình với Hội Nông dân tỉnh và Báo Sơn La."
)
CHAIR, SIGNING = (0, 90), (91, len(TEXT))


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _mention(kind: type[Mention], id_: str, name: str, words: str, **more: object) -> Mention:
    given = {"id": id_, "document": "text:1", "name": name, "spans": (_span(words),)} | more
    return kind.model_validate(given)


PERSON = _mention(PersonMention, "f9", "Lò Thị Mẫu", "Lò Thị Mẫu")
BOARD = _mention(
    BodyMention, "a3", "Ban Tuyên giáo Tỉnh ủy Sơn La", "ban Tuyên giáo Tỉnh ủy", key="btg", place="Sơn La"
)
FARMERS = _mention(BodyMention, "a2", "Hội Nông dân tỉnh Sơn La", "Hội Nông dân tỉnh", key="hnd", place="Sơn La")
PAPER = _mention(BodyMention, "a1", "Báo Sơn La", "Báo Sơn La", key="bsl")
SEAT = _mention(PositionMention, "c1", "Trưởng ban", "Trưởng ban", title="Trưởng ban", body="a3", key="tb")
MEETING = _mention(MeetingMention, "e1", "hội nghị", "hội nghị", type="hội nghị", date="2023-10-03")
PROGRAMME = _mention(AgreementMention, "d1", "chương trình", "chương trình")


def _claim(predicate: Predicate, ends: tuple[Mention, Mention], span: tuple[int, int], **said: object) -> Claim:
    subject, object_ = (end.id for end in ends)
    qualifiers = Qualifiers.model_validate(said)
    evidence = (quote(TEXT, *span), quote(TEXT, *ends[0].spans[0], role=EvidenceRole.SUBJECT))
    return Claim(
        id=claim_id(predicate, subject, object_, qualifiers),
        document="text:1",
        predicate=predicate,
        subject=subject,
        object=object_,
        qualifiers=qualifiers,
        rule="r",
        confidence=0.9 if object_ != "d1" else 0.8,
        evidence=evidence,
    )


def _reading(*, backwards: bool = False) -> Reading:
    mentions = [PERSON, BOARD, FARMERS, PAPER, SEAT, MEETING, PROGRAMME]
    claims = [
        _claim(Predicate.HOLDS, (PERSON, SEAT), CHAIR, title_as_reported="Trưởng ban Tuyên giáo"),
        _claim(Predicate.CHAIRED, (PERSON, MEETING), CHAIR),
        *(_claim(Predicate.SIGNED, (body, PROGRAMME), SIGNING) for body in (BOARD, FARMERS, PAPER)),
    ]
    document = Document(id="text:1", text_hash="1", raw_hash="1", path="a.txt", published="2023-10-04")
    article = Article(document=document, text=TEXT, body_end=len(TEXT))
    step = -1 if backwards else 1
    return Reading(article=article, mentions=tuple(mentions[::step]), claims=tuple(claims[::step]), extractor="1")


def test_entities_are_numbered_in_the_order_of_the_text() -> None:
    told = record(_reading())
    assert [(p.id, p.name) for p in told.persons] == [("p1", "Lò Thị Mẫu")]
    assert [(b.id, b.name) for b in told.bodies] == [
        ("b1", "Ban Tuyên giáo Tỉnh ủy Sơn La"),
        ("b2", "Hội Nông dân tỉnh Sơn La"),
        ("b3", "Báo Sơn La"),
    ]
    assert (told.meetings[0].kind, told.meetings[0].date) == ("hội nghị", "2023-10-03")


def test_a_post_is_a_person_and_the_body_of_the_position() -> None:
    holds = next(r for r in record(_reading()).relations if r.type is Predicate.HOLDS)
    assert (holds.source, holds.target, holds.role, holds.former) == ("p1", "b1", "Trưởng ban", False)


def test_three_signers_make_three_pairs() -> None:
    pairs = [r for r in record(_reading()).relations if r.type is Predicate.SIGNED_WITH]
    assert [(r.source, r.target, r.confidence) for r in pairs] == [
        ("b1", "b2", 0.8),
        ("b1", "b3", 0.8),
        ("b2", "b3", 0.8),
    ]


def test_every_relation_has_its_words_the_assertion_first() -> None:
    for relation in record(_reading()).relations:
        assert relation.spans[0] in (CHAIR, SIGNING)
        assert all(TEXT[q.start : q.end] == q.exact for q in relation.evidence)


def test_the_order_of_a_reading_does_not_matter() -> None:
    assert line(_reading()) == line(_reading(backwards=True))


def test_a_line_is_json_that_says_null_where_a_document_does_not_say() -> None:
    told = json.loads(line(_reading()))
    assert told["bodies"][2]["place"] is None
    assert told["published"] == "2023-10-04"
    chaired = next(r for r in told["relations"] if r["type"] == "CHAIRED")
    assert "role" not in chaired
    assert chaired["evidence"][0]["role"] == "assertion"
    assert "\n" not in line(_reading())

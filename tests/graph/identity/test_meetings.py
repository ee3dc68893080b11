"""Which reports tell of one meeting."""

from typing import Any

import pytest

from graph.identity.dossier import BodyNote, DocumentNote, MeetingNote, PersonNote, mentions_of
from graph.identity.resolving import resolve

Told = dict[str, Any]


def report(id_: str, told: Told) -> DocumentNote:
    """A report of a meeting, told in words."""
    hosts = told.get("hosts", ("UBND tỉnh Bắc Kạn",))
    chair = told.get("chair", "Vừ Văn Thào")
    bodies = tuple(BodyNote(mention=f"{id_}#b{n}", name=name) for n, name in enumerate(hosts))
    people = (PersonNote(mention=f"{id_}#p", name=chair),) if chair else ()
    meeting = MeetingNote(
        mention=f"{id_}#m",
        kind=told.get("kind", "hội nghị"),
        name=told.get("name", "Hội nghị sơ kết công tác trồng rừng 6 tháng đầu năm 2023"),
        date=told.get("date", "2023-07-04"),
        place=told.get("place"),
        organizers=tuple(one.mention for one in bodies),
        chairs=tuple(one.mention for one in people),
    )
    printed = told.get("printed", "2023-07-05")
    return DocumentNote(
        id=id_, published=printed, province="Bắc Kạn", persons=people, bodies=bodies, meetings=(meeting,)
    )


def one(a: Told, b: Told) -> bool:
    entities = resolve([mentions_of(report("a", a)), mentions_of(report("b", b))]).entities
    return entities["a#m"] == entities["b#m"]


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"name": "Bắc Kạn sơ kết công tác trồng rừng nửa đầu năm"},
        {"date": "2023-07"},
        {"date": "XXXX-07-04", "printed": None},
        {"date": None, "printed": "2023-07-06"},
        {"hosts": ("Ủy ban nhân dân tỉnh",)},
        {"chair": None},
        {"chair": "VỪ VĂN THÀO"},
        {"date": "2023-07-04/2023-07-05"},
    ],
)
def test_other_words_for_one_meeting(told: Told) -> None:
    assert one({}, told)


@pytest.mark.parametrize(
    "told",
    [
        {"date": "2023-07-11"},
        {"date": None, "printed": "2024-07-05"},
        {"date": None, "printed": None},
        {"hosts": ("UBND tỉnh Cao Bằng",)},
        {"chair": "Lò Văn Pín"},
        {"kind": "làm việc", "name": "Làm việc với Hội Nông dân tỉnh"},
        {"name": "Hội nghị sơ kết công tác trồng rừng quý I năm 2023"},
        {"name": "Hội nghị tổng kết công tác trồng rừng năm 2022"},
        {"name": "Hội nghị bàn giải pháp chống hạn hán cứu lúa"},
    ],
)
def test_other_meetings(told: Told) -> None:
    assert not one({}, told)


def test_numbers_are_read_in_words_and_figures() -> None:
    ordinals = [{"kind": "kỳ họp", "name": f"Kỳ họp thứ {n} HĐND tỉnh", "hosts": ("HĐND tỉnh",)} for n in ("8", "Tám")]
    assert one(*ordinals)
    assert not one(ordinals[0], {**ordinals[1], "name": "Kỳ họp thứ chín HĐND tỉnh"})


def test_a_regular_session_is_told_by_what_it_reviews() -> None:
    regular = {"kind": "phiên họp", "name": "Phiên họp thường kỳ UBND tỉnh tháng 6/2023"}
    review = {"kind": "họp", "name": "UBND tỉnh họp đánh giá tình hình kinh tế - xã hội quý II năm 2023"}
    funds = {"kind": "họp", "name": "UBND tỉnh họp nghe báo cáo tiến độ giải ngân vốn đầu tư công"}
    assert one(regular, review)
    assert not one(regular, funds)


def test_who_signed_with_whom_tells_signings_apart() -> None:
    told = {"kind": "ký kết", "name": "Lễ ký thỏa thuận chuyển đổi số", "chair": None}
    viettel, vnpt = ({**told, "hosts": ("UBND tỉnh", company)} for company in ("Tập đoàn Viettel", "Tập đoàn VNPT"))
    assert one(viettel, {**viettel, "date": "2023-07"})
    assert not one(viettel, vnpt)


def test_two_places_are_two_meetings_unless_the_centre_holds_it() -> None:
    assert not one({"place": "Na Rì"}, {"place": "Ngân Sơn"})
    centre = {"hosts": ("Ban Tuyên giáo Trung ương",), "name": "Hội nghị trực tuyến toàn quốc về Chỉ thị 05-CT/TW"}
    assert one({**centre, "place": "Bắc Kạn"}, {**centre, "place": "Cao Bằng"})

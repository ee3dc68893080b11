"""Random dossiers of fictional people: enough names, seats and days for them to meet, to move and to be confused."""

from dataclasses import replace
from random import Random

from graph.identity.documents import DocumentMentions
from graph.identity.dossier import BodyNote, DocumentNote, HeldPost, MeetingNote, PersonNote, mentions_of

NAMES = ("Đào Thị Sương", "Đào Thị Sướng", "Dao Thi Suong", "Lò Văn Pín", "Hà Quang Tuyền", "Đào Sương")
SEATS = (
    ("Bí thư", "Tỉnh ủy Sơn La"),
    ("Phó Bí thư", "Tỉnh ủy Sơn La"),
    ("Chủ tịch", "UBND tỉnh Bắc Kạn"),
    ("Phó Chủ tịch", "UBND tỉnh Bắc Kạn"),
    ("Chủ tịch", "UBND tỉnh Thái Nguyên"),
    ("Giám đốc", "Sở Nội vụ tỉnh Thái Nguyên"),
    ("Giám đốc", "Sở Nội vụ tỉnh Bắc Kạn"),
)
BODIES = ("UBND tỉnh Bắc Kạn", "UBND tỉnh Thái Nguyên", "Tỉnh ủy Sơn La")
DATES = ("2024-03-05", "2024-03-06", "2024-03", "XXXX-03-05", None, "2025-08-02", "2024-03-05/2024-03-07")
PRINTED = ("2024-03-06", "2024-03-08", "2025-08-03", None)
TITLES = ("Phiên họp thường kỳ tháng 3", "Hội nghị tổng kết công tác dân vận năm 2023", "Kỳ họp thứ 5", "Hội nghị")


def documents(seed: int, size: int) -> list[DocumentMentions]:
    """So many random documents."""
    draw = Random(seed)
    made = [mentions_of(_note(draw, f"d{number:03}")) for number in range(size)]
    return [_printed_again(draw, one, made) if draw.random() < 0.15 else one for one in made]


def _printed_again(draw: Random, document: DocumentMentions, others: list[DocumentMentions]) -> DocumentMentions:
    """The text of another document under this one's address, printed on another day."""
    model = draw.choice(others)
    return replace(model, document=document.document, published=draw.choice(PRINTED))


def _note(draw: Random, id_: str) -> DocumentNote:
    names = draw.sample(NAMES, draw.randint(1, 3))
    persons = tuple(PersonNote(mention=f"{id_}#p{n}", name=name, holds=_posts(draw)) for n, name in enumerate(names))
    hosts = draw.sample(BODIES, draw.randint(1, 2))
    bodies = tuple(BodyNote(mention=f"{id_}#b{n}", name=name) for n, name in enumerate(hosts))
    meetings = tuple(_meeting(draw, f"{id_}#m{n}", persons, bodies) for n in range(draw.randint(0, 2)))
    return DocumentNote(
        id=id_, published=draw.choice(PRINTED), province="Bắc Kạn", persons=persons, bodies=bodies, meetings=meetings
    )


def _posts(draw: Random) -> tuple[HeldPost, ...]:
    chosen = draw.sample(SEATS, draw.choice((0, 1, 1, 2)))
    return tuple(HeldPost(title=title, body=body, former=draw.random() < 0.2) for title, body in chosen)


def _meeting(draw: Random, id_: str, persons: tuple[PersonNote, ...], bodies: tuple[BodyNote, ...]) -> MeetingNote:
    return MeetingNote(
        mention=id_,
        kind=draw.choice(("hội nghị", "phiên họp", "kỳ họp")),
        name=draw.choice(TITLES),
        date=draw.choice(DATES),
        organizers=(bodies[0].mention,),
        chairs=(persons[0].mention,) if draw.random() < 0.7 else (),
        attendees=tuple(one.mention for one in (*persons[1:], *bodies[1:])),
    )

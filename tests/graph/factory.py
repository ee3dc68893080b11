"""Small readings made by hand, of fictional people: a text, its mentions and its claims."""

from itertools import count
from random import Random
from typing import Any

from graph.digests import raw_hash, text_hash
from graph.model.claims import Claim, Qualifiers, Reading, claim_id
from graph.model.documents import Article, Document
from graph.model.evidence import quote
from graph.model.kinds import Predicate
from graph.model.mentions import (
    AgreementMention,
    BodyMention,
    DirectiveMention,
    MeetingMention,
    Mention,
    PersonMention,
    PlaceMention,
    PositionMention,
    fingerprint,
)
from graph.names import plain


class Draft:
    """A document being annotated: mentions are found in its text by their names."""

    def __init__(self, text: str, **about: Any) -> None:
        hashed = text_hash(text)
        named = f"url:{about['url']}" if about.get("url") else f"text:{hashed}"
        self.text = text
        self.document = Document(
            id=about.pop("id", named), text_hash=hashed, raw_hash=raw_hash(text.encode()), n_chars=len(text), **about
        )
        self.mentions: dict[str, Mention] = {}
        self.claims: dict[str, Claim] = {}

    def _known(self, kind: type[Any], surface: str, **fields: Any) -> Any:
        start = self.text.index(surface)
        name = fields.pop("name", surface)
        id_ = fingerprint(self.document.text_hash, kind.model_fields["kind"].default, start, surface)
        spans = ((start, start + len(surface)),)
        mention = kind(id=id_, document=self.document.id, name=name, spans=spans, **fields)
        return self.mentions.setdefault(id_, mention)

    def person(self, name: str) -> PersonMention:
        return self._known(PersonMention, name)

    def body(self, name: str, **fields: Any) -> BodyMention:
        return self._known(BodyMention, name, **{"key": plain(name), **fields})

    def position(self, title: str, body: BodyMention) -> PositionMention:
        key = f"{plain(title)}|{body.key}"
        return self._known(PositionMention, title, name=f"{title} {body.name}", title=title, body=body.id, key=key)

    def place(self, name: str, **fields: Any) -> PlaceMention:
        return self._known(PlaceMention, name, **{"key": plain(name), **fields})

    def meeting(self, name: str, **fields: Any) -> MeetingMention:
        return self._known(MeetingMention, name, type="hội nghị", **fields)

    def agreement(self, name: str, **fields: Any) -> AgreementMention:
        return self._known(AgreementMention, name, **fields)

    def directive(self, number: str) -> DirectiveMention:
        return self._known(DirectiveMention, number, type="Chỉ thị", number=number, key=f"chỉ thị|{number}")

    def claim(
        self, predicate: Predicate, subject: Mention, object_: Mention, confidence: float = 0.9, **said: Any
    ) -> Claim:
        start = min(subject.spans[0][0], object_.spans[0][0])
        end = max(subject.spans[0][1], object_.spans[0][1])
        qualifiers = Qualifiers(**said)
        id_ = claim_id(predicate, subject.id, object_.id, qualifiers)
        claim = Claim(
            id=id_,
            document=self.document.id,
            predicate=predicate,
            subject=subject.id,
            object=object_.id,
            qualifiers=qualifiers,
            rule="by hand",
            confidence=confidence,
            evidence=(quote(self.text, start, end),),
        )
        return self.claims.setdefault(id_, claim)

    def reading(self, extractor: str = "1") -> Reading:
        return Reading(
            article=Article(
                document=self.document, text=self.text, body_end=len(self.text), skips=((0, 1),), province_span=(1, 2)
            ),
            mentions=tuple(self.mentions[id_] for id_ in sorted(self.mentions)),
            claims=tuple(self.claims[id_] for id_ in sorted(self.claims)),
            extractor=extractor,
        )


PEOPLE = ("Đào Thị Sương", "Lò Văn Pín", "Hà Quang Tuyền", "Vừ A Chứ", "Tạ Bích Hằng")
BODIES = ("Tỉnh ủy Sơn Khê", "UBND tỉnh Sơn Khê", "Huyện ủy Nà Rài", "Hội Nông dân tỉnh Sơn Khê")
TITLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Trưởng ban")
MEETINGS = ("Hội nghị giao ban quý I", "Hội nghị tổng kết năm", 'Lễ ký "quy chế `phối hợp`"')
DAYS = ("2023-10-03", "2024-02", "XXXX-11-27", None)


def report(draw: Random, number: int, version: int = 0) -> Reading:
    """A random report; two versions of one number are one document by its URL."""
    person, other = draw.sample(PEOPLE, 2)
    first, second = draw.sample(BODIES, 2)
    title, meeting, date = draw.choice(TITLES), draw.choice(MEETINGS), draw.choice(DAYS)
    text = (
        f"Bản {number}.{version}. Đồng chí {person}, {title} {first}, chủ trì {meeting} tại Sơn Khê. "
        f"Dự có {other} và đại diện {second}; hai bên ký Chương trình phối hợp, quán triệt 05-CT/TU."
    )
    published = f"2024-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}"
    draft = Draft(text, url=f"https://bao.example/{number}", published=published, path=f"{number}-{version}.txt")
    _annotate(draft, (person, other), (first, second), title, (meeting, date))
    return draft.reading()


def _annotate(
    draft: Draft, people: tuple[str, str], bodies: tuple[str, str], title: str, met: tuple[str, str | None]
) -> None:
    chair, guest = map(draft.person, people)
    first, second = map(draft.body, bodies)
    seat, meeting, place = draft.position(title, first), draft.meeting(met[0], date=met[1]), draft.place("Sơn Khê")
    agreement, directive = draft.agreement("Chương trình phối hợp"), draft.directive("05-CT/TU")
    draft.claim(Predicate.HOLDS, chair, seat, title_as_reported=title, order=0)
    draft.claim(Predicate.CHAIRED, chair, meeting, 0.875)
    draft.claim(Predicate.ATTENDED, guest, meeting, 1 / 3, order=0)
    draft.claim(Predicate.ORGANIZED, first, meeting)
    draft.claim(Predicate.HELD_IN, meeting, place)
    draft.claim(Predicate.LOCATED_IN, first, place)
    draft.claim(Predicate.SIGNED, first, agreement, date=met[1])
    draft.claim(Predicate.SIGNED, second, agreement, date=met[1])
    draft.claim(Predicate.CITES, meeting, directive)


def reports(seed: int, size: int) -> list[Reading]:
    """So many random reports, some of them in two versions."""
    draw, numbers = Random(seed), count()
    made: list[Reading] = []
    while len(made) < size:
        number = next(numbers)
        made += [report(draw, number, version) for version in range(draw.choice((1, 1, 2)))]
    return made[:size]

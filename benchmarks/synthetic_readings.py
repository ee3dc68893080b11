"""Articles of an invented country as they would be read: some 3,500 characters, 2.5 claims, quotes that are the text.

Of twenty documents six each report a meeting first, eight report one again with somebody who was there, four tell of an
appointment, one of a signing, one of a directive. Every person is appointed in one, and every meeting is reported first
in one, so that all are there. The rest of a text is words without meaning, no run of which two texts share.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any

from synthetic import STEEP_BODIES, STEEP_MEETINGS, Official, Organ, Sitting, World, organ_key, words

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
    PersonMention,
    PlaceMention,
    PositionMention,
    fingerprint,
)
from graph.places import Level, gazetteer
from graph.posts import position_key

EXTRACTOR = "synthetic 1"
_LENGTH, _SPREAD, _SHORTEST = 3500, 700, 900  # characters
_TURN = (
    "first again post first again again post first again first again post first again again sign first again post law"
)
_KINDS = tuple(_TURN.split())
_OUTLETS = tuple(f"Báo Thử {number}" for number in range(1, 41))

Key = tuple[str, str]
"""Kind and surface of what a text names."""


@dataclass
class Sheet:
    """A text being written, with where it first names what, and which sentence claims what."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    named: dict[Key, tuple[int, Any, dict[str, Any]]] = field(default_factory=dict)
    said: list[tuple[Predicate, Key, Key, tuple[int, int], Qualifiers]] = field(default_factory=list)

    def write(self, *pieces: "str | Term") -> tuple[int, int]:
        """Add a sentence; its span."""
        start = self.length
        for piece in pieces:
            text = piece if isinstance(piece, str) else piece.surface
            if isinstance(piece, Term):
                self.named.setdefault(piece.key, (self.length, piece.model, piece.fields))
            self.parts.append(text)
            self.length += len(text)
        self.parts.append(" ")
        self.length += 1
        return start, self.length - 1

    def claim(self, span: tuple[int, int], subject: "Term", predicate: Predicate, object_: "Term", **said: Any) -> None:
        """Add a claim of a sentence."""
        self.said.append((predicate, subject.key, object_.key, span, Qualifiers(**said)))


@dataclass(frozen=True)
class Term:
    """What a text names, with what the reading knows of it."""

    model: Any
    surface: str
    fields: dict[str, Any]

    @property
    def key(self) -> Key:
        """What tells it from the other names of the document."""
        return self.model.__name__, self.surface


def readings(world: World, numbers: Iterable[int] | None = None) -> Iterator[Reading]:
    """The documents of a world, all or those of these numbers, one at a time."""
    for number in range(world.documents) if numbers is None else numbers:
        yield reading(world, number)


def reading(world: World, number: int) -> Reading:
    """One document of a world."""
    draw, sheet = world.draw("document", number), Sheet()
    turn, place = divmod(number, len(_KINDS))
    kind = _KINDS[place]
    serial = turn * _KINDS.count(kind) + _KINDS[:place].count(kind)
    day, organ = _STORIES[kind](world, draw, sheet, serial)
    length = max(_SHORTEST, draw.gauss(_LENGTH, _SPREAD))
    while sheet.length < length:
        sheet.write(_filler(draw))
    return _read(sheet, number, draw, (day, organ))


def _first(world: World, draw: Random, sheet: Sheet, serial: int) -> tuple[date, Organ]:
    """A meeting, who held it and who chaired it."""
    sitting = world.sitting(serial % world.n_meetings)
    organ, chair = world.organs[sitting.host], world.official(sitting.chair)
    host, met = _body(organ, sitting.day), _meeting(sitting, organ)
    span = sheet.write(f"Ngày {sitting.day:%-d/%-m/%Y}, ", host, " tổ chức ", met, ".")
    sheet.claim(span, host, Predicate.ORGANIZED, met)
    _introduced(sheet, chair, sitting.day, (Predicate.CHAIRED, met))
    if draw.random() < 0.15:
        venue = _place(organ)
        span = sheet.write("Địa điểm là ", venue, ", nơi ", met, " diễn ra.")
        sheet.claim(span, met, Predicate.HELD_IN, venue)
    return sitting.day, organ


def _again(world: World, draw: Random, sheet: Sheet, _: int) -> tuple[date, Organ]:
    """A meeting told again, by its host or its chair, and somebody who was there."""
    sitting = world.sitting(world.rank(draw, world.n_meetings, STEEP_MEETINGS))
    organ, chair = world.organs[sitting.host], world.official(sitting.chair)
    met = _meeting(sitting, organ)
    guest = world.official(world.guest(draw, sitting.host))
    if draw.random() < 0.7 or guest.name == chair.name:
        host = _body(organ, sitting.day)
        span = sheet.write(met, " do ", host, f" tổ chức ngày {sitting.day:%-d/%-m/%Y}.")
        sheet.claim(span, host, Predicate.ORGANIZED, met)
    else:
        span = sheet.write(_person(chair), " chủ trì ", met, f" ngày {sitting.day:%-d/%-m/%Y}.")
        sheet.claim(span, _person(chair), Predicate.CHAIRED, met)
    role = Predicate.SPOKE_AT if draw.random() < 0.3 else Predicate.ATTENDED
    if guest.name != chair.name:
        _introduced(sheet, guest, sitting.day, (role, met))
    return sitting.day, organ


def _post(world: World, draw: Random, sheet: Sheet, serial: int) -> tuple[date, Organ]:
    """An appointment, and what the person was before."""
    one = world.official(serial % world.n_people)
    person = _person(one)
    if one.left is not None:
        title, before = one.left
        seat = _seat(title, before, one.since)
        span = sheet.write(person, ", nguyên ", seat, " ", _body(before, one.since), ", nhận quyết định.")
        sheet.claim(span, person, Predicate.HOLDS, seat, former=True, title_as_reported=title)
    seat = _seat(one.title, one.organ, one.since)
    day = f"{one.since:%-d/%-m/%Y}"
    span = sheet.write(
        "Ngày ", day, ", ", person, " được bổ nhiệm giữ chức ", seat, " ", _body(one.organ, one.since), "."
    )
    stated = {"start": one.since.isoformat()} if draw.random() < 0.5 else {}
    sheet.claim(span, person, Predicate.HOLDS, seat, date=one.since.isoformat(), title_as_reported=one.title, **stated)
    return one.since, one.organ


def _sign(world: World, draw: Random, sheet: Sheet, serial: int) -> tuple[date, Organ]:
    """Two bodies of one province that sign with each other, and who signed for one."""
    first = world.rank(draw, world.n_bodies, STEEP_BODIES)
    organ, day = world.organs[first], world.sitting(serial % world.n_meetings).day
    near = [one for one in world.organs[max(0, first - 12) : first + 12] if one.province == organ.province]
    other = draw.choice([one for one in near if one != organ] or [world.organs[first - 1]])
    one, two = _body(organ, day), _body(other, day)
    name = f"Chương trình phối hợp số {serial + 1}"
    agreed = Term(AgreementMention, name, {"date": day.isoformat()})
    span = sheet.write(f"Ngày {day:%-d/%-m/%Y}, ", one, " và ", two, " ký kết ", agreed, ".")
    for side in (one, two):
        sheet.claim(span, side, Predicate.SIGNED, agreed, date=day.isoformat())
    signer = world.official(world.members[first][0])
    _introduced(sheet, signer, day, (Predicate.SIGNED, agreed))
    return day, organ


def _law(world: World, draw: Random, sheet: Sheet, serial: int) -> tuple[date, Organ]:
    """A directive that a body issued and a meeting cites."""
    sitting = world.sitting(world.rank(draw, world.n_meetings, STEEP_MEETINGS))
    organ = world.organs[sitting.host]
    number = f"{1 + world.rank(draw, max(20, world.documents // 50), STEEP_BODIES)}-CT/TU"
    issuer = _body(organ, sitting.day)
    key = f"chỉ thị|{number}|{organ.province}"
    law = Term(DirectiveMention, number, {"type": "Chỉ thị", "number": number, "issuer": organ.name, "key": key})
    met = _meeting(sitting, organ)
    span = sheet.write(
        issuer, f" tổ chức ngày {sitting.day:%-d/%-m/%Y} ", met, ", quán triệt ", law, " do mình ban hành."
    )
    sheet.claim(span, issuer, Predicate.ORGANIZED, met)
    sheet.claim(span, met, Predicate.CITES, law)
    sheet.claim(span, issuer, Predicate.ISSUED, law)
    return sitting.day, organ


_STORIES = {"first": _first, "again": _again, "post": _post, "sign": _sign, "law": _law}


def _introduced(sheet: Sheet, one: Official, day: date, role: tuple[Predicate, Term]) -> None:
    """A person with their post of that day, and what they did."""
    person, (predicate, event) = _person(one), role
    seat = _seat(one.title, one.organ, day)
    span = sheet.write("Đồng chí ", person, ", ", seat, " ", _body(one.organ, day), ", có mặt tại ", event, ".")
    sheet.claim(span, person, predicate, event)
    sheet.claim(span, person, Predicate.HOLDS, seat, date=day.isoformat(), title_as_reported=one.title)


def _person(one: Official) -> Term:
    return Term(PersonMention, one.name, {})


def _body(organ: Organ, day: date) -> Term:
    key = organ_key(organ, day.isoformat())
    return Term(BodyMention, organ.name, {"key": key, "place": organ.place, "unit": organ.unit.id})


def _seat(title: str, organ: Organ, day: date) -> Term:
    key = position_key(title, organ_key(organ, day.isoformat()))
    return Term(
        PositionMention, title, {"name": f"{title} {organ.name}", "title": title, "body": organ.name, "key": key}
    )


def _place(organ: Organ) -> Term:
    return Term(PlaceMention, organ.unit.full_name, {"key": organ.unit.id, "unit": organ.unit.id})


def _meeting(sitting: Sitting, organ: Organ) -> Term:
    about = {"type": sitting.type, "date": sitting.day.isoformat(), "place": organ.unit.name, "unit": organ.unit.id}
    return Term(MeetingMention, sitting.name, about)


def _filler(draw: Random) -> str:
    """A sentence that says nothing."""
    known, weights = _vocabulary()
    return " ".join(draw.choices(known, cum_weights=weights, k=draw.randint(10, 30))).capitalize() + "."


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words of reports, and syllables of the names of all units, so that no run of five is met again."""
    units = gazetteer().units(Level.COMMUNE)
    syllables = sorted({part.lower() for unit in units for part in unit.name.split() if part.isalpha()})
    known = words()["words"]
    weights = [*(len(syllables) / len(known) for _ in known), *(1.0 for _ in syllables)]
    return [*known, *syllables], list(accumulate(weights))


def _read(sheet: Sheet, number: int, draw: Random, about: tuple[date, Organ]) -> Reading:
    """The reading of a finished text."""
    text, (day, organ) = "".join(sheet.parts).strip(), about
    hashed = text_hash(text)
    url = f"https://bao-thu.example/{number}"
    document = Document(
        id=f"url:{url}",
        text_hash=hashed,
        raw_hash=raw_hash(text.encode()),
        url=url,
        outlet=_OUTLETS[World.rank(draw, len(_OUTLETS), 0.5)],
        title=text[:60].rsplit(" ", 1)[0],
        published=(day + timedelta(days=draw.choice((0, 0, 0, 1, 1, 2)))).isoformat(),
        province=organ.province or None,
        n_chars=len(text),
    )
    ids = {
        key: fingerprint(hashed, model.model_fields["kind"].default, start, key[1])
        for key, (start, model, _) in sheet.named.items()
    }
    mentions = [_mention(key, ids, document, *sheet.named[key]) for key in sheet.named]
    claims = {one.id: one for one in _claims(sheet, ids, document, text)}
    return Reading(
        article=Article(document=document, text=text, body_end=len(text)),
        mentions=tuple(sorted(mentions, key=lambda one: one.id)),
        claims=tuple(claims[id_] for id_ in sorted(claims)),
        extractor=EXTRACTOR,
    )


def _mention(key: Key, ids: dict[Key, str], document: Document, start: int, model: Any, fields: dict[str, Any]) -> Any:
    if model is PositionMention:
        fields = {**fields, "body": ids[BodyMention.__name__, fields["body"]]}
    spans = ((start, start + len(key[1])),)
    return model(**{"name": key[1], **fields, "id": ids[key], "document": document.id, "spans": spans})


def _claims(sheet: Sheet, ids: dict[Key, str], document: Document, text: str) -> Iterator[Claim]:
    for at, (predicate, subject, object_, span, said) in enumerate(sheet.said):
        yield Claim(
            id=claim_id(predicate, ids[subject], ids[object_], said),
            document=document.id,
            predicate=predicate,
            subject=ids[subject],
            object=ids[object_],
            qualifiers=said,
            rule="synthetic",
            confidence=round(0.95 - 0.05 * (at % 5), 2),
            evidence=(quote(text, *span),),
        )

"""What was read in a document → what identity compares: its mentions joined with what its claims say of them."""

from collections import defaultdict
from collections.abc import Iterable

from graph.bodies import BodyName
from graph.identity import building
from graph.identity.documents import DocumentMentions, Keyed, Meeting, Person, Post
from graph.identity.seats import post
from graph.model.claims import Claim, Reading
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import (
    AgreementMention,
    BodyMention,
    DirectiveMention,
    MeetingMention,
    Mention,
    PersonMention,
    PlaceMention,
    PositionMention,
)
from graph.posts import position_key

_TAKING_PART = frozenset({Predicate.CHAIRED, Predicate.SPOKE_AT, Predicate.ATTENDED, Predicate.ORGANIZED})


def mentions_of(reading: Reading) -> DocumentMentions:
    """A reading as identity compares it."""
    return _Reader(reading).run()


class _Reader:
    """One reading, indexed."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.article.document
        self.mentions: dict[str, Mention] = {one.id: one for one in reading.mentions}
        self.claims = reading.claims
        self.of_object: dict[str, list[Claim]] = defaultdict(list)
        for claim in reading.claims:
            self.of_object[claim.object].append(claim)
        self.bodies = {
            one.id: building.body(one.name, one.place, self.document.province, self._day(one.id))
            for one in reading.mentions
            if isinstance(one, BodyMention)
        }

    def run(self) -> DocumentMentions:
        """Everything in it, sorted by mention."""
        mentions = [self.mentions[id_] for id_ in sorted(self.mentions)]
        meetings = {
            one.id: self._meeting(one) for one in mentions if isinstance(one, MeetingMention | AgreementMention)
        }
        return DocumentMentions(
            document=self.document.id,
            text_hash=self.document.text_hash,
            published=self.document.published,
            province=self.document.province,
            outlet=self.document.outlet,
            persons=tuple(self._person(one, meetings) for one in mentions if isinstance(one, PersonMention)),
            meetings=tuple(meetings.values()),
            keyed=tuple(keyed for one in mentions if (keyed := self._keyed(one)) is not None),
        )

    def _meeting(self, mention: MeetingMention | AgreementMention) -> Meeting:
        hosts: list[BodyName] = []
        guests: list[BodyName] = []
        chairs: list[str] = []
        others: list[str] = []
        for claim in self.of_object[mention.id]:
            subject = self.mentions[claim.subject]
            if isinstance(subject, BodyMention):
                host = claim.predicate in (Predicate.ORGANIZED, Predicate.SIGNED)
                (hosts if host else guests).append(self.bodies[subject.id])
            elif isinstance(subject, PersonMention):
                (chairs if claim.predicate is Predicate.CHAIRED else others).append(subject.name)
        agreed = isinstance(mention, AgreementMention)
        told = building.Told(
            event="ký kết" if isinstance(mention, AgreementMention) else mention.type,
            time=building.time_of(mention.date, self.document.published),
            hosts=hosts,
            guests=guests,
            chairs=chairs,
            others=others,
            units=frozenset() if isinstance(mention, AgreementMention) else self._units(mention),
            kind=EntityKind.AGREEMENT if agreed else EntityKind.MEETING,
        )
        return building.meeting(building.Named(mention.id, self.document.id, mention.name), told)

    def _units(self, mention: MeetingMention) -> frozenset[str]:
        if mention.unit is not None:
            return frozenset([mention.unit])
        return building.units(mention.place, self.document.province, mention.date or self.document.published)

    def _person(self, mention: PersonMention, meetings: dict[str, Meeting]) -> Person:
        own = [claim for claim in self.claims if claim.subject == mention.id]
        attended = sorted({c.object for c in own if c.predicate in _TAKING_PART and c.object in meetings})
        return building.person(
            building.Named(mention.id, self.document.id, mention.name),
            self._posts(own),
            [meetings[id_] for id_ in attended],
            building.seen_on(self.document.published),
        )

    def _posts(self, claims: Iterable[Claim]) -> list[Post]:
        posts = []
        for claim in claims:
            seat = self.mentions[claim.object]
            if claim.predicate is Predicate.HOLDS and isinstance(seat, PositionMention):
                left = claim.qualifiers.former or claim.qualifiers.end is not None
                posts.append(post(seat.title, self.bodies[seat.body], former=left))
        return posts

    def _keyed(self, mention: Mention) -> Keyed | None:
        match mention:
            case BodyMention():
                return Keyed(mention.id, mention.kind, self._body_key(mention.id))
            case PositionMention():
                return Keyed(mention.id, mention.kind, position_key(mention.title, self._body_key(mention.body)))
            case PlaceMention() | DirectiveMention():
                return Keyed(mention.id, mention.kind, mention.key)
            case _:
                return None

    def _body_key(self, mention: str) -> str:
        return building.own_key(self.bodies[mention], self.document.id)

    def _day(self, body: str) -> str | None:
        """The day on which the document speaks of a body: of its own meeting, of any, of print."""
        dated = {
            one.id: one.date
            for one in self.mentions.values()
            if isinstance(one, MeetingMention) and building.day_of(one.date) is not None and one.date is not None
        }
        own = sorted({dated[c.object] for c in self.claims if c.subject == body and c.object in dated})
        return next(iter(own or sorted(set(dated.values()))), self.document.published)


def bodies_of(reading: Reading) -> dict[str, BodyName]:
    """Mention of a body → what its name says in its document."""
    return _Reader(reading).bodies

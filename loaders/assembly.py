"""From a document's story to mentions and claims."""

from graph.model.claims import Qualifiers
from graph.model.documents import Article
from graph.model.evidence import EvidenceRole
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import (
    AgreementMention,
    BodyMention,
    MeetingMention,
    PersonMention,
    PlaceMention,
    PositionMention,
    Span,
)
from graph.names import fold
from graph.spelling import Normalised
from loaders.confidence import confidence
from loaders.draft import Draft, Support
from loaders.grammar.context import Resolved
from loaders.grammar.dates import YearContext, to_edtf, years_in
from loaders.grammar.meetings import Meeting
from loaders.narrative import Narrative
from loaders.people import HeldPost, Person

_NAME_YEARS = 220  # characters of title and event name searched for a year


class Assembler:
    """Turns a Narrative into a Draft."""

    def __init__(self, article: Article, normalised: Normalised, narrative: Narrative) -> None:
        self.article, self.story = article, narrative
        self.draft = Draft(article, normalised)
        self.bodies: dict[str, tuple[Resolved, list[Span]]] = {}
        self.body_ids: dict[str, str] = {}
        self.person_ids: dict[int, str] = {}
        self.meeting_ids: dict[int, str] = {}

    def run(self) -> Draft:
        """The draft with everything in it."""
        self._collect_bodies()
        self._add_bodies()
        self._add_people()
        self._add_meetings()
        self._add_roles()
        self._add_signings()
        return self.draft

    # -- bodies ------------------------------------------------------------------------------------------

    def _collect_bodies(self) -> None:
        for person in self.story.people.accepted.values():
            for post in person.posts.values():
                self._note(post.body, post.span)
        for role in self.story.hosting.hosts:
            self._note(role.host.body, role.host.span)
        for signing, _ in self.story.hosting.signings:
            for party in signing.parties:
                self._note(party.body, party.span)

    def _note(self, body: Resolved, span: Span) -> None:
        self.bodies.setdefault(fold(body.name), (body, []))[1].append(span)

    def _add_bodies(self) -> None:
        for key, (body, spans) in sorted(self.bodies.items()):
            placed = self.draft.spans(spans)
            identity = self.draft.identify(EntityKind.BODY, body.name, placed)
            self.body_ids[key] = self.draft.add(
                BodyMention(
                    id=identity,
                    document=self.article.document.id,
                    name=body.name,
                    spans=placed,
                    key=key,
                    place=body.place,
                )
            )

    # -- people ------------------------------------------------------------------------------------------

    def _add_people(self) -> None:
        for person in self.story.people.accepted.values():
            if not person.spans:
                continue
            spans = self.draft.spans(person.spans)
            identity = self.draft.identify(EntityKind.PERSON, person.name, spans)
            self.person_ids[id(person)] = self.draft.add(
                PersonMention(id=identity, document=self.article.document.id, name=person.name, spans=spans)
            )
            for post in person.posts.values():
                self._add_post(person, post)

    def _add_post(self, person: Person, post: HeldPost) -> None:
        body = self.body_ids[fold(post.body.name)]
        spans = self.draft.spans([post.span])
        name = f"{post.title.name} {post.body.name}"
        seat = PositionMention(
            id=self.draft.identify(EntityKind.POSITION, name, spans), document=self.article.document.id, name=name, spans=spans,
            title=post.title.name, body=body, key=f"{fold(post.title.name)}@{fold(post.body.name)}",
        )  # fmt: skip
        self.draft.add(seat)
        sentence = self.story.views[post.sentence].span
        support = Support(sentence)
        if post.shared_span is not None:
            support.others.append((EvidenceRole.LIST_HEAD, post.shared_span))
        qualifiers = Qualifiers(title_as_reported=post.title.reported, former=post.former, acting=post.acting)
        rule = "post.shared" if post.shared_span is not None else post.rule
        self.draft.claim(
            Predicate.HOLDS, (self.person_ids[id(person)], seat.id), support, (rule, confidence(rule)), qualifiers
        )

    # -- meetings ----------------------------------------------------------------------------------------

    def _kept(self) -> list[Meeting]:
        """Meetings asserted or with someone in them."""
        used = {id(r.meeting) for r in self.story.roles} | {id(h.meeting) for h in self.story.hosting.hosts}
        return [m for m in self.story.discourse.meetings if m.asserted or id(m) in used]

    def _add_meetings(self) -> None:
        for meeting in self._kept():
            spans = self.draft.spans(meeting.spans)
            date, inferred = self._date(meeting)
            place = meeting.place.name if meeting.place else None
            identity = self.draft.identify(EntityKind.MEETING, meeting.name, spans)
            self.meeting_ids[id(meeting)] = self.draft.add(
                MeetingMention(
                    id=identity,
                    document=self.article.document.id,
                    name=meeting.name,
                    spans=spans,
                    type=meeting.type,
                    date=date,
                    date_inferred=inferred,
                    place=place,
                )  # fmt: skip
            )
            if place is not None and meeting.place_span is not None:
                self._held_in(identity, place, meeting)

    def _held_in(self, meeting_id: str, place: str, meeting: Meeting) -> None:
        assert meeting.place_span is not None
        spans = self.draft.spans([meeting.place_span])
        unit = PlaceMention(
            id=self.draft.identify(EntityKind.PLACE, place, spans),
            document=self.article.document.id,
            name=place,
            spans=spans,
            key=fold(place),
        )
        self.draft.add(unit)
        sentence = next(
            (v.span for v in self.story.views if v.span[0] <= meeting.place_span[0] < v.span[1]), meeting.place_span
        )
        self.draft.claim(
            Predicate.HELD_IN, (meeting_id, unit.id), Support(sentence), ("place.at", confidence("place.at"))
        )

    def _date(self, meeting: Meeting) -> tuple[str | None, bool]:
        day = meeting.day
        if day is not None and day.same:
            if meeting.same_as is None or meeting.same_as is meeting:
                return None, False
            return self._date(meeting.same_as)
        published = self.article.document.published
        if day is not None and day.today:
            return (published[:10], True) if published else (None, False)
        if day is None:
            return None, False
        title = self.article.text[self.article.body_start : self.article.body_start + _NAME_YEARS].split("\n")[0]
        return to_edtf(day, YearContext(published, tuple(years_in(meeting.name) or years_in(title))))

    # -- roles -------------------------------------------------------------------------------------------

    def _add_roles(self) -> None:
        for role in self.story.roles:
            person, meeting = self.person_ids.get(id(role.person)), self.meeting_ids.get(id(role.meeting))
            if person is None or meeting is None:
                continue
            support = Support(role.sentence, [(EvidenceRole.SUBJECT, role.subject)])
            self.draft.claim(
                role.predicate,
                (person, meeting),
                support,
                (role.rule, confidence(role.rule)),
                Qualifiers(order=role.order, co=role.co),
            )
        for host in self.story.hosting.hosts:
            body, meeting = self.body_ids[fold(host.host.body.name)], self.meeting_ids.get(id(host.meeting))
            if meeting is None:
                continue
            support = Support(host.sentence, [(EvidenceRole.SUBJECT, host.host.span)])
            self.draft.claim(host.predicate, (body, meeting), support, (host.rule, confidence(host.rule)))

    def _add_signings(self) -> None:
        for signing, sentence in self.story.hosting.signings:
            spans = self.draft.spans([signing.agreement])
            name = self.story.tokens.text[slice(*signing.agreement)]
            agreement = AgreementMention(
                id=self.draft.identify(EntityKind.AGREEMENT, name, spans),
                document=self.article.document.id,
                name=name,
                spans=spans,
            )
            self.draft.add(agreement)
            for party in signing.parties:
                body = self.body_ids[fold(party.body.name)]
                support = Support(sentence, [(EvidenceRole.SUBJECT, party.span)])
                self.draft.claim(
                    Predicate.SIGNED, (body, agreement.id), support, ("sign.parties", confidence("sign.parties"))
                )


def assemble(article: Article, normalised: Normalised, narrative: Narrative) -> Draft:
    """The draft of a document's reading."""
    return Assembler(article, normalised, narrative).run()

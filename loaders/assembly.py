"""From a document's story to mentions and claims."""

from bisect import bisect_right

from graph.model.claims import Qualifiers
from graph.model.documents import Article
from graph.model.evidence import EvidenceRole
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import (
    AgreementMention,
    BodyMention,
    DirectiveMention,
    MeetingMention,
    PersonMention,
    PlaceMention,
    PositionMention,
    Span,
)
from graph.names import fold
from graph.posts import is_single_seat
from graph.spelling import Normalised
from loaders.draft import Draft, Support
from loaders.grammar.context import Resolved
from loaders.grammar.dates import YearContext, to_edtf, years_in
from loaders.grammar.meetings import Meeting
from loaders.narrative import Citation, Narrative
from loaders.people import HeldPost, Office, Person
from loaders.units import Units

_TITLE = 220  # characters of the title searched for a year


class Assembler:
    """Turns a Narrative into a Draft."""

    def __init__(self, article: Article, normalised: Normalised, narrative: Narrative) -> None:
        self.article, self.story = article, narrative
        self.draft = Draft(article, normalised)
        self.units = Units(article.document, self._told())
        self.bodies: dict[str, tuple[Resolved, list[Span]]] = {}
        self.body_ids: dict[str, str] = {}
        self.person_ids: dict[int, str] = {}
        self.meeting_ids: dict[int, str] = {}
        self.places: dict[str, str] = {}
        self.offices: dict[Office, list[Span]] = {}  # seats that took part without their holder's name

    def _told(self) -> str | None:
        """The day of the first meeting that has one, of which the document tells."""
        dates = (self._date(m)[0] for m in self.story.discourse.meetings)
        return next((d[:10] for d in dates if d is not None and not d.startswith("X")), None)

    def run(self) -> Draft:
        """The draft with everything in it."""
        self._collect_bodies()
        for body, spans in sorted(self.bodies.values(), key=lambda b: fold(b[0].name)):
            self._add_body(body, spans)
        for person in self.story.people.accepted.values():
            if person.spans:
                self._add_person(person)
        for meeting in self._kept():
            self._add_meeting(meeting)
        self._add_roles()
        self._add_signings()
        for citation in self.story.citations:
            self._add_citation(citation)
        return self.draft

    # -- bodies ------------------------------------------------------------------------------------------

    def _collect_bodies(self) -> None:
        for person in self.story.people.accepted.values():
            for post in person.posts.values():
                self._note(post.body, post.span)
        for host in self.story.hosting.hosts:
            self._note(host.host.body, host.host.span)
        for role in self.story.roles:
            if isinstance(role.who, Office) and self._one_holds(role.who):
                self._note(role.who.body, role.subject)
                self.offices.setdefault(role.who, []).append(role.subject)
        for signing, _ in self.story.hosting.signings:
            for party in signing.parties:
                self._note(party.body, party.span)

    def _one_holds(self, office: Office) -> bool:
        """Whether one person at a time holds a seat, and nobody here is named as holding it."""
        key = self.units.body_key(office.body.name, office.body.place)
        return is_single_seat(office.title, key) and not any(
            (fold(office.title), fold(office.body.name)) in person.posts
            for person in self.story.people.accepted.values()
        )

    def _note(self, body: Resolved, span: Span) -> None:
        self.bodies.setdefault(fold(body.name), (body, []))[1].append(span)

    def _add_body(self, body: Resolved, spans: list[Span]) -> None:
        placed = self.draft.spans(spans)
        unit = self.units.of(body.place, body.name)
        mention = BodyMention(
            id=self.draft.identify(EntityKind.BODY, body.name, placed),
            document=self.article.document.id,
            name=body.name,
            spans=placed,
            key=self.units.body_key(body.name, body.place),
            place=body.place,
            unit=unit,
        )
        self.body_ids[fold(body.name)] = self.draft.add(mention)
        if body.place is not None:
            self._located_in(mention, body, min(spans))

    def _located_in(self, body: BodyMention, resolved: Resolved, span: Span) -> None:
        place = self._place(resolved.place or "", span, body.unit)
        support = Support(self._sentence(span))
        if resolved.assumed and self.story.province_span is not None:
            support.others.append((EvidenceRole.PROVINCE, self.story.province_span))
        rule = "place.implied" if resolved.assumed else "place.named"
        self.draft.claim(Predicate.LOCATED_IN, (body.id, place), support, rule)

    def _place(self, name: str, span: Span, unit: str | None) -> str:
        """The mention of a place, one a document."""
        key = unit or fold(name)
        if key not in self.places:
            spans = self.draft.spans([span])
            self.places[key] = self.draft.add(
                PlaceMention(
                    id=self.draft.identify(EntityKind.PLACE, name, spans),
                    document=self.article.document.id,
                    name=name,
                    spans=spans,
                    unit=unit,
                    key=key,
                )
            )
        return self.places[key]

    def _sentence(self, span: Span) -> Span:
        """The sentence that a span starts in."""
        at = bisect_right(self.story.views, span[0], key=lambda view: view.span[0]) - 1
        found = self.story.views[at].span if at >= 0 else span
        return found if span[0] < found[1] else span

    # -- people ------------------------------------------------------------------------------------------

    def _add_person(self, person: Person) -> None:
        spans = self.draft.spans(person.spans)
        identity = self.draft.identify(EntityKind.PERSON, person.name, spans)
        mention = PersonMention(id=identity, document=self.article.document.id, name=person.name, spans=spans)
        self.person_ids[id(person)] = self.draft.add(mention)
        for post in person.posts.values():
            self._add_post(identity, post)

    def _add_post(self, person: str, post: HeldPost) -> None:
        seat = self._seat(post.title.name, post.body, [post.span])
        support = Support(self.story.views[post.sentence].span)
        if post.shared_span is not None:
            support.others.append((EvidenceRole.LIST_HEAD, post.shared_span))
        if post.body.assumed and self.story.province_span is not None:
            support.others.append((EvidenceRole.PROVINCE, self.story.province_span))
        rule = "post.shared" if post.shared_span is not None else post.rule
        self.draft.claim(Predicate.HOLDS, (person, seat.id), support, rule, self._tenure(post))

    def _tenure(self, post: HeldPost) -> Qualifiers:
        """What the text says of the tenure; it begins or ends on the day of the event that says so."""
        day = self._day_at(post.sentence) if post.begins or post.ends else None
        return Qualifiers(
            title_as_reported=post.title.reported,
            former=post.former,
            acting=post.acting,
            start=day if post.begins else None,
            end=day if post.ends and not post.begins else None,
        )

    def _day_at(self, sentence: int) -> str | None:
        """The date of the last meeting named up to a sentence."""
        told = [m for m in self.story.discourse.meetings if m.sentence <= sentence]
        return self._date(told[-1])[0] if told else None

    # -- meetings ----------------------------------------------------------------------------------------

    def _kept(self) -> list[Meeting]:
        """Meetings asserted or with someone in them."""
        used = {id(r.meeting) for r in self.story.roles} | {id(h.meeting) for h in self.story.hosting.hosts}
        return [m for m in self.story.discourse.meetings if m.asserted or id(m) in used]

    def _add_meeting(self, meeting: Meeting) -> None:
        spans = self.draft.spans(meeting.spans)
        date, inferred = self._date(meeting)
        place = meeting.place.name if meeting.place else None
        unit = self.units.of(place, f"{meeting.place.word} {place}" if meeting.place else "")
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
                unit=unit,
            )
        )
        if place is not None and meeting.place_span is not None:
            held = self._place(place, meeting.place_span, unit)
            support = Support(self._sentence(meeting.place_span))
            self.draft.claim(Predicate.HELD_IN, (identity, held), support, "place.at")

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
        title = self.article.text[self.article.body_start : self.article.body_start + _TITLE].split("\n")[0]
        return to_edtf(day, YearContext(published, tuple(years_in(meeting.name) or years_in(title))))

    # -- roles -------------------------------------------------------------------------------------------

    def _add_roles(self) -> None:
        for role in self.story.roles:
            meeting = self.meeting_ids.get(id(role.meeting))
            who = self._office(role.who) if isinstance(role.who, Office) else self.person_ids.get(id(role.who))
            if who is None or meeting is None:
                continue
            support = Support(role.sentence, [(EvidenceRole.SUBJECT, role.subject)])
            self.draft.claim(
                role.predicate,
                (who, meeting),
                support,
                role.rule,
                Qualifiers(order=role.order, co=role.co),
            )
        for host in self.story.hosting.hosts:
            body, meeting = self.body_ids[fold(host.host.body.name)], self.meeting_ids.get(id(host.meeting))
            if meeting is None:
                continue
            support = Support(host.sentence, [(EvidenceRole.SUBJECT, host.host.span)])
            self.draft.claim(host.predicate, (body, meeting), support, host.rule)

    def _office(self, office: Office) -> str | None:
        """The mention of a seat that took part without its holder's name; None of one that several may hold."""
        spans = self.offices.get(office)
        if spans is None:
            return None
        return self._seat(office.title, office.body, spans).id

    def _seat(self, title: str, body: Resolved, spans: list[Span]) -> PositionMention:
        """The mention of a seat, kept."""
        placed, name = self.draft.spans(spans), f"{title} {body.name}"
        seat = PositionMention(
            id=self.draft.identify(EntityKind.POSITION, name, placed),
            document=self.article.document.id,
            name=name,
            spans=placed,
            title=title,
            body=self.body_ids[fold(body.name)],
            key=self.units.seat_key(title, body.name, body.place),
        )
        self.draft.add(seat)
        return seat

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
                self.draft.claim(Predicate.SIGNED, (body, agreement.id), support, "sign.parties")

    def _add_citation(self, citation: Citation) -> None:
        """A numbered document, cited at a meeting and issued by a body of the centre."""
        meeting = self.meeting_ids.get(id(citation.meeting))
        if meeting is None:
            return
        numbered = citation.numbered
        spans = self.draft.spans([(numbered.start, numbered.end)])
        name = f"{numbered.type} {numbered.number}"
        directive = DirectiveMention(
            id=self.draft.identify(EntityKind.DIRECTIVE, name, spans),
            document=self.article.document.id,
            name=name,
            spans=spans,
            type=numbered.type,
            number=numbered.number,
            issuer=numbered.issuer,
            date=numbered.date,
            key=self.units.directive_key(numbered),
        )
        self.draft.add(directive)
        support = Support(citation.sentence)
        self.draft.claim(Predicate.CITES, (meeting, directive.id), support, "cite.number")


def assemble(article: Article, normalised: Normalised, narrative: Narrative) -> Draft:
    """The draft of a document's reading."""
    return Assembler(article, normalised, narrative).run()

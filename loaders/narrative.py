"""The story of a document: its sentences in order, with who "đồng chí" and what "hội nghị" is at each."""

from dataclasses import dataclass, field, replace

from graph.model.documents import Article
from graph.model.kinds import Predicate
from graph.names import fold
from loaders.grammar.appointments import Appointment, appointments, dismissals
from loaders.grammar.chunks import Actor, Body, Chunk, Name, Place, Title
from loaders.grammar.context import Resolved, Scope, resolve, resolve_chain
from loaders.grammar.discourse import Discourse
from loaders.grammar.hosts import (
    Host,
    Signing,
    ceremony,
    counterparts,
    hosts_before,
    organizers,
    signing,
    signing_of_both,
)
from loaders.grammar.meetings import EventMention, Meeting
from loaders.grammar.places import is_province
from loaders.grammar.roles import Role, RoleReader
from loaders.grammar.sentence import View
from loaders.lexicon import lexicon
from loaders.people import HeldPost, People, Person, is_chief
from loaders.tokens import Tokens

_SESSIONS = frozenset(["làm việc", "tiếp", "thăm", "họp", "gặp mặt"])


@dataclass(frozen=True, slots=True)
class HostRole:
    """A body that organised or attended a meeting."""

    organized: bool
    host: Host
    meeting: Meeting
    rule: str
    sentence: tuple[int, int]


@dataclass(slots=True)
class Narrative:
    """Everything one document says, gathered sentence by sentence."""

    article: Article
    tokens: Tokens
    views: list[View]
    people: People = field(init=False)
    scope: Scope = field(init=False)
    discourse: Discourse = field(init=False)
    roles: list[Role] = field(default_factory=list)
    hosts: list[HostRole] = field(default_factory=list)
    signings: list[tuple[Signing, tuple[int, int]]] = field(default_factory=list)

    def tell(self) -> None:
        """Read every sentence."""
        self.people = People(lexicon())
        self.scope = Scope(self.article.document.province)
        self.discourse = Discourse(self.scope, lead=self._lead())
        self._sign_off()
        self._accept()
        self._topic()
        paragraph = -1
        for view in self.views:
            if view.sentence.paragraph != paragraph:
                paragraph = view.sentence.paragraph
                self.scope.new_paragraph()
            self._read(view)

    def _lead(self) -> int:
        """The first sentence after the title line."""
        first = self.views[0].sentence.paragraph if self.views else 0
        later = [v.index for v in self.views if v.sentence.paragraph > first]
        if not later:
            return 0
        last_of_title = self.tokens.words[self.views[later[0] - 1].sentence.end - 1]
        return later[0] if last_of_title != "." or (later[0] == 1 and self.views[0].sentence.end < 40) else 0

    def _accept(self) -> None:
        """Accept as persons the names that a cue calls so; a name accepted once is one everywhere."""
        for _ in range(2):
            for view in self.views:
                for actor in view.actors:
                    if self.people.accepts(actor):
                        self.people.add(actor)

    def _sign_off(self) -> None:
        """A name alone on a line above a title alone on the next: the author signs with a post."""
        for view, below in zip(self.views, self.views[1:], strict=False):
            if len(view.actors) != 1 or len(below.actors) != 1:
                continue
            name, post = view.actors[0], below.actors[0]
            alone = (name.start, name.end) == (view.sentence.start, view.sentence.end) and name.name and not name.titles
            if (
                alone
                and post.name is None
                and (post.start, post.end) == (below.sentence.start, below.sentence.end)
                and post.titles
            ):
                name.titles, name.cued, name.titles_after = list(post.titles), True, True

    def _topic(self) -> None:
        """The level of the first body named after the title."""
        for view in self.views[: self.discourse.lead + 2]:
            for chunk in view.chunks:
                body = chunk.meaning if isinstance(chunk.meaning, Body) else None
                while body is not None and body.owner is not None:
                    body = body.owner
                if (
                    body is not None
                    and body.level in ("province", "city", "district", "commune")
                    and body.place is not None
                    and body.place.name
                ):
                    self.scope.topic_level = body.level
                    return

    def _read(self, view: View) -> None:
        self._posts(view)
        self.discourse.read(view)
        named: dict[int, Meeting] = {}
        for event in view.events:
            meeting = self.discourse.attach(view, event)
            if meeting is not None:
                named[event.chunk] = meeting
        if view.index < self.discourse.lead:
            return
        self.roles.extend(RoleReader(view, self._current(view), named).run())
        self._bodies(view, named)

    def _current(self, view: View) -> Meeting | None:
        current = self.discourse.current
        if current is None and self.discourse.titled is not None and view.index >= self.discourse.lead:
            titled = self.discourse.titled
            self.discourse.titled = None
            self.discourse.meetings.append(titled)
            self.discourse.current = current = titled
        return current

    # -- posts -------------------------------------------------------------------------------------------

    def _posts(self, view: View) -> None:
        """Who the actors of a sentence are and which posts it gives them, places seen as they come."""
        seen = 0
        for k, actor in enumerate(view.actors):
            seen = self._see(view, seen, actor.start)
            shared = resolve_chain(actor.shared, self.scope) if actor.shared else []
            own = resolve_chain(actor.titles, self.scope)
            person = self._person(actor, own)
            view.people[k] = person
            if person is None:
                continue
            self._seen(view, actor, person)
            for title, body in shared + own:
                self._hold(view, person, actor, title, body)
        self._see(view, seen, view.sentence.end)
        for appointment in [*appointments(view), *dismissals(view)]:
            self._appoint(view, appointment)

    def _person(self, actor: Actor, posts: list[tuple[Title, Resolved | None]]) -> Person | None:
        if self.people.accepts(actor):
            return self.people.add(actor)
        if actor.byline:
            return None
        return self.people.find(actor, posts)

    def _seen(self, view: View, actor: Actor, person: Person) -> None:
        if (actor.name_start >= 0 and actor.name is not None) or actor.name_start >= 0:
            person.spans.append(self.tokens.span(actor.name_start, actor.name_end))
        self.people.last = person

    def _hold(self, view: View, person: Person, actor: Actor, title: Title, body: Resolved | None) -> None:
        if body is None:
            return
        key = (fold(title.name), fold(body.name))
        if key in person.posts:
            return
        person.posts[key] = HeldPost(
            title, body, view.index, self.tokens.span(actor.start, actor.end), title.former, title.acting,
            self.tokens.span(*actor.shared_span) if actor.shared_span and title in actor.shared else None,
        )  # fmt: skip

    def _appoint(self, view: View, appointment: Appointment) -> None:
        post = view.actors[appointment.post]
        chain = resolve_chain(self._borrowed(view, appointment.post), self.scope)
        for person in filter(None, (view.people[j] for j in appointment.who)):
            for title, body in chain:
                if body is not None:
                    self._give(view, person, post, title, body, appointment)

    @staticmethod
    def _borrowed(view: View, k: int) -> list[Title]:
        """The titles of actor k; without a body they take that of the next post given in the sentence."""
        titles = view.actors[k].titles
        if any(t.body is not None for t in titles):
            return titles
        for later in view.actors[k + 1 :]:
            if later.name is None and later.titles and later.titles[0].body is not None:
                return [replace(t, body=later.titles[0].body) for t in titles]
        return titles

    def _give(self, view: View, person: Person, post: Actor, title: Title, body: Resolved, how: Appointment) -> None:  # noqa: PLR0913
        key = (fold(title.name), fold(body.name))
        held = person.posts.get(key)
        if held is None:
            if not how.ends and not how.past:
                self._supersede(person, title, body)
                self._succeed(person, title, body)
            held = person.posts[key] = HeldPost(
                title, body, view.index, self.tokens.span(post.start, post.end), how.ends or how.past or title.former,
                title.acting, rule="post.appointment",
            )  # fmt: skip
        held.begins, held.ends = held.begins or not (how.ends or how.past), held.ends or how.ends

    def _succeed(self, person: Person, title: Title, body: Resolved) -> None:
        """Whoever held the chief's seat before the one now appointed holds it no longer."""
        if not is_chief(title.name):
            return
        key = (fold(title.name), fold(body.name))
        for other in self.people.accepted.values():
            held = other.posts.get(key)
            if other is not person and held is not None and not held.begins:
                held.former, held.ends = True, True

    @staticmethod
    def _supersede(person: Person, title: Title, body: Resolved) -> None:
        """A new chief of a body is no longer its deputy; a new seat elsewhere ends the same seat here."""
        new = fold(title.name)
        for held in person.posts.values():
            old = fold(held.title.name)
            same_body = fold(held.body.name) == fold(body.name)
            deputy = old.startswith("phó ") and not new.startswith("phó ")
            moved = (
                old == new
                and not same_body
                and held.body.name.split()[0] == body.name.split()[0]
                and not old.startswith("ủy viên")
            )
            if (same_body and deputy) or moved:
                held.former, held.ends = True, True

    def _see(self, view: View, seen: int, until: int) -> int:
        """Note the places and bodies named between two tokens."""
        for chunk in view.chunks:
            if not seen <= chunk.start < until:
                continue
            meaning = chunk.meaning.body if isinstance(chunk.meaning, Title) else chunk.meaning
            if isinstance(meaning, Name) and view.word(chunk.start - 1) == "phía":
                self.scope.local_province = meaning.text  # a side from abroad: "về phía Khăm Muộn"
            if isinstance(meaning, Place):
                self.scope.see(meaning)
                self._turn(view, chunk.start, meaning)
            elif isinstance(meaning, Body):
                self._see_body(meaning)
                inner = meaning
                while inner.owner is not None:
                    inner = inner.owner
                if inner.place is not None:
                    self._turn(view, chunk.start, inner.place)
        return max(seen, until)

    def _turn(self, view: View, token: int, place: Place) -> None:
        """Take another province as the one meant: "Về phía An Giang", or one abroad."""
        if place.name is None or place.level not in ("", "province"):
            return
        if view.word(token - 1) == "phía" or not is_province(place.name):
            self.scope.local_province = place.name

    def _see_body(self, body: Body) -> None:
        inner: Body | None = body
        while inner is not None:
            if inner.place is not None:
                self.scope.see(inner.place)
            inner = inner.owner
        whole = resolve(body, self.scope)
        if whole is not None and (not whole.assumed):
            self.scope.bodies[body.head] = whole
            if body.use in ("open", "unit", "central", "level"):
                for words in range(1, 3):
                    self.scope.bodies[" ".join(body.head.split()[:words])] = whole

    # -- bodies ------------------------------------------------------------------------------------------

    def _bodies(self, view: View, named: dict[int, Meeting]) -> None:
        for k, chunk in enumerate(view.chunks):
            if self._holds_event(view, chunk) and not view.planned(chunk.start):
                meeting = self._organised(view, k, named)
                if meeting is not None:
                    self._add_hosts(
                        view, organizers(view, chunk, self.scope), meeting, "organize.subject", organized=True
                    )
            elif chunk.kind == "sign":
                found = signing(view, chunk, self.scope)
                if found is None and view.index:
                    found = signing_of_both(view, self.views[view.index - 1], chunk, self.scope)
                if found is not None:
                    self.signings.append((found, view.span))
        for event in view.events:
            if event.chunk in named:
                self._act(view, event, named[event.chunk])
            if "ký" in event.event.type.split() and not event.planned:
                found = ceremony(view, view.chunks[event.chunk], self.scope)
                if found is not None:
                    self.signings.append((found, view.span))

    @staticmethod
    def _holds_event(view: View, chunk: Chunk) -> bool:
        """Whether a verb is one of organising: "tổ chức"; "khai mạc" where a body stands before it."""
        if chunk.kind == "organize":
            return True
        opens = chunk.kind == "speak" and view.tokens.surface(chunk.start, chunk.end).lower() in ("khai mạc", "bế mạc")
        return opens and any(c.kind == "body" and chunk.start - c.end <= 1 for c in view.chunks)

    def _organised(self, view: View, k: int, named: dict[int, Meeting]) -> Meeting | None:
        """The meeting that the verb of chunk k organises: named just after it, or before "do … tổ chức"."""
        for j in range(k + 1, min(k + 7, len(view.chunks))):
            if j in named:
                return named[j]
            if view.chunks[j].kind in ("body", "name", "title", "speak", "chair"):
                break
        before = [j for j in named if j < k]
        if before and "do" in view.tokens.lower[view.chunks[before[-1]].end : view.chunks[k].start]:
            return named[before[-1]]
        return None

    def _add_hosts(self, view: View, hosts: list[Host], meeting: Meeting, rule: str, *, organized: bool) -> None:
        self.hosts.extend(HostRole(organized, h, meeting, rule, view.span) for h in hosts)

    def _act(self, view: View, event: EventMention, meeting: Meeting) -> None:
        """Both sides of a visit or working session."""
        chunk = view.chunks[event.chunk]
        had = not event.event.act and view.word(chunk.start - 1) == "có"
        if event.event.act or had:
            start = chunk.start - 1 if had else chunk.start
            self._attend(view, view.left_list(start), meeting)
            if event.event.head != "kiểm tra" and event.event.head != "dâng hương":
                self._add_hosts(view, hosts_before(view, start, self.scope), meeting, "attend.party", organized=False)
        if event.event.head not in _SESSIONS:
            return
        at = event.end_token + 1 if view.word(event.end_token) in ("với", "tại") else event.end_token
        if at > event.end_token or event.event.act:
            self._add_hosts(view, counterparts(view, at, self.scope), meeting, "attend.counterpart", organized=False)

    def _attend(self, view: View, actors: list[int], meeting: Meeting) -> None:
        for k in actors:
            person = view.people[k]
            if person is not None:
                span = self.tokens.span(view.actors[k].start, view.actors[k].end)
                self.roles.append(Role(Predicate.ATTENDED, person, meeting, "attend.act", view.span, span))

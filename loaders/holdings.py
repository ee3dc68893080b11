"""Who holds which post: read from titles beside names, from appointments and dismissals."""

from dataclasses import dataclass, replace

from graph.names import fold
from loaders.grammar.appointments import Appointment, appointments, dismissals, gives
from loaders.grammar.chunks import Actor, Title
from loaders.grammar.context import Resolved, Scope, resolve_chain
from loaders.grammar.sentence import View
from loaders.people import HeldPost, Office, People, Person, is_chief
from loaders.sightings import see, side
from loaders.tokens import Tokens

_CLAUSE_STARTS = frozenset([";", "có", "do"])
Post = tuple[Title, Resolved | None]


def post_key(title: Title, body: Resolved) -> tuple[str, str]:
    """One post of a person: folded title and body."""
    return fold(title.name), fold(body.name)


@dataclass(slots=True)
class Holdings:
    """Finds the persons of each sentence and gives them their posts."""

    tokens: Tokens
    people: People
    scope: Scope

    def read(self, view: View) -> None:
        """Who the actors of a sentence are and which posts it gives them, places seen as they come."""
        seen = 0
        self.scope.side = side(view, self.scope)
        for k, actor in enumerate(view.actors):
            seen = see(view, self.scope, seen, actor.start)
            shared = resolve_chain(actor.shared, self.scope) if actor.shared else []
            own = resolve_chain(actor.titles, self.scope)
            person = self._person(view, actor, own)
            view.people[k] = person
            if person is None:
                office = self._office(view, actor, own)
                if office is not None:
                    view.offices[k] = office
                continue
            self._seen(actor, person)
            for post in shared + own:
                self._hold(view, person, actor, post)
        see(view, self.scope, seen, view.sentence.end)
        self.scope.side = None
        self.people.topic = next(filter(None, view.people), self.people.topic)
        for appointment in [*appointments(view), *dismissals(view)]:
            self._appoint(view, appointment)

    def _person(self, view: View, actor: Actor, posts: list[Post]) -> Person | None:
        if self.people.accepts(actor):
            return self.people.add(actor)
        if actor.byline or (_titles_alone(actor) and (gives(view, actor.start) or _of_two(view, actor))):
            return None  # a post that is given names nobody
        return self.people.find(actor, posts, opening=_opens_speech(view, actor))

    def _office(self, view: View, actor: Actor, posts: list[Post]) -> Office | None:
        """The seat of an actor who is one title alone, held by nobody whom the document names."""
        if len(posts) != 1 or not _titles_alone(actor) or not _takes_part(view, actor):
            return None
        title, body = posts[0]
        if body is None or title.former or title.acting or title.plural:
            return None
        if any(post_key(title, body) in person.posts for person in self.people.accepted.values()):
            return None
        return Office(title.name, body)

    def _seen(self, actor: Actor, person: Person) -> None:
        if actor.name_start >= 0:
            person.spans.append(self.tokens.span(actor.name_start, actor.name_end))
        self.people.last = person

    def _hold(self, view: View, person: Person, actor: Actor, post: Post) -> None:
        title, body = post
        if body is None or post_key(title, body) in person.posts:
            return
        shared = actor.shared_span if title in actor.shared else None
        person.posts[post_key(title, body)] = HeldPost(
            title, body, view.index, self.tokens.span(actor.start, actor.end), title.former, title.acting,
            self.tokens.span(*shared) if shared else None,
        )  # fmt: skip

    def _appoint(self, view: View, how: Appointment) -> None:
        post = view.actors[how.post]
        chain = resolve_chain(self._borrowed(view, how.post), self.scope)
        for person in filter(None, (view.people[j] for j in how.who)):
            for title, body in chain:
                if body is not None:
                    span = self.tokens.span(post.start, post.end)
                    past = how.ends or how.past or title.former
                    self._give(
                        person,
                        HeldPost(title, body, view.index, span, past, title.acting, rule="post.appointment"),
                        how,
                    )

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

    def _give(self, person: Person, post: HeldPost, how: Appointment) -> None:
        key = post_key(post.title, post.body)
        held = person.posts.get(key)
        begins = not (how.ends or how.past)
        if held is None:
            if begins:
                self._supersede(person, post)
                self._succeed(person, post)
            held = person.posts[key] = post
        held.begins, held.ends = held.begins or begins, held.ends or how.ends

    def _succeed(self, person: Person, post: HeldPost) -> None:
        """Whoever held the chief's seat before the one now appointed holds it no longer."""
        if not is_chief(post.title.name):
            return
        key = post_key(post.title, post.body)
        for other in self.people.accepted.values():
            held = other.posts.get(key)
            if other is not person and held is not None and not held.begins:
                held.former, held.ends = True, True

    @staticmethod
    def _supersede(person: Person, post: HeldPost) -> None:
        """A new chief of a body is no longer its deputy; a new seat elsewhere ends the same seat here."""
        new, body = fold(post.title.name), post.body
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


def _takes_part(view: View, actor: Actor) -> bool:
    """Whether a title alone can be a subject: it opens its clause or list, and no name is near."""
    before, chunk = view.word(actor.start - 1), view.chunk_at(actor.end)
    if actor.start != view.sentence.start and not (before in _CLAUSE_STARTS or _framed(view, actor)):
        return False
    if chunk is not None and (view.tokens.capital[chunk.start] or view.word(chunk.start) == "("):
        return False
    return not any(
        (other.name or other.given) and (0 <= other.start - actor.end <= 4 or 0 <= actor.start - other.end <= 2)
        for other in view.actors
    )


def _framed(view: View, actor: Actor) -> bool:
    """Whether only a frame stands before the comma: "Cụ thể, …", "Tại hội nghị, …"."""
    if view.word(actor.start - 1) != "," or any(o.name and o.end <= actor.start for o in view.actors):
        return False  # behind somebody's name it may be that one's title
    events = any(c.kind == "event" and c.end <= actor.start for c in view.chunks)
    return events or actor.start - view.sentence.start <= 4


def _of_two(view: View, actor: Actor) -> bool:
    """Whether two titles joined by "và" mean two holders: "bí thư và chủ tịch TP Đà Nẵng"."""
    return len(actor.titles) > 1 and "và" in view.tokens.lower[actor.start : actor.end]


def _titles_alone(actor: Actor) -> bool:
    return actor.name is None and actor.given is None and not actor.pronoun and bool(actor.titles)


def _opens_speech(view: View, actor: Actor) -> bool:
    """Whether a sentence begins with this actor, who says something: "Đồng chí đề nghị …"."""
    if actor.start != view.sentence.start:
        return False
    return any(c.kind == "speak" and 0 <= c.start - actor.end <= 2 for c in view.chunks)

"""The story of a document: its sentences in order, with who "đồng chí" and what "hội nghị" is at each."""

from dataclasses import dataclass, field

from graph.model.documents import Article
from loaders.grammar.chunks import Body
from loaders.grammar.context import Scope
from loaders.grammar.directives import Numbered, find_directives
from loaders.grammar.discourse import Discourse
from loaders.grammar.meetings import Meeting
from loaders.grammar.roles import Role, RoleReader
from loaders.grammar.sentence import View
from loaders.holdings import Holdings
from loaders.hosting import Hosting
from loaders.lexicon import lexicon
from loaders.people import People
from loaders.sightings import main_province, sides
from loaders.tokens import Tokens

_TOLD = frozenset(["đã", "vừa"])


@dataclass(frozen=True, slots=True)
class Citation:
    """A numbered document cited while a meeting was told of."""

    numbered: Numbered
    meeting: Meeting
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
    holdings: Holdings = field(init=False)
    hosting: Hosting = field(init=False)
    province_span: tuple[int, int] | None = None  # the words that say which province "Tỉnh ủy" means
    roles: list[Role] = field(default_factory=list)
    talked: set[str] = field(default_factory=set)  # who speaks to the press, not at a meeting
    citations: list[Citation] = field(default_factory=list)

    def tell(self) -> None:
        """Read every sentence."""
        self.people = People(lexicon())
        self.scope = Scope(self.article.document.province or main_province(self.views))
        self.discourse = Discourse(self.scope, lead=self._lead())
        self.holdings = Holdings(self.tokens, self.people, self.scope)
        self.hosting = Hosting(self.scope)
        self._sign_off()
        self._accept()
        self._topic()
        paragraph = -1
        for view in self.views:
            if view.sentence.paragraph != paragraph:
                paragraph = view.sentence.paragraph
                self.scope.new_paragraph()
            self._read(view)
        self.roles.extend(self.hosting.roles)

    def _lead(self) -> int:
        """The first sentence after the title line."""
        first = self.views[0].sentence.paragraph if self.views else 0
        later = [v.index for v in self.views if v.sentence.paragraph > first]
        if not later:
            return 0
        title = self.views[0].sentence
        last_of_title = self.tokens.words[self.views[later[0] - 1].sentence.end - 1]
        told = bool(self.views[0].days) or not _TOLD.isdisjoint(self.tokens.lower[title.start : title.end])
        if last_of_title == "." and told:
            return 0  # no title: the first line is a sentence that tells of an event
        return later[0] if last_of_title != "." or (later[0] == 1 and self.views[0].sentence.end < 40) else 0

    def _accept(self) -> None:
        """Accept as persons the names that a cue calls so; a name accepted once is one everywhere."""
        self.people.places = {name for view in self.views for name in sides(view)}
        for _ in range(2):
            for view in self.views:
                for actor in view.actors:
                    if self.people.accepts(actor):
                        self.people.add(actor)
        self.people.settle()

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
                body = chunk.meaning.root() if isinstance(chunk.meaning, Body) else None
                if (
                    body is not None
                    and body.level in ("province", "city", "district", "commune")
                    and body.place is not None
                    and body.place.name
                ):
                    self.scope.topic_level = body.level
                    return

    def _read(self, view: View) -> None:
        self.holdings.read(view)
        self.discourse.read(view)
        named: dict[int, Meeting] = {}
        for event in view.events:
            meeting = self.discourse.attach(view, event)
            if meeting is not None:
                named[event.chunk] = meeting
        if view.index < self.discourse.lead:
            return
        current = self._current(view)
        self.roles.extend(RoleReader(view, current, named, self.talked).run())
        self.hosting.read(view, self.views[view.index - 1] if view.index else None, named)
        if current is not None:
            cited = find_directives(self.tokens.text, *view.span)
            self.citations.extend(Citation(numbered, current, view.span) for numbered in cited)

    def _current(self, view: View) -> Meeting | None:
        current = self.discourse.current
        if current is None and self.discourse.titled is not None and view.index >= self.discourse.lead:
            titled = self.discourse.titled
            self.discourse.titled = None
            self.discourse.meetings.append(titled)
            self.discourse.current = current = titled
        return current

"""What bodies do in a sentence: organise, take part, sign; and the persons of a visit or session."""

from dataclasses import dataclass, field

from graph.model.kinds import Predicate
from loaders.grammar.chunks import Chunk
from loaders.grammar.context import Scope
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
from loaders.grammar.roles import Role
from loaders.grammar.sentence import View

_SESSIONS = frozenset(["làm việc", "tiếp", "thăm", "họp", "gặp mặt"])


@dataclass(frozen=True, slots=True)
class HostRole:
    """A body that organised or attended a meeting."""

    host: Host
    meeting: Meeting
    rule: str
    sentence: tuple[int, int]

    @property
    def predicate(self) -> Predicate:
        """What the rule says the body did."""
        return Predicate.ORGANIZED if self.rule.startswith("organize") else Predicate.ATTENDED


@dataclass(slots=True)
class Hosting:
    """Gathers hosts, signings and the persons of visits."""

    scope: Scope
    hosts: list[HostRole] = field(default_factory=list)
    signings: list[tuple[Signing, tuple[int, int]]] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    def read(self, view: View, before: View | None, named: dict[int, Meeting]) -> None:
        """What the bodies of a sentence do; `before` is the sentence before it."""
        for k, chunk in view.acts:
            if self._holds_event(view, chunk) and not view.planned(chunk.start) and not view.asked(chunk.start):
                meeting = self._organised(view, k, named)
                if meeting is not None:
                    hosts = organizers(view, chunk, self.scope)
                    self._add(view, hosts, meeting, "organize.subject")
            elif chunk.kind == "sign":
                found = signing(view, chunk, self.scope)
                if found is None and before is not None:
                    found = signing_of_both(view, before, chunk, self.scope)
                if found is not None:
                    self.signings.append((found, view.span))
        for event in view.events:
            if event.chunk in named and not event.planned:
                self._act(view, event, named[event.chunk])
            if "ký" in event.event.type.split() and not event.planned:
                found = ceremony(view, view.chunks[event.chunk], self.scope)
                if found is not None:
                    self.signings.append((found, view.span))

    @staticmethod
    def _holds_event(view: View, chunk: Chunk) -> bool:
        """Whether a verb is one of organising: "tổ chức"; "khai mạc" where a body stands before it."""
        if chunk.kind != "speak":
            return chunk.kind == "organize"
        opens = view.tokens.surface(chunk.start, chunk.end).lower() in ("khai mạc", "bế mạc")
        return opens and any(c.kind == "body" and chunk.start - c.end <= 1 for c in view.marks)

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

    def _add(self, view: View, hosts: list[Host], meeting: Meeting, rule: str) -> None:
        self.hosts.extend(HostRole(h, meeting, rule, view.span) for h in hosts)

    def _act(self, view: View, event: EventMention, meeting: Meeting) -> None:
        """Both sides of a visit or working session."""
        chunk = view.chunks[event.chunk]
        had = not event.event.act and view.word(chunk.start - 1) == "có"
        if event.event.act or had:
            start = chunk.start - 1 if had else chunk.start
            self._attend(view, view.left_list(start), meeting)
            if event.event.head != "kiểm tra" and event.event.head != "dâng hương":
                self._add(view, hosts_before(view, start, self.scope), meeting, "attend.party")
        if event.event.head not in _SESSIONS:
            return
        at = event.end_token + 1 if view.word(event.end_token) in ("với", "tại") else event.end_token
        if at > event.end_token or event.event.act:
            self._add(view, counterparts(view, at, self.scope), meeting, "attend.counterpart")

    def _attend(self, view: View, actors: list[int], meeting: Meeting) -> None:
        for k in actors:
            person = view.people[k]
            if person is not None:
                span = view.tokens.span(view.actors[k].start, view.actors[k].end)
                self.roles.append(Role(Predicate.ATTENDED, person, meeting, "attend.act", view.span, span))

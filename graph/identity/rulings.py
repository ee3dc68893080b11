"""Decisions → what they mean for the mentions at hand, and which of them mean nothing or contradict each other."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass

from graph.identity.decisions import Decision, MentionRef, Verdict
from graph.identity.documents import DocumentMentions
from graph.identity.personal_names import personal_name
from graph.names import fold

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Decisions that cannot all hold: some join what another keeps apart. Everything they name stays apart."""

    different: Decision
    same: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of mentions that must be one and pairs that must not, each sorted."""

    one: tuple[Pair, ...] = ()
    apart: frozenset[Pair] = frozenset()
    contradictions: tuple[Contradiction, ...] = ()
    stale: tuple[Decision, ...] = ()

    @property
    def mentions(self) -> frozenset[str]:
        """Every mention that something was decided about."""
        return frozenset(id_ for pair in (*self.one, *self.apart) for id_ in pair)

    def among(self, ids: Container[str]) -> list[Pair]:
        """The pairs to be joined among some mentions."""
        return [(a, b) for a, b in self.one if a in ids and b in ids]

    def part(self, first: Iterable[str], second: Collection[str]) -> bool:
        """Whether a decision keeps two groups of mentions apart."""
        return bool(self.apart) and any((min(a, b), max(a, b)) in self.apart for a in first for b in second)


NONE = Rulings()


def bind(decisions: Iterable[Decision], documents: Iterable[DocumentMentions]) -> Rulings:
    """What decisions mean for the mentions of documents.

    A decision on a mention that no document has is stale: it is kept and named, and means nothing.
    """
    decisions = tuple(decisions)
    if not decisions:
        return NONE
    finder = _Finder(documents)
    same: dict[Pair, Decision] = {}
    different: dict[Pair, Decision] = {}
    stale: list[Decision] = []
    for decision in decisions:
        if decision.verdict is Verdict.WRONG_CLAIM or decision.a is None or decision.b is None:
            continue
        a, b = finder.find(decision.a), finder.find(decision.b)
        if a is None or b is None or a == b or decision.a.kind != decision.b.kind:
            stale.append(decision)
        elif decision.verdict is Verdict.SAME:
            same[min(a, b), max(a, b)] = decision
        elif decision.verdict is Verdict.DIFFERENT:
            different[min(a, b), max(a, b)] = decision
    return _settle(same, different, tuple(stale))


class _Finder:
    """The mentions of documents by fingerprint, and by text, kind and name."""

    def __init__(self, documents: Iterable[DocumentMentions]) -> None:
        self.ids: set[str] = set()
        self.named: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for document in documents:
            for person in document.persons:
                self.ids.add(person.id)
                self.named[document.text_hash, "Person", person.name.full].add(person.id)
            for meeting in document.meetings:
                self.ids.add(meeting.id)
                self.named[document.text_hash, meeting.kind, meeting.title].add(meeting.id)

    def find(self, ref: MentionRef) -> str | None:
        """The mention that a reference means, if it is there and the only one."""
        if ref.mention in self.ids:
            return ref.mention
        name = personal_name(ref.name).full if ref.kind == "Person" else fold(ref.name)
        found = self.named.get((ref.text, ref.kind, name), set())
        return next(iter(found)) if len(found) == 1 else None


def _settle(same: Mapping[Pair, Decision], different: Mapping[Pair, Decision], stale: tuple[Decision, ...]) -> Rulings:
    """The pairs of decisions that hold; a group that holds a contradiction falls apart."""
    group = _groups(same)
    broken: dict[str, list[Pair]] = defaultdict(list)
    for a, b in sorted(different):
        if a in group and group.get(a) == group.get(b):
            broken[group[a]].append((a, b))
    contradictions = tuple(
        Contradiction(different[pair], tuple(same[p] for p in sorted(same) if group[p[0]] == root))
        for root in sorted(broken)
        for pair in broken[root]
    )
    scattered = {root: sorted(id_ for id_ in group if group[id_] == root) for root in broken}
    apart = set(different) | {(a, b) for ids in scattered.values() for a in ids for b in ids if a < b}
    kept = tuple(pair for pair in sorted(same) if group[pair[0]] not in broken)
    return Rulings(kept, frozenset(apart), contradictions, stale)


def _groups(pairs: Iterable[Pair]) -> dict[str, str]:
    """Mention → the smallest mention of its group."""
    root: dict[str, str] = {}
    for a, b in sorted(pairs):
        first, second = root.get(a, a), root.get(b, b)
        least = min(first, second)
        root |= dict.fromkeys((a, b, *(m for m, r in root.items() if r in (first, second))), least)
    return root

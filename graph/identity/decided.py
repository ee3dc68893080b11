"""Decisions by what they tie together: where one end is, the other has to be looked at too."""

from collections import defaultdict
from collections.abc import Iterable

from graph.identity.decisions import Decision, MentionRef


class Decided:
    """Decisions on two mentions, by the texts of these mentions."""

    def __init__(self, decisions: Iterable[Decision], redecided: Iterable[Decision]) -> None:
        self.decisions = tuple(decisions)
        changed = tuple(redecided)
        self.start = [end for one in changed for end in _ends(one)]
        self.partners: dict[str, set[str]] = defaultdict(set)
        for one in (*self.decisions, *changed):
            tied = {end.text for end in _ends(one)}
            for text in tied:
                self.partners[text] |= tied

    def texts_near(self, texts: Iterable[str]) -> set[str]:
        """These texts and those that decisions tie to them, to the end."""
        reached = set(texts)
        frontier = list(reached)
        while frontier:
            found = {other for one in frontier for other in self.partners.get(one, ())} - reached
            reached |= found
            frontier = list(found)
        return reached


def _ends(decision: Decision) -> tuple[MentionRef, ...]:
    return tuple(end for end in (decision.a, decision.b) if end is not None)

"""Which groups of profiles must stay apart: decisions first, then what no one can be or hold at once."""

from collections.abc import Iterable
from functools import cached_property
from itertools import product

from graph.identity.clustering import Members
from graph.identity.person_vetoes import VETOES, same_report, two_provinces
from graph.identity.profiles import Profile
from graph.identity.rulings import Rulings

_SOFT = tuple(veto for veto in VETOES if veto is not same_report)


class Partings:
    """Tells whether two groups of profiles may be one person.

    Profiles that a decision made one are asked together: what speaks against one of them alone, its name
    or its seat, the decision has overruled; two people in one report stay two.
    """

    def __init__(self, made: Iterable[Profile], rulings: Rulings) -> None:
        self._profiles = {one.id: one for one in made}
        self._rulings = rulings
        self._known: dict[tuple[str, str], bool] = {}

    def __call__(self, first: Members, second: Members) -> bool:
        """Whether the groups must stay apart."""
        if self._rulings.part(first, second):
            return True
        if any(self._apart(a, b) for a, b in product(self._groups(first), self._groups(second))):
            return True
        decided = [[self._profiles[id_] for id_ in group] for group in self._decided if group & (first | second)]
        return two_provinces(self._of(first), self._of(second), decided)

    @cached_property
    def _decided(self) -> frozenset[Members]:
        """The groups of more than one that decisions make."""
        group: dict[str, Members] = {}
        for a, b in self._rulings.among(self._profiles):
            joined = group.get(a, frozenset([a])) | group.get(b, frozenset([b]))
            group.update(dict.fromkeys(joined, joined))
        return frozenset(group.values())

    def _groups(self, members: Members) -> list[Members]:
        """Members, those together that a decision made one."""
        decided = [group for group in self._decided if group & members]
        alone = members.difference(*decided)
        return [*decided, *(frozenset([one]) for one in alone)]

    def _apart(self, first: Members, second: Members) -> bool:
        pairs = [(self._profiles[a], self._profiles[b]) for a, b in product(first, second)]
        if any(same_report(a, b) for a, b in pairs):
            return True
        return all(self._softly_apart(a, b) for a, b in pairs)

    def _softly_apart(self, a: Profile, b: Profile) -> bool:
        key = min(a.id, b.id), max(a.id, b.id)
        if key not in self._known:
            self._known[key] = any(veto(a, b) for veto in _SOFT)
        return self._known[key]

    def _of(self, members: Members) -> list[Profile]:
        return [self._profiles[id_] for id_ in members]

"""Reports of meetings → meetings: which of them tell of one sitting or event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.identity.clustering import Link, Members, Partition, partition
from graph.identity.documents import Meeting
from graph.identity.meeting_features import FEATURES, VETOES, Feature, Veto
from graph.identity.occasions import months
from graph.identity.rulings import NONE, Rulings

THRESHOLD = (
    9  # same day, one host and the same chair, or the same day and two hosts: each is enough with a word in common
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What speaks for and against two reports telling of one meeting."""

    strength: int
    features: tuple[Feature, ...]
    vetoes: tuple[Veto, ...]

    @property
    def same(self) -> bool:
        """Whether the two may be joined."""
        return not self.vetoes and self.strength >= THRESHOLD


def weigh(a: Meeting, b: Meeting) -> Comparison:
    """Two reports compared, with the reasons."""
    found = tuple((feature, feature(a, b)) for feature in FEATURES)
    return Comparison(
        strength=sum(points for _, points in found),
        features=tuple(feature for feature, points in found if points),
        vetoes=tuple(veto for veto in VETOES if veto(a, b)),
    )


def strength(a: Meeting, b: Meeting) -> int:
    """The strength of the link of two reports, 0 where there is none."""
    if any(veto(a, b) for veto in VETOES):
        return 0
    points = sum(feature(a, b) for feature in FEATURES)
    return points if points >= THRESHOLD else 0


def keys(meeting: Meeting) -> frozenset[str]:
    """The keys under which every report of the same meeting shares at least one with this one."""
    times = tuple(_when(meeting))
    return frozenset(f"{who}|{when}" for who in _who(meeting) for when in times)


def resolve(reports: Iterable[Meeting], rulings: Rulings = NONE) -> Partition:
    """The meetings that reports tell of."""
    by_id = {one.id: one for one in reports}
    links = [Link(a, b, points) for a, b in candidates(by_id.values()) if (points := strength(by_id[a], by_id[b]))]

    def apart(first: Members, second: Members) -> bool:
        return rulings.part(first, second) or any(vetoed(by_id[a], by_id[b]) for a in first for b in second)

    return partition(by_id, links, apart, rulings.among(by_id))


def vetoed(a: Meeting, b: Meeting) -> bool:
    """Whether two reports can never be of one meeting."""
    return any(veto(a, b) for veto in VETOES)


def candidates(meetings: Iterable[Meeting]) -> list[tuple[str, str]]:
    """The pairs that share a key, each once, sorted."""
    blocks: Mapping[str, list[str]] = defaultdict(list)
    for one in meetings:
        for key in keys(one):
            blocks[key].append(one.id)
    return sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})


def _who(meeting: Meeting) -> Iterator[str]:
    for body in meeting.bodies:
        yield f"{meeting.kind}|body|{body}"
    for person in meeting.people:
        yield f"{meeting.kind}|person|{person}"


def _when(meeting: Meeting) -> Iterator[str]:
    """The months of a report, and its day of the year, for those that leave out the year; "?" for no time at all."""
    time = meeting.time
    yield from months(time)
    if time.value is not None:
        yield time.value[5:10]
    elif time.printed is None:
        yield "?"
    if meeting.subject.ordinal is not None and time.value is None:
        yield f"#{meeting.subject.ordinal}"

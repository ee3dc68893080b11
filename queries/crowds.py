"""Degree and PageRank of people who share meetings, without a pair of them in memory.

The network that `central` builds with networkx has an edge for every two people of a meeting: 1.4 million for
20,000 people, which took 32 s and 1.8 GB. One step of the same walk is taken from people to meetings and back,
which is one look at every attendance; both give the same numbers (tests/queries/test_crowds.py).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

Attendance = Mapping[str, Sequence[str]]  # the meetings of each person, each once
_ALPHA, _CLOSE, _STEPS = 0.85, 1e-6, 100  # those of networkx


def degrees(attendance: Attendance) -> dict[str, int]:
    """With how many others each person was at meetings."""
    present = _present(attendance)
    return {
        person: len({other for meeting in meetings for other in present[meeting]} - {person})
        for person, meetings in attendance.items()
    }


def pageranks(attendance: Attendance) -> dict[str, float]:
    """The PageRank of each person, where an edge weighs as many meetings as both were at."""
    size, present = len(attendance), _present(attendance)
    weights = {one: sum(len(present[m]) - 1 for m in meetings) for one, meetings in attendance.items()}
    ranks = dict.fromkeys(attendance, 1 / size) if size else {}
    for _ in range(_STEPS):
        last, shares = ranks, {one: ranks[one] / weights[one] if weights[one] else 0.0 for one in ranks}
        sums = {meeting: sum(shares[one] for one in people) for meeting, people in present.items()}
        alone = sum(rank for one, rank in last.items() if not weights[one])  # they lead nowhere, and so to all
        everywhere = ((1 - _ALPHA) + _ALPHA * alone) / size if size else 0.0
        ranks = {
            one: everywhere + _ALPHA * sum(sums[meeting] - shares[one] for meeting in meetings)
            for one, meetings in attendance.items()
        }
        if sum(abs(ranks[one] - last[one]) for one in ranks) < size * _CLOSE:
            break
    return ranks


def _present(attendance: Attendance) -> dict[str, list[str]]:
    """The people of each meeting, in order."""
    present: dict[str, list[str]] = defaultdict(list)
    for person in sorted(attendance):
        for meeting in attendance[person]:
            present[meeting].append(person)
    return dict(present)

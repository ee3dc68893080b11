"""What is computed without a pair of people in memory is what networkx computes of all pairs."""

from random import Random

import pytest

from graph.model.kinds import EntityKind
from queries.central import counted, in_order
from queries.crowds import degrees, pageranks

Rows = list[dict[str, object]]


def rows(seed: int, people: int, meetings: int) -> Rows:
    """People with meetings of up to seven; some were alone at theirs."""
    rng = Random(seed)
    names = [f"p{number:03}" for number in range(people)]
    met: dict[str, list[str]] = {name: [] for name in names}
    for number in range(meetings):
        for name in rng.sample(names, rng.randint(1, 7)):
            met[name].append(f"m{number:03}")
    return [
        {"person": {"id": name, "name": name, "kind": EntityKind.PERSON}, "meetings": found}
        for name, found in met.items()
        if found
    ]


@pytest.mark.parametrize(("people", "meetings"), [(0, 0), (7, 1), (20, 9), (60, 30), (200, 400)])
def test_both_ways_give_the_same_rows(people: int, meetings: int) -> None:
    given = rows(people, people, meetings) if people else []
    attendance = {str(one["person"]["id"]): one["meetings"] for one in given}  # type: ignore[index]
    assert in_order(given, degrees(attendance), pageranks(attendance)) == counted(given)  # type: ignore[arg-type]
    assert sum(pageranks(attendance).values()) == pytest.approx(1 if given else 0)

"""A title without a name: a post in the graph, whose holder a question tells by tenure."""

from types import ModuleType

import pytest

from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store
from queries.answers import Chaired, Meeting
from queries.answers.offices import Holder
from queries.ask import ask

SEAT = "Tỉnh ủy Lạng Sơn"


def tenure(factory: ModuleType, name: str, day: str) -> Reading:
    """A report in which somebody holds the seat on a day."""
    draft = factory.Draft(f"Ngày {day}, {name}, Bí thư {SEAT}, thăm dân.", path=f"{name}-{day}.txt", published=day)
    draft.claim(Predicate.HOLDS, draft.person(name), draft.position("Bí thư", draft.body(SEAT)), date=day)
    return _read(draft)


def chaired(factory: ModuleType, day: str) -> Reading:
    """A report that says who chaired by the title alone."""
    draft = factory.Draft(f"Ngày {day}, Bí thư {SEAT} chủ trì Hội nghị {day}.", path=f"{day}.txt", published=day)
    seat = draft.position("Bí thư", draft.body(SEAT))
    draft.claim(Predicate.CHAIRED, seat, draft.meeting(f"Hội nghị {day}", date=day))
    return _read(draft)


def _read(draft: object) -> Reading:
    made: Reading = draft.reading()  # type: ignore[attr-defined]
    return made


def holder(store: Store) -> Holder | None:
    (row,) = ask(store, Chaired).rows
    assert row.chair.kind == "Position"
    return row.holder


def told(store: Store) -> tuple[str, str] | None:
    found = holder(store)
    return (found.person.name, found.status.value) if found else None


@pytest.mark.parametrize(
    ("observed", "expected"),
    [
        ([("Nông Đình Sáng", "2024-01-10"), ("Nông Đình Sáng", "2024-09-01")], ("Nông Đình Sáng", "observed")),
        ([("Nông Đình Sáng", "2024-01-10")], ("Nông Đình Sáng", "presumed")),
        ([("Nông Đình Sáng", "2024-09-01")], None),  # seen only after
        ([("Nông Đình Sáng", "2024-01-10"), ("Vi Đức Lam", "2024-03-01")], ("Vi Đức Lam", "presumed")),
        ([], None),
    ],
)
def test_the_one_holder_of_that_day(
    any_store: Store, factory: ModuleType, observed: list[tuple[str, str]], expected: tuple[str, str] | None
) -> None:
    any_store.clear()
    any_store.write([chaired(factory, "2024-05-06"), *(tenure(factory, *one) for one in observed)])
    assert told(any_store) == expected


def test_the_person_is_asked_about_and_taken_back(any_store: Store, factory: ModuleType) -> None:
    any_store.clear()
    any_store.write([chaired(factory, "2024-05-06"), tenure(factory, "Nông Đình Sáng", "2024-01-10")])
    (row,) = ask(any_store, Chaired, person="Nông Đình Sáng").rows
    assert row.holder is not None
    (part,) = ask(any_store, Meeting, meeting="Hội nghị 2024-05-06").rows
    assert part.holder == row.holder
    any_store.retract("Nông Đình Sáng-2024-01-10.txt")
    assert told(any_store) is None


def test_a_title_alone_proves_no_tenure(any_store: Store, factory: ModuleType) -> None:
    any_store.clear()
    any_store.write([chaired(factory, "2024-05-06"), chaired(factory, "2024-06-07")])
    assert any_store.read("MATCH ()-[r:HOLDS]->() RETURN r") == []
    assert all(row.holder is None for row in ask(any_store, Chaired).rows)

"""An id that was given out leads to what it means now, on every engine."""

from types import ModuleType

from graph.model.claims import Reading
from graph.model.kinds import EntityKind, Predicate
from graph.store import Store
from graph.store.ledger import Reason
from queries.candidates import candidates


def report(factory: ModuleType, number: int) -> Reading:
    text = f"Tin số {number}. Đồng chí Vừ A Chứ, Bí thư Tỉnh ủy Sơn La, có bài phát biểu."
    draft = factory.Draft(text, url=f"https://bao.example/{number}", published="2024-03-05", province="Sơn La")
    person, body = draft.person("Vừ A Chứ"), draft.body("Tỉnh ủy Sơn La", place="Sơn La")
    draft.claim(Predicate.HOLDS, person, draft.position("Bí thư", body))
    made: Reading = draft.reading()
    return made


def person(store: Store) -> str:
    (row,) = store.read("MATCH (p:Person) RETURN p.id AS id")
    return str(row["id"])


def by_fingerprint(factory: ModuleType, count: int) -> list[Reading]:
    """Reports with the one last whose mention is smallest, so that each gives the person another id."""
    made = [report(factory, number) for number in range(count)]
    return sorted(made, key=lambda one: next(m.id for m in one.mentions if m.kind is EntityKind.PERSON), reverse=True)


def meant(store: Store, id_: str) -> list[str]:
    return [one.id for one in candidates(store, tuple(EntityKind), id_)]


def test_a_merged_id_leads_on_through_every_step(any_store: Store, factory: ModuleType) -> None:
    given = []
    for one in by_fingerprint(factory, 3):
        any_store.write([one])
        given.append(person(any_store))
    assert len(set(given)) == 3
    assert [step.id for step in any_store.history(given[0])] == given[:2]
    assert {step.reason for step in any_store.history(given[0])} == {Reason.MERGED}
    for id_ in given:
        assert meant(any_store, id_) == [given[-1]]


def test_an_id_that_is_back_leads_nowhere_else(any_store: Store, factory: ModuleType) -> None:
    first, second = by_fingerprint(factory, 2)
    any_store.write([first])
    given = person(any_store)
    any_store.write([second])
    later = person(any_store)
    any_store.retract(second.article.document.id)
    assert person(any_store) == given
    assert any_store.history(given) == ()
    assert meant(any_store, later) == [given]


def test_of_what_was_retracted_nothing_is_left(any_store: Store, factory: ModuleType) -> None:
    (only,) = by_fingerprint(factory, 1)
    any_store.write([only])
    given = person(any_store)
    any_store.retract(only.article.document.id)
    (step,) = any_store.history(given)
    assert (step.to, step.reason) == ((), Reason.RETRACTED)
    assert any_store.export() == []

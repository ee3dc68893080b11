"""What people decide survives whatever happens to documents, on every engine."""

from collections.abc import Iterator
from types import ModuleType

import pytest

from graph.identity.decisions import ClaimRef, Decision, MentionRef, Verdict
from graph.model.claims import Reading
from graph.model.kinds import EntityKind, Predicate
from graph.model.mentions import Mention
from graph.store import Store


@pytest.fixture
def deciding(any_store: Store) -> Iterator[Store]:
    """An empty store, in which nothing is decided before or after."""
    any_store.decide(())
    yield any_store
    any_store.decide(())


def report(factory: ModuleType, number: int, title: str = "Bí thư") -> Reading:
    text = f"Tin số {number}. Đồng chí Vừ A Chứ, {title} Tỉnh ủy Sơn La, chủ trì Hội nghị giao ban quý I."
    draft = factory.Draft(text, url=f"https://bao.example/{number}", published="2024-03-05", province="Sơn La")
    person, body = draft.person("Vừ A Chứ"), draft.body("Tỉnh ủy Sơn La", place="Sơn La")
    meeting = draft.meeting("Hội nghị giao ban quý I", date="2024-03-05")
    draft.claim(Predicate.HOLDS, person, draft.position(title, body), title_as_reported=title)
    draft.claim(Predicate.CHAIRED, person, meeting)
    draft.claim(Predicate.ORGANIZED, body, meeting)
    made: Reading = draft.reading()
    return made


def person_of(reading: Reading) -> Mention:
    return next(one for one in reading.mentions if one.kind is EntityKind.PERSON)


def ref(reading: Reading) -> MentionRef:
    one = person_of(reading)
    return MentionRef(mention=one.id, text=reading.article.document.text_hash, kind=EntityKind.PERSON, name=one.name)


def different(a: Reading, b: Reading) -> Decision:
    return Decision(verdict=Verdict.DIFFERENT, a=ref(a), b=ref(b), by="Hằng", when="2026-11-02", why="two men")


def wrong(reading: Reading, predicate: Predicate) -> Decision:
    claim = next(one for one in reading.claims if one.predicate is predicate)
    names = {one.id: one.name for one in reading.mentions}
    said = ClaimRef(
        claim=claim.id,
        text=reading.article.document.text_hash,
        predicate=predicate,
        subject=names[claim.subject],
        object=names[claim.object],
    )
    return Decision(verdict=Verdict.WRONG_CLAIM, claim=said, by="Hằng", when="2026-11-02")


def people(store: Store) -> int:
    return len(store.read("MATCH (p:Person) RETURN p.id AS id"))


def chairs(store: Store) -> int:
    return len(store.read("MATCH (:Person)-[r:CHAIRED]->(:Meeting) RETURN r.id AS id"))


def test_different_parts_people_and_taking_it_back_joins_them(deciding: Store, factory: ModuleType) -> None:
    a, b = report(factory, 1), report(factory, 2)
    deciding.write([a, b])
    joined = deciding.export()
    assert people(deciding) == 1
    assert deciding.decide([different(a, b)]) == 1
    assert people(deciding) == 2
    assert deciding.decide([different(a, b)]) == 0
    deciding.decide(())
    assert deciding.export() == joined


def test_a_decision_holds_for_documents_that_come_later(deciding: Store, factory: ModuleType) -> None:
    a, b = report(factory, 1), report(factory, 2)
    deciding.write([a, b])
    deciding.decide([different(a, b)])
    decided = deciding.export()
    deciding.clear()
    assert deciding.decisions() == (different(a, b),)
    assert deciding.rulings().stale == (different(a, b),)
    deciding.write([b], batch=1)
    deciding.write([a], batch=1)
    assert deciding.export() == decided
    assert deciding.rulings().stale == ()


def test_a_decision_survives_retraction(deciding: Store, factory: ModuleType) -> None:
    a, b, c = (report(factory, number) for number in (1, 2, 3))
    deciding.write([a, b])
    deciding.decide([different(a, b)])
    before = deciding.export()
    deciding.write([c])
    deciding.retract(c.article.document.id)
    assert deciding.export() == before
    deciding.retract(a.article.document.id)
    deciding.write([a])
    assert deciding.export() == before


def test_a_wrong_claim_makes_no_edge_until_it_is_right_again(deciding: Store, factory: ModuleType) -> None:
    a = report(factory, 1)
    deciding.write([a])
    before = deciding.export()
    deciding.decide([wrong(a, Predicate.CHAIRED)])
    assert chairs(deciding) == 0
    corrected = deciding.export()
    deciding.clear()
    deciding.write([a])
    assert deciding.export() == corrected
    deciding.decide(())
    assert deciding.export() == before


def test_a_wrong_post_links_nobody(deciding: Store, factory: ModuleType) -> None:
    a, b = report(factory, 1), report(factory, 2)
    deciding.write([a, b])
    assert people(deciding) == 1
    both = [wrong(a, Predicate.HOLDS), wrong(a, Predicate.CHAIRED)]
    deciding.decide(both)
    assert people(deciding) == 2
    deciding.decide(())
    assert people(deciding) == 1


def test_contradictions_are_named_while_loading_goes_on(deciding: Store, factory: ModuleType) -> None:
    a, b = report(factory, 1), report(factory, 2)
    same = Decision(verdict=Verdict.SAME, a=ref(a), b=ref(b), by="Tuyền", when="2026-11-03")
    deciding.decide([different(a, b), same])
    assert deciding.write([a, b]).added == 2
    assert people(deciding) == 2
    (named,) = deciding.rulings().contradictions
    assert (named.different, named.same) == (different(a, b), (same,))

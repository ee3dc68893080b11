"""Entities and edges as sums of what documents say."""

from collections.abc import Mapping
from itertools import permutations
from types import ModuleType

import pytest

from graph.derive import Derived, derive
from graph.errors import PatternError
from graph.model.claims import Reading
from graph.model.entities import Edge, Entity
from graph.model.kinds import EntityKind, Predicate

NAME, SEAT, BODY = "Đào Thị Sương", "Bí thư", "Tỉnh ủy Sơn Khê"


def by_key(*readings: Reading) -> Mapping[str, str]:
    """Clusters for these tests: what has one key or one name is one."""
    return {m.id: getattr(m, "key", m.name) for reading in readings for m in reading.mentions}


def derived(*readings: Reading) -> Derived:
    return derive(readings, by_key(*readings))


def edge(result: Derived, predicate: Predicate) -> Edge:
    [found] = [one for one in result.edges if one.predicate is predicate]
    return found


def entity(result: Derived, kind: EntityKind) -> Entity:
    [found] = [one for one in result.entities if one.kind is kind]
    return found


def tenure(
    factory: ModuleType, url: str, published: str | None = "2024-05-06T07:00:00+07:00", **said: object
) -> Reading:
    draft = factory.Draft(f"Đồng chí {NAME}, {SEAT} {BODY}, nói ở {url}.", url=url, published=published)
    draft.claim(Predicate.HOLDS, draft.person(NAME), draft.position(SEAT, draft.body(BODY)), **said)
    reading: Reading = draft.reading()
    return reading


def test_a_claim_makes_its_edge_and_its_seat_s_body(factory: ModuleType) -> None:
    reading = tenure(factory, "a")
    result = derived(reading)
    assert {one.predicate for one in result.edges} == {Predicate.HOLDS, Predicate.AT}
    assert edge(result, Predicate.AT).claims == edge(result, Predicate.HOLDS).claims == (reading.claims[0].id,)
    assert {one.kind for one in result.entities} == {EntityKind.PERSON, EntityKind.POSITION, EntityKind.BODY}


def test_a_mention_without_claims_makes_no_edge(factory: ModuleType) -> None:
    draft = factory.Draft(f"{SEAT} {BODY} vắng mặt.", url="a")
    draft.position(SEAT, draft.body(BODY))
    result = derived(draft.reading())
    assert result.edges == ()
    assert len(result.entities) == 2


def test_an_edge_counts_documents_and_independent_ones(factory: ModuleType) -> None:
    first, second = tenure(factory, "a"), tenure(factory, "b")
    copy = first.article.text.replace(NAME, NAME.upper().replace(" ", "  "))
    draft = factory.Draft(copy, url="c", published="2024-05-07")
    draft.claim(Predicate.HOLDS, draft.person(NAME.upper().replace(" ", "  ")), draft.position(SEAT, draft.body(BODY)))
    reprint = draft.reading()
    clusters = {**by_key(first, second, reprint), draft.person(NAME.upper().replace(" ", "  ")).id: NAME}
    found = edge(derive([first, second, reprint], clusters), Predicate.HOLDS)
    assert (found.n_documents, found.n_independent, len(found.claims)) == (3, 2, 3)


def test_confidence_is_the_greatest_of_its_claims(factory: ModuleType) -> None:
    readings = [tenure(factory, url, confidence=c) for url, c in (("a", 0.5), ("b", 2 / 3))]
    assert edge(derived(*readings), Predicate.HOLDS).confidence == 0.667


def test_an_edge_is_seen_on_the_claim_s_date_else_the_document_s(factory: ModuleType) -> None:
    dated, undated = tenure(factory, "a", date="2020-02"), tenure(factory, "b")
    found = edge(derived(dated, undated), Predicate.HOLDS)
    assert (found.first_seen, found.last_seen) == ("2020-02-01", "2024-05-06")


def test_an_edge_to_a_meeting_is_seen_on_its_date(factory: ModuleType) -> None:
    draft = factory.Draft(f"Đồng chí {NAME} chủ trì Hội nghị sơ kết.", url="a", published="2024-05-06")
    draft.claim(Predicate.CHAIRED, draft.person(NAME), draft.meeting("Hội nghị sơ kết", date="2024-04-30"))
    result = derived(draft.reading())
    assert edge(result, Predicate.CHAIRED).first_seen == "2024-04-30"
    meeting = entity(result, EntityKind.MEETING)
    assert (meeting.first_seen, meeting.date_earliest, meeting.date_latest) == ("2024-04-30",) * 3


@pytest.mark.parametrize("date", ["XXXX-04-30", None])
def test_a_meeting_of_an_unknown_year_is_seen_when_it_is_reported(factory: ModuleType, date: str | None) -> None:
    draft = factory.Draft(f"Đồng chí {NAME} chủ trì Hội nghị sơ kết.", url="a", published="2024-05-06")
    draft.claim(Predicate.CHAIRED, draft.person(NAME), draft.meeting("Hội nghị sơ kết", date=date))
    assert edge(derived(draft.reading()), Predicate.CHAIRED).first_seen == "2024-05-06"


def test_nothing_says_when_if_nothing_is_dated(factory: ModuleType) -> None:
    found = edge(derived(tenure(factory, "a", published=None)), Predicate.HOLDS)
    assert (found.first_seen, found.last_seen) == (None, None)


def test_a_former_holder_is_not_seen_in_office_by_who_says_former(factory: ModuleType) -> None:
    now, later = tenure(factory, "a", "2020-01-01"), tenure(factory, "b", "2024-01-01", former=True)
    both = edge(derived(now, later), Predicate.HOLDS)
    assert (both.former, both.last_seen) == (False, "2020-01-01")
    assert edge(derived(later), Predicate.HOLDS).former


def test_an_edge_says_what_its_claims_say_most(factory: ModuleType) -> None:
    said = ("Bí thư", "Bí thư", "Bí Thư")
    readings = [tenure(factory, str(n), title_as_reported=title, order=n, co=n == 2) for n, title in enumerate(said)]
    found = edge(derived(*readings), Predicate.HOLDS)
    assert (found.title_as_reported, found.order, found.co) == ("Bí thư", 0, True)
    assert edge(derived(*readings), Predicate.AT).title_as_reported is None


def signing(factory: ModuleType, url: str, bodies: tuple[str, ...], agreement: str = "Chương trình 01") -> Reading:
    draft = factory.Draft(f"{', '.join(bodies)} và ông {NAME} ký {agreement}. {url}", url=url)
    signed = draft.agreement(agreement)
    for body in bodies:
        draft.claim(Predicate.SIGNED, draft.body(body), signed, date="2024-01-02", order=3)
    draft.claim(Predicate.SIGNED, draft.person(NAME), signed)
    reading: Reading = draft.reading()
    return reading


def test_bodies_that_signed_one_agreement_signed_with_each_other(factory: ModuleType) -> None:
    reading = signing(factory, "a", ("Hội C", "Hội A", "Hội B"))
    pairs = [one for one in derived(reading).edges if one.predicate is Predicate.SIGNED_WITH]
    assert sorted((one.subject, one.object) for one in pairs) == [
        ("hoi a", "hoi b"),
        ("hoi a", "hoi c"),
        ("hoi b", "hoi c"),
    ]
    assert all(len(one.claims) == 2 and one.date == "2024-01-02" and one.order is None for one in pairs)


def test_signatures_of_one_agreement_meet_across_documents(factory: ModuleType) -> None:
    halves = signing(factory, "a", ("Hội A",)), signing(factory, "b", ("Hội B",))
    assert edge(derived(*halves), Predicate.SIGNED_WITH).n_documents == 2
    apart = signing(factory, "a", ("Hội A",)), signing(factory, "b", ("Hội B",), "Chương trình 02")
    assert Predicate.SIGNED_WITH not in {one.predicate for one in derived(*apart).edges}


def test_an_entity_is_called_what_most_documents_call_it(factory: ModuleType) -> None:
    readings = [tenure(factory, url) for url in "abc"]
    draft = factory.Draft(f"Bà Sương, {BODY.upper()}.", url="d")
    nick = draft.person("Sương")
    clusters = {**by_key(*readings, draft.reading()), nick.id: NAME}
    person = entity(derive([*readings, draft.reading()], clusters), EntityKind.PERSON)
    assert (person.name, person.aliases, person.folded) == (NAME, ("Sương",), "dao thi suong")
    assert person.n_documents == 4


def test_a_stated_date_wins_over_an_inferred_one(factory: ModuleType) -> None:
    def met(url: str, date: str, inferred: bool) -> Reading:
        draft = factory.Draft(f"Hội nghị sơ kết. {url}", url=url)
        draft.meeting("Hội nghị sơ kết", date=date, date_inferred=inferred)
        reading: Reading = draft.reading()
        return reading

    meetings = met("a", "2023-01-01", True), met("b", "2023-01-01", True), met("c", "2023-01", False)
    meeting = entity(derived(*meetings), EntityKind.MEETING)
    assert (meeting.date, meeting.date_inferred) == ("2023-01", False)


def test_the_order_of_documents_does_not_matter(factory: ModuleType) -> None:
    readings = factory.reports(11, 4)
    assert len({repr(derived(*order)) for order in permutations(readings)}) == 1


def test_a_predicate_between_the_wrong_kinds_is_refused(factory: ModuleType) -> None:
    draft = factory.Draft(f"{NAME} {BODY}", url="a")
    draft.claim(Predicate.CHAIRED, draft.person(NAME), draft.body(BODY))
    with pytest.raises(PatternError):
        derived(draft.reading())

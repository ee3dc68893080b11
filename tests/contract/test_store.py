"""What every store does, whatever engine it runs on."""

from random import Random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import EvidenceMismatch, NotFound, VersionConflict
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.store import Store

few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
seeds = st.integers(0, 10_000)


def ids(readings: list[Reading]) -> list[str]:
    return sorted({reading.article.document.id for reading in readings})


def test_an_empty_store_exports_nothing(any_store: Store) -> None:
    assert any_store.export() == []
    assert any_store.documents() == []


def test_loading_twice_changes_nothing(any_store: Store, factory: ModuleType) -> None:
    reports = factory.reports(1, 8)
    first = any_store.write(reports)
    before = any_store.export()
    again = any_store.write(reports)
    assert first.added == len(ids(reports))
    assert again.changes == 0
    assert again.unchanged + again.older == len(reports)
    assert any_store.export() == before


@few
@given(seed=seeds)
def test_order_and_batches_do_not_matter(any_store: Store, factory: ModuleType, seed: int) -> None:
    reports = factory.reports(seed, 5)
    exports = []
    for batch in (100, 1):
        any_store.clear()
        any_store.write(reports, batch=batch)
        exports.append(any_store.export())
        Random(seed).shuffle(reports)
    assert exports[0] == exports[1]
    assert exports[0]


@few
@given(seed=seeds)
def test_retracting_is_never_having_loaded(any_store: Store, factory: ModuleType, seed: int) -> None:
    reports = factory.reports(seed, 5)
    gone = ids(reports)[seed % len(ids(reports))]
    any_store.clear()
    any_store.write([report for report in reports if report.article.document.id != gone])
    without = any_store.export()
    any_store.clear()
    any_store.write(reports)
    assert any_store.retract(gone) == (gone,)
    assert any_store.export() == without


def test_every_edge_has_claims_and_every_quote_is_in_its_text(any_store: Store, factory: ModuleType) -> None:
    any_store.write(factory.reports(3, 8))
    edges = any_store.read("MATCH (s)-[r]->(o) WHERE r.claims IS NOT NULL RETURN type(r) AS type, r.claims AS claims")
    claims = {row["c"]["id"]: row["c"] for row in any_store.read("MATCH (c:Claim) RETURN c")}
    assert {edge["type"] for edge in edges} >= {"HOLDS", "AT", "SIGNED", "SIGNED_WITH", "LOCATED_IN"}
    assert all(edge["claims"] for edge in edges)
    assert {claim for edge in edges for claim in edge["claims"]} == claims.keys()
    for claim in claims.values():
        text = any_store.text(claim["document"])
        assert text[claim["quote_start"] : claim["quote_end"]] == claim["quote"]


def test_a_newer_version_replaces_the_older_in_any_order(any_store: Store, factory: ModuleType) -> None:
    draw = Random(5)
    versions = [factory.report(draw, 1, version) for version in (0, 1)]
    newest = max(versions, key=lambda one: one.article.document.published)
    any_store.write(versions)
    forward = any_store.export()
    any_store.clear()
    any_store.write(reversed(versions), batch=1)
    assert any_store.export() == forward
    any_store.clear()
    any_store.write([newest])
    assert any_store.export() == forward


def test_other_words_at_a_known_path_need_replace(any_store: Store, factory: ModuleType) -> None:
    def note(text: str) -> Reading:
        draft = factory.Draft(text, path="a.txt")
        draft.person("Lò Văn Pín")
        reading: Reading = draft.reading()
        return reading

    first, second = note("Ông Lò Văn Pín phát biểu."), note("Ông Lò Văn Pín kết luận.")
    any_store.write([first])
    refused = any_store.write([second])
    assert [type(error) for error in refused.failures] == [VersionConflict]
    assert refused.changes == 0
    replaced = any_store.write([second], replace=True)
    assert (replaced.added, replaced.displaced) == (1, 1)
    assert any_store.documents() == ids([second])


def test_a_quote_that_is_not_in_the_text_fails_its_document_alone(any_store: Store, factory: ModuleType) -> None:
    good, bad = factory.reports(2, 2)
    bad = bad.model_copy(update={"article": bad.article.model_copy(update={"text": "x" + bad.article.text})})
    written = any_store.write([bad, good])
    assert [type(error) for error in written.failures] == [EvidenceMismatch]
    assert any_store.documents() == ids([good])


@pytest.mark.parametrize("name", ["id", "url", "path", "text_hash", "raw_hash"])
def test_retract_takes_every_name_of_a_document(any_store: Store, factory: ModuleType, name: str) -> None:
    reading = factory.report(Random(1), 1)
    any_store.write([reading])
    assert any_store.retract(getattr(reading.article.document, name)) == (reading.article.document.id,)
    assert any_store.export() == []


def test_retract_of_an_unknown_document_says_so(any_store: Store) -> None:
    with pytest.raises(NotFound):
        any_store.retract("https://bao.example/unknown")


def test_one_text_under_two_addresses_is_one_source(any_store: Store, factory: ModuleType) -> None:
    def copy(url: str) -> Reading:
        draft = factory.Draft("Đồng chí Lò Văn Pín, Bí thư Huyện ủy Nà Rài, phát biểu.", url=url)
        seat = draft.position("Bí thư", draft.body("Huyện ủy Nà Rài"))
        draft.claim(factory.Predicate.HOLDS, draft.person("Lò Văn Pín"), seat)
        reading: Reading = draft.reading()
        return reading

    any_store.write([copy("https://a.example/1")])
    alone = any_store.export()
    any_store.write([copy("https://b.example/1")])
    [edge] = any_store.read("MATCH (:Person)-[r:HOLDS]->(:Position) RETURN r.n_documents AS n, r.n_independent AS m")
    assert (edge["n"], edge["m"]) == (2, 1)
    any_store.retract("https://b.example/1")
    assert any_store.export() == alone


def test_rebuild_reads_the_stored_texts_again(any_store: Store, factory: ModuleType) -> None:
    reports = {one.article.document.id: one for one in factory.reports(4, 4)}
    any_store.write(reports.values())
    before = any_store.export()
    seen: list[Article] = []

    def same(article: Article) -> Reading:
        seen.append(article)
        return reports[article.document.id]

    assert any_store.rebuild(same).changes == 0
    assert any_store.export() == before
    assert seen == [reports[id_].article for id_ in any_store.documents()]

    def upgraded(article: Article) -> Reading:
        return reports[article.document.id].model_copy(update={"claims": (), "extractor": "2"})

    assert any_store.rebuild(upgraded).replaced == len(reports)
    assert any_store.read("MATCH (c:Claim) RETURN count(c) AS n") == [{"n": 0}]
    assert any_store.rebuild(same).replaced == len(reports)
    assert any_store.export() == before


def test_names_with_quotes_and_backticks_are_only_names(any_store: Store, factory: ModuleType) -> None:
    name = "`'\"}) DETACH DELETE n //"
    draft = factory.Draft(f"Ông {name} phát biểu.", url="https://bao.example/x")
    draft.person(name)
    any_store.write([draft.reading()])
    assert any_store.read("MATCH (p:Person) RETURN p.name AS name") == [{"name": name}]
    assert any_store.read("MATCH (p:Person {name: $name}) RETURN count(p) AS n", {"name": name}) == [{"n": 1}]


def test_a_document_that_fails_midway_leaves_nothing(any_store: Store, factory: ModuleType) -> None:
    any_store.write(factory.reports(6, 2))
    before = any_store.export()

    def broken(article: Article) -> Reading:
        raise RuntimeError(article.document.id)

    with pytest.raises(RuntimeError):
        any_store.rebuild(broken)
    assert any_store.export() == before

"""The Cypher files hold a statement for every kind and every pattern, and no code holds Cypher."""

import re
from pathlib import Path

import pytest

import graph.store
from graph.model.kinds import PATTERNS, EntityKind
from graph.store.statements import statements

FOLDER = Path(graph.store.__file__).parent
KINDS = {kind.value for kind in EntityKind}
JOINS = {f"{subject} {predicate} {object_}" for subject, predicate, object_ in PATTERNS}


@pytest.mark.parametrize("file", sorted(path.stem for path in (FOLDER / "cypher").glob("*.cypher")))
def test_every_file_says_what_it_is_and_every_statement_has_a_body(file: str) -> None:
    assert (FOLDER / "cypher" / f"{file}.cypher").read_text(encoding="utf-8").startswith("// ")
    assert statements(file)
    assert all(body for body in statements(file).values())


@pytest.mark.parametrize(
    ("file", "prefixes", "names"),
    [
        ("put_entities", [""], KINDS),
        ("delete_entities", [""], KINDS),
        ("put_edges", [""], JOINS),
        ("create_edges", [""], JOINS),
        ("create_claims", [""], {f"{subject} {object_}" for subject, _, object_ in PATTERNS}),
        ("delete_edges", [""], JOINS),
        ("put_links", ["SUBJECT ", "OBJECT "], KINDS),
        ("entities", ["every ", "some "], KINDS),
        ("edges", ["every ", "some "], JOINS),
    ],
)
def test_every_kind_and_pattern_has_its_statements(file: str, prefixes: list[str], names: set[str]) -> None:
    assert statements(file).keys() == {prefix + name for prefix in prefixes for name in names}


def test_statements_are_about_what_their_name_says() -> None:
    for join, body in (*statements("put_edges").items(), *statements("create_edges").items()):
        subject, predicate, object_ = join.split()
        assert f"(s:{subject} " in body
        assert f"-[r:{predicate}]->" in body
        assert f"(o:{object_} " in body


def test_no_module_holds_cypher() -> None:
    for path in FOLDER.rglob("*.py"):
        assert not re.search(r"\b(MATCH|MERGE|UNWIND) ?[(\w$]+.*\b(RETURN|SET|AS)\b", path.read_text(encoding="utf-8"))

"""What the tables that ship say, line by line."""

import pytest

from graph import builtin
from graph.bodies import body_key
from graph.model.kinds import EntityKind


def test_every_claim_is_a_line_of_the_document() -> None:
    article = builtin.article()
    assert len(builtin.spans()) == article.text.count("\n")
    for start, end in builtin.spans().values():
        assert article.text[end] == "\n"
        assert "→" in article.text[start:end]
    assert article.document.n_chars == len(article.text)


@pytest.mark.parametrize(
    ("kind", "key", "line"),
    [
        (EntityKind.PLACE, "p:bac-kan:1997", "tỉnh Bắc Kạn → tỉnh Thái Nguyên; 2025-07-01; "),
        (EntityKind.BODY, body_key("Tỉnh ủy Bắc Kạn"), "Tỉnh ủy Bắc Kạn → Tỉnh ủy Thái Nguyên; 2025-07-01; "),
    ],
)
def test_a_line_is_told_of_both_its_ends(kind: EntityKind, key: str, line: str) -> None:
    (one,) = [told for told in builtin.told_of(kind, key) if told.line.startswith(line)]
    assert one in builtin.told_of(kind, one.to_key)
    assert one.edge.claims == (one.claim,)
    start, end = builtin.spans()[one.claim]
    assert builtin.article().text[start:end] == one.line


def test_a_divided_district_and_its_communes_tell_the_same() -> None:
    told = builtin.told_of(EntityKind.PLACE, "d:bac-kan:na-ri")
    assert len(told) > 1
    assert all("(một phần)" in one.line for one in told)
    assert all(one in builtin.told_of(EntityKind.PLACE, one.to_key) for one in told)


@pytest.mark.parametrize(("kind", "key"), [(EntityKind.PERSON, "x"), (EntityKind.PLACE, "x"), (EntityKind.BODY, "x")])
def test_nothing_is_told_of_others(kind: EntityKind, key: str) -> None:
    assert builtin.told_of(kind, key) == ()

"""Every question's file says what it does, and says it truly."""

import pytest

from queries.catalog import UnknownQuestion, catalog, question
from queries.header import HeaderError, parse

GOOD = """// vi: Ai?
// en: Who?
// answer: Found
// param name!: words — whom
// common: limit
// column who: text — the name
// example: giaoban ask who x
MATCH (p:Person {folded: $name}) RETURN p.name AS who LIMIT $limit
"""


def test_every_file_is_read() -> None:
    assert "chaired" in catalog()
    assert list(catalog()) == sorted(catalog())


def test_a_header_says_parameters_and_columns() -> None:
    found = parse("who", GOOD)
    assert [(p.name, p.required) for p in found.parameters] == [
        ("name", True),
        ("limit", False),
        ("geography", False),
    ]
    assert [c.name for c in found.columns] == ["who"]


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("$name", "$other", r"\$name, \$other"),
        ("// common: limit\n", "", r"\$limit"),
        ("// common: limit", "// common: limit, as_of", r"\$as_of"),
        ("AS who", "AS whom", "columns"),
        ("// vi: Ai?\n", "", "vi"),
        ("words —", "word —", "cannot read"),
        ("limit\n", "limits\n", "no common parameter"),
        ("text — the name", "the name", "cannot read"),
    ],
)
def test_a_header_that_disagrees_is_refused(before: str, after: str, problem: str) -> None:
    with pytest.raises(HeaderError, match=problem):
        parse("who", GOOD.replace(before, after, 1))


def test_a_dollar_in_a_text_is_no_parameter() -> None:
    assert parse("who", GOOD.replace("RETURN", "WHERE p.name <> '$5' RETURN")).name == "who"


def test_an_unknown_question_names_the_known() -> None:
    with pytest.raises(UnknownQuestion, match="chaired"):
        question("nothing")

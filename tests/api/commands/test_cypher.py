import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Giaoban = Callable[..., Result]

CHAIRS = "MATCH (p:Person)-[:CHAIRED]->(m:Meeting) RETURN p.name AS chair, m.date AS date ORDER BY date"


def test_rows_come_as_table_json_or_csv(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports))
    rows = json.loads(giaoban("cypher", CHAIRS, "--json").stdout)
    assert [row["date"] for row in rows] == ["2023-01-02", "2023-02-03", "2023-03-04"]
    table = giaoban("cypher", CHAIRS)
    assert "Lò Thị Mẫu" in table.stdout
    listed = list(csv.DictReader(io.StringIO(giaoban("cypher", CHAIRS, "--format", "csv").stdout)))
    assert listed == rows


def test_parameters_are_json_or_text(giaoban: Giaoban) -> None:
    result = giaoban("cypher", "RETURN $a AS a, $b AS b", "-p", "a=3", "-p", "b=Lò Thị Mẫu", "--json")
    assert json.loads(result.stdout) == [{"a": 3, "b": "Lò Thị Mẫu"}]
    assert giaoban("cypher", "RETURN 1 AS one", "-p", "a").exit_code == 2


def test_a_limit_cuts_and_says_so(giaoban: Giaoban) -> None:
    result = giaoban("cypher", "UNWIND range(1, 10) AS n RETURN n", "--limit", "4", "--json")
    assert len(json.loads(result.stdout)) == 4
    assert "first 4 rows" in result.stderr


@pytest.mark.parametrize(
    "statement", ["CREATE (:Person {id: 'x'})", "MATCH (n) DETACH DELETE n", "DROP DATABASE x", "?"]
)
def test_what_is_not_reading_is_refused(giaoban: Giaoban, statement: str) -> None:
    result = giaoban("cypher", statement)
    assert result.exit_code == 8
    assert result.stdout == ""


def test_a_statement_comes_from_standard_input(giaoban: Giaoban) -> None:
    assert json.loads(giaoban("cypher", "-", "--json", input="RETURN 1 AS one").stdout) == [{"one": 1}]

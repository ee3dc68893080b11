import csv
import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import Result

from graph.store import Store

Giaoban = Callable[..., Result]


@pytest.fixture
def loaded(giaoban: Giaoban, reports: Path) -> Path:
    """Three reports in the store; their folder."""
    assert giaoban("load", str(reports)).exit_code == 0
    return reports


def test_the_ending_says_what_is_written(giaoban: Giaoban, loaded: Path, tmp_path: Path) -> None:
    body = "Ban Tuyên giáo Tỉnh ủy Sơn La"
    for name in ("graph.graphml", "graph.gexf", "graph.json", "graph.csv"):
        result = giaoban("export", body, "--output", str(tmp_path / name))
        assert result.exit_code == 0, result.stderr
        assert "Wrote" in result.stderr
    read = nx.read_graphml(tmp_path / "graph.graphml")
    assert {"ORGANIZED", "CHAIRED"} <= {data["predicate"] for _, _, data in read.edges(data=True)}
    assert nx.read_gexf(tmp_path / "graph.gexf").number_of_nodes() == read.number_of_nodes()
    linked = nx.node_link_graph(json.loads((tmp_path / "graph.json").read_text(encoding="utf-8")), edges="edges")
    assert linked.number_of_edges() == read.number_of_edges()
    with (tmp_path / "graph-edges.csv").open(encoding="utf-8-sig", newline="") as file:
        assert all(row["quote"] for row in csv.DictReader(file))


def test_a_period_is_a_part_too(giaoban: Giaoban, loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "period.json"
    assert giaoban("export", "--from", "2023-02", "--to", "2023-02", "--output", str(out)).exit_code == 0
    nodes = json.loads(out.read_text(encoding="utf-8"))["nodes"]
    assert [node["date"] for node in nodes if node["kind"] == "Meeting"] == ["2023-02-03"]


def test_the_whole_store_is_json_lines(giaoban: Giaoban, loaded: Path, tmp_path: Path, store: Store) -> None:
    out = tmp_path / "all.jsonl"
    assert giaoban("export", "--output", str(out)).exit_code == 0
    assert out.read_text(encoding="utf-8").splitlines() == store.export()


@pytest.mark.parametrize("given", [(), ("Sơn La", "--from", "2023")])
def test_a_part_is_an_entity_or_a_period(giaoban: Giaoban, tmp_path: Path, given: tuple[str, ...]) -> None:
    assert giaoban("export", *given, "--output", str(tmp_path / "a.json")).exit_code == 2


def test_an_ending_nobody_knows_needs_a_format(giaoban: Giaoban, tmp_path: Path) -> None:
    result = giaoban("export", "x", "--output", str(tmp_path / "a.dat"))
    assert result.exit_code == 2
    assert "--format" in result.stderr


def test_a_folder_that_is_not_there_is_said(giaoban: Giaoban, loaded: Path, tmp_path: Path) -> None:
    result = giaoban("export", "--from", "2023", "--output", str(tmp_path / "none" / "a.json"))
    assert result.exit_code == 1
    assert "--output" in result.stderr

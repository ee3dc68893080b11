"""Subgraphs as files that other tools open."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from graph.model.entities import Entity
from graph.model.kinds import EntityKind
from graph.store import Store
from queries.answers import Support
from queries.answers.ties import LinkRow
from queries.exports import Format, write
from queries.networks import network
from queries.subgraphs import Subgraph, around, during

QUARTERLY = "Hội nghị giao ban quý III"


def names(subgraph: Subgraph) -> set[str]:
    return {node.name for node in subgraph.nodes}


def odd() -> Subgraph:
    """A part of a graph whose names would break a careless writer."""
    kinds = EntityKind
    nodes = (
        Entity(id="a", kind=kinds.PERSON, name="=CMD|' /C calc'!A0", folded="x", aliases=("K` Ráh", "B\x00\x0b<&>")),
        Entity(id="b", kind=kinds.MEETING, name='Lễ "ký"\r\n, số 1', folded="y", date="XXXX-11-27", type="lễ"),
    )
    edge = Support.model_validate(
        {"id": "e", "predicate": "CHAIRED", "n_documents": 1, "n_independent": 1, "confidence": 0.9, "start": "2023"}
    )
    return Subgraph(nodes, (LinkRow(subject="a", object="b", edge=edge),), more=False)


def test_around_an_entity_and_during_a_period(graph: Store) -> None:
    near = around(graph, "Lương Thị Khuyên", depth=1)
    assert names(near) == {"Lương Thị Khuyên", QUARTERLY, "Trưởng ban Ban Tuyên giáo Tỉnh ủy Bắc Kạn"}
    then = during(graph, "2023-11", "2023-12")
    assert QUARTERLY in names(then)
    assert "Lễ ký" not in names(then)
    assert {"Ma Thế Tùng", "Phó Trưởng ban Ban Tuyên giáo Tỉnh ủy Bắc Kạn", "Bắc Kạn"} <= names(then)
    assert during(graph, "2030", None).nodes == ()


def test_a_cut_is_told(graph: Store) -> None:
    assert around(graph, QUARTERLY, depth=2, limit=3).more
    assert not around(graph, QUARTERLY, depth=1).more


@pytest.mark.parametrize("form", [Format.GRAPHML, Format.GEXF, Format.JSON])
def test_networkx_reads_back_what_was_written(graph: Store, tmp_path: Path, form: Format) -> None:
    subgraph = around(graph, QUARTERLY)
    (path,) = write(subgraph, form, tmp_path / f"part.{form}")
    if form is Format.JSON:
        read = nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
    else:
        read = {Format.GRAPHML: nx.read_graphml, Format.GEXF: nx.read_gexf}[form](path)
    assert set(read.nodes) == {node.id for node in subgraph.nodes}
    assert read.number_of_edges() == len(subgraph.links)
    chaired = next(data for *_, data in read.edges(data=True) if data["predicate"] == "CHAIRED")
    assert chaired["quote"].startswith(QUARTERLY)
    assert (chaired["first_seen"], chaired["n_documents"], chaired["confidence"]) == ("2023-11-27", 1, 0.95)
    assert {data["name"] for _, data in read.nodes(data=True)} == names(subgraph)


def test_two_tables(graph: Store, tmp_path: Path) -> None:
    subgraph = around(graph, QUARTERLY)
    nodes, edges = write(subgraph, Format.CSV, tmp_path / "part.csv")
    assert (nodes.name, edges.name) == ("part-nodes.csv", "part-edges.csv")
    assert nodes.read_bytes().startswith(b"\xef\xbb\xbfid,label,")
    with edges.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(subgraph.links)
    assert {row["source"] for row in rows} <= {node.id for node in subgraph.nodes}
    assert all(row["quote"] for row in rows)


@pytest.mark.parametrize("form", Format)
def test_odd_names_survive_and_bytes_repeat(tmp_path: Path, form: Format) -> None:
    first = [path.read_bytes() for path in write(odd(), form, tmp_path / "one")]
    again = [path.read_bytes() for path in write(odd(), form, tmp_path / "two")]
    assert first == again
    assert not any(b"\x00" in text or b"lastmodified" in text for text in first)


def test_a_spreadsheet_runs_no_formula(tmp_path: Path) -> None:
    nodes, _ = write(odd(), Format.CSV, tmp_path / "odd")
    with nodes.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["name"] == "'=CMD|' /C calc'!A0"
    assert rows[1]["name"] == 'Lễ "ký"\r\n, số 1'


def test_what_is_unknown_is_left_out() -> None:
    graph = network(odd())
    assert "first_seen" not in graph.nodes["a"]
    assert graph.nodes["a"]["aliases"] == "K` Ráh; B  <&>"
    assert graph.edges["a", "b", "e"]["tenure_start"] == "2023"


def test_nothing_is_left_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "part-edges.csv").mkdir()
    with pytest.raises(OSError, match="part-edges"):
        write(odd(), Format.CSV, tmp_path / "part.csv")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []

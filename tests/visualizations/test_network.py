"""The model of the picture: pyvis.Network with everything given and nothing left to chance."""

import ast
import json
from pathlib import Path

import pytest

import visualizations
from queries.answers.ties import Neighbourhood
from visualizations.network import HARD, SMOOTH, Layout, build_network, label

WRITERS = {"generate_html", "write_html", "show", "show_buttons", "save_graph", "set_options", "prep_notebook"}
PACKAGES = [Path(visualizations.__path__[0]), Path(visualizations.__path__[0]).parent / "api"]


def test_positions_are_given_and_physics_is_off(drawing: Neighbourhood) -> None:
    network = build_network(drawing)
    assert json.loads(network.options.to_json())["physics"]["enabled"] is False
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in network.nodes)
    assert len({(node["x"], node["y"]) for node in network.nodes}) == len(drawing.nodes)


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_gives_each_node_a_place_of_its_own(drawing: Neighbourhood, layout: Layout) -> None:
    network = build_network(drawing, layout=layout)
    assert len({(node["x"], node["y"]) for node in network.nodes}) == len(drawing.nodes)


def test_every_link_is_an_edge_with_its_id(drawing: Neighbourhood) -> None:
    edges = build_network(drawing).edges
    assert {edge["id"] for edge in edges} == {link.edge.id for link in drawing.rows}
    assert {(e["from"], e["to"]) for e in edges} == {(x.subject, x.object) for x in drawing.rows}


def test_no_tooltip_is_given_because_pyvis_reads_it_as_markup(drawing: Neighbourhood) -> None:
    network = build_network(drawing)
    assert not any("title" in part for part in (*network.nodes, *network.edges))


def test_parallel_edges_bow_apart(drawing: Neighbourhood) -> None:
    between = [e["bend"] for e in build_network(drawing).edges if {e["from"], e["to"]} == {"p1", "m1"}]
    assert len(between) == 2
    assert between[0] == -between[1] != 0


def test_twice_the_same(drawing: Neighbourhood) -> None:
    one, two = build_network(drawing), build_network(drawing)
    assert (one.nodes, one.edges) == (two.nodes, two.edges)


@pytest.mark.parametrize(("asked", "drawn"), [(SMOOTH, SMOOTH), (1200, 1200), (9999, HARD)])
def test_a_crowd_is_cut_and_its_edges_with_it(crowd: Neighbourhood, asked: int, drawn: int) -> None:
    network = build_network(crowd, asked)
    assert (len(network.nodes), len(network.edges)) == (drawn, drawn - 1)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Tỉnh ủy", ["Tỉnh ủy"]),
        ("", ["?"]),
        ("Ban Thường vụ Tỉnh ủy Lai Châu", ["Ban Thường vụ Tỉnh ủy", "Lai Châu"]),
    ],
)
def test_a_label_is_short_lines(name: str, lines: list[str]) -> None:
    assert label(name).split("\n") == lines


def test_a_long_label_ends_in_an_ellipsis() -> None:
    lines = label("Hội nghị " * 20).split("\n")
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def _calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_nothing_calls_the_writers_of_pyvis() -> None:
    files = [path for package in PACKAGES for path in package.rglob("*.py")]
    assert len(files) > 10
    assert {path.name: found for path in files if (found := _calls(path) & WRITERS)} == {}


def test_no_script_of_ours_turns_text_into_markup() -> None:
    banned = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser")
    scripts = list(PACKAGES[0].joinpath("static").glob("*.js"))
    assert len(scripts) == 3
    for script in scripts:
        assert not [word for word in banned if word in script.read_text(encoding="utf-8")], script.name


def test_no_template_switches_escaping_off() -> None:
    for template in PACKAGES[0].joinpath("templates").glob("*.html"):
        assert "|safe" not in template.read_text(encoding="utf-8").replace(" ", ""), template.name
        assert "autoescape" not in template.read_text(encoding="utf-8"), template.name


def test_a_post_is_told_by_its_title_only_beside_its_body(drawing: Neighbourhood) -> None:
    posts = {node.id: node for node in drawing.nodes if node.title}
    seated = {row.subject for row in drawing.rows if row.object.startswith("b") and row.subject in posts}
    assert posts
    shown = {node["id"]: node["label"] for node in build_network(drawing).nodes}
    alone = drawing.model_copy(update={"rows": tuple(r for r in drawing.rows if r.subject not in posts)})
    unseated = {node["id"]: node["label"] for node in build_network(alone).nodes}
    for id_, post in posts.items():
        assert unseated[id_] == label(post.name)
        assert (shown[id_] == label(post.title or "")) is (id_ in seated)

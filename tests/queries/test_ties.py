"""What stands around an entity, and the ways between two people."""

import pytest

from graph.store import Store
from queries.answers import Found, Neighbourhood, Paths
from queries.ask import ask
from queries.binding import BadValue

BOARD = "Ban Tuyên giáo Tỉnh ủy Bắc Kạn"


def person(graph: Store, name: str, post: str | None = None) -> str:
    """The id of one of several of a name."""
    rows = ask(graph, Found, text=name).rows
    return next(row.entity.id for row in rows if row.entity.name == name and (post is None) == (not row.posts))


def test_one_step_from_a_person(graph: Store) -> None:
    found = ask(graph, Neighbourhood, entity="Lương Thị Khuyên")
    assert found.nodes[0].name == "Lương Thị Khuyên"
    assert {node.name for node in found.nodes[1:]} == {"Hội nghị giao ban quý III", f"Trưởng ban {BOARD}"}
    assert {row.edge.predicate.value for row in found.rows} == {"CHAIRED", "HOLDS"}
    assert all(row.edge.evidence for row in found.rows)
    assert (found.n_nodes, found.n_edges, found.more) == (3, 2, False)


def test_edges_among_the_outermost_are_shown(graph: Store) -> None:
    found = ask(graph, Neighbourhood, entity="Lương Thị Khuyên", depth=2)
    names = {node.id: node.name for node in found.nodes}
    assert (BOARD, "Hội nghị giao ban quý III", "ORGANIZED") in {
        (names[row.subject], names[row.object], row.edge.predicate.value) for row in found.rows
    }


def test_a_cut_is_told(graph: Store) -> None:
    found = ask(graph, Neighbourhood, entity="Hội nghị giao ban quý III", limit=3)
    assert len(found.nodes) == 3
    assert (found.n_nodes, found.n_edges) == (7, 6)
    assert found.more


def test_kinds_of_edges_depth_and_confidence(graph: Store) -> None:
    some = ask(graph, Neighbourhood, entity="Hội nghị giao ban quý III", via="chaired, attended", min_confidence=0.7)
    assert {node.name for node in some.nodes[1:]} == {"Lương Thị Khuyên", "Bế Ngọc Thắng"}
    with pytest.raises(BadValue, match="depth"):
        ask(graph, Neighbourhood, entity="Lương Thị Khuyên", depth=9)
    with pytest.raises(BadValue, match="'LOVES' is no kind of edge"):
        ask(graph, Neighbourhood, entity="Lương Thị Khuyên", via="LOVES")


def test_a_path_with_the_evidence_of_each_hop(graph: Store) -> None:
    (row,) = ask(graph, Paths, person="Lương Thị Khuyên", other=person(graph, "Ma Thế Tùng")).rows
    assert [node.name for node in row.nodes] == ["Lương Thị Khuyên", "Hội nghị giao ban quý III", "Ma Thế Tùng"]
    assert [edge.predicate.value for edge in row.edges] == ["CHAIRED", "ATTENDED"]
    assert all(edge.evidence for edge in row.edges)
    assert row.edges[1].subject == row.nodes[2].id


def test_a_longer_path_where_the_shortest_is_not_allowed(graph: Store) -> None:
    guest, deputy = person(graph, "Ma Thế Tùng"), person(graph, "Bế Ngọc Thắng", "any")
    assert ask(graph, Paths, person=guest, other=deputy, min_confidence=0.95).rows == ()
    posts = [
        row.entity.id for row in ask(graph, Found, text="Bế Ngọc Thắng").rows if row.posts and "Phó" in row.posts[0]
    ]
    (row,) = ask(graph, Paths, person="Lương Thị Khuyên", other=posts[0], via="HOLDS,AT").rows
    assert [node.kind.value for node in row.nodes] == ["Person", "Position", "Body", "Position", "Person"]
    assert all(edge.evidence for edge in row.edges)


def test_no_path_from_somebody_to_themself(graph: Store) -> None:
    with pytest.raises(BadValue, match="two people"):
        ask(graph, Paths, person="Lương Thị Khuyên", other="luong thi khuyen")

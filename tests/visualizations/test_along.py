"""Ways between two people as one drawing."""

from graph.model.kinds import EntityKind, Predicate
from queries.answers.base import Asked, Ref
from queries.answers.ties import Hop, PathRow, Paths
from visualizations.along import along
from visualizations.language import Language
from visualizations.page import path_page
from visualizations.site import Site

A, B = (Ref(id=i, kind=EntityKind.PERSON, name=n) for i, n in (("a", "Lò Văn Thử"), ("b", "Vàng Thị Mẫu")))
MET, ALSO = (Ref(id=i, kind=EntityKind.MEETING, name=n) for i, n in (("m", "Kỳ họp"), ("n", "Lễ ký")))


def hop(subject: str, object_: str) -> Hop:
    """Somebody was there."""
    id_ = f"{subject}{object_}"
    return Hop(id=id_, subject=subject, predicate=Predicate.ATTENDED, n_documents=1, n_independent=1, confidence=0.9)


def paths(*ways: PathRow) -> Paths:
    """The answer with these ways."""
    return Paths(asked=Asked(question="path", parameters={}, about=(A, B)), rows=ways)


def way(met: Ref) -> PathRow:
    """Both were at one meeting."""
    return PathRow(nodes=(A, met, B), edges=(hop("a", met.id), hop("b", met.id)))


def test_two_ways_share_their_ends() -> None:
    drawing = along(paths(way(MET), way(ALSO)))
    assert drawing is not None
    assert [node.id for node in drawing.nodes] == ["a", "m", "b", "n"]
    assert drawing.centre == "a"
    assert [(row.subject, row.object) for row in drawing.rows] == [("a", "m"), ("b", "m"), ("a", "n"), ("b", "n")]


def test_no_way_is_no_drawing_and_a_page_that_says_so() -> None:
    assert along(paths()) is None
    assert "No link was found" in path_page(Site(Language.EN), paths())


def test_the_page_of_a_way_names_both_ends() -> None:
    assert '<h1 lang="vi">Lò Văn Thử – Vàng Thị Mẫu</h1>' in path_page(Site(), paths(way(MET)))

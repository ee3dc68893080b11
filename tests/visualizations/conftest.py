"""A small hand-made neighbourhood of invented people, and a browser to look at its pages."""

import shutil
from collections.abc import Callable

import pytest

from graph.model.entities import Entity, edge_id
from graph.model.evidence import Evidence, EvidenceRole
from graph.model.kinds import EntityKind, Predicate
from graph.names import plain
from queries.answers.base import Asked, Citation, Support
from queries.answers.ties import LinkRow, Neighbourhood

CHAIR = (
    "Đồng chí Lò Văn Thử, Phó Bí thư Thường trực Tỉnh ủy Lai Châu chủ trì hội nghị giao ban quý III với "
    "Ban Tổ chức Tỉnh ủy."
)


def entity(id_: str, kind: EntityKind, name: str, **fields: object) -> Entity:
    """An entity with a search key."""
    return Entity.model_validate(
        {"id": id_, "kind": kind, "name": name, "folded": plain(name), "n_documents": 2, **fields}
    )


def citation(quote: str = CHAIR, **fields: object) -> Citation:
    """A citation of an invented article."""
    known = {
        "quote": quote,
        "start": 120,
        "end": 120 + len(quote),
        "prefix": "…Sáng 3/10, tại Lai Châu. ",
        "suffix": " Cùng dự có lãnh đạo ",
        "document": "url:https://bao.example/giao-ban",
        "outlet": "Báo Thử Nghiệm",
        "title": "Giao ban công tác tổ chức quý III",
        "published": "2023-10-03",
        "url": "https://bao.example/giao-ban",
        "claim": "c0ffee",
        "rule": "chair.verb",
        "confidence": 0.97,
    }
    return Citation.model_validate(known | fields)


def link(subject: str, predicate: Predicate, object_: str, *evidence: Citation, **fields: object) -> LinkRow:
    """An edge with its evidence."""
    known = {
        "id": edge_id(predicate, subject, object_),
        "predicate": predicate,
        "n_documents": 1,
        "n_independent": 1,
        "confidence": 0.97,
        "first_seen": "2023-10-03",
        "last_seen": "2023-10-03",
        "evidence": evidence or (citation(),),
    }
    return LinkRow(subject=subject, object=object_, edge=Support.model_validate(known | fields))


def build(nodes: tuple[Entity, ...], rows: tuple[LinkRow, ...]) -> Neighbourhood:
    """A drawing around the first node."""
    asked = Asked(question="neighbourhood", parameters={})
    counts = {"n_nodes": len(nodes), "n_edges": len(rows)}
    return Neighbourhood(asked=asked, rows=rows, centre=nodes[0].id, nodes=nodes, **counts)


@pytest.fixture
def drawing() -> Neighbourhood:
    """A person with two posts and two meetings, and what these lead to."""
    k, p = EntityKind, Predicate
    nodes = (
        entity("p1", k.PERSON, "Lò Văn Thử", first_seen="2021-03-01", last_seen="2025-08-12"),
        entity("s1", k.POSITION, "Phó Bí thư Thường trực Tỉnh ủy Lai Châu", title="Phó Bí thư Thường trực"),
        entity("s2", k.POSITION, "Chủ tịch Hội đồng nhân dân tỉnh Lai Châu", title="Chủ tịch"),
        entity("m1", k.MEETING, "Hội nghị giao ban quý III với Ban Tổ chức", date="2023-10-03", place="Lai Châu"),
        entity("m2", k.MEETING, "Kỳ họp thứ mười, Hội đồng nhân dân tỉnh khóa XV", date="XXXX-12-07"),
        entity("b1", k.BODY, "Tỉnh ủy Lai Châu", place="Lai Châu"),
        entity("b2", k.BODY, "Hội đồng nhân dân tỉnh Lai Châu", place="Lai Châu"),
        entity("b3", k.BODY, "Ban Tổ chức Tỉnh ủy Lai Châu"),
        entity("p2", k.PERSON, "Vàng Thị Mẫu"),
        entity("p3", k.PERSON, "Nguyễn Đức Ví Dụ"),
        entity("l1", k.PLACE, "Lai Châu"),
        entity("d1", k.DIRECTIVE, "Chỉ thị 05-CT/TW", number="05-CT/TW"),
        entity("a1", k.AGREEMENT, "Chương trình phối hợp giai đoạn 2024–2026", date="2024-01-15"),
    )
    also = Evidence(role=EvidenceRole.PROVINCE, start=0, end=8, exact="Lai Châu", suffix=" - Sáng 3/10, Tỉnh ủy")
    links = (
        link("p1", p.HOLDS, "s1", n_independent=3, title_as_reported="Phó Bí thư Thường trực Tỉnh ủy"),
        link("p1", p.HOLDS, "s2", former=True, start="2021", end="2024-11"),
        link("p1", p.CHAIRED, "m1", citation(also=(also,)), citation(document="hash:ab", url=None, outlet="Báo Mẫu")),
        link("p1", p.SPOKE_AT, "m1", title_as_reported="Phó Bí thư Thường trực Tỉnh ủy"),
        link("p1", p.ATTENDED, "m2", date="XXXX-12-07"),
        link("s1", p.AT, "b1"),
        link("s2", p.AT, "b2"),
        link("b3", p.ORGANIZED, "m1"),
        link("p2", p.ATTENDED, "m1", order=1),
        link("p3", p.SPOKE_AT, "m2"),
        link("m1", p.HELD_IN, "l1"),
        link("m1", p.CITES, "d1"),
        link("b1", p.SIGNED, "a1"),
        link("b3", p.PART_OF, "b1"),
    )
    return build(nodes, links)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium to look with."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no chromium here: apt-get install chromium fonts-noto-core")
    return found


@pytest.fixture(scope="session")
def crowd() -> Neighbourhood:
    """A meeting that 2,500 people attended."""
    k = EntityKind
    people = tuple(entity(f"p{i:04}", k.PERSON, f"Đại biểu thứ {i}") for i in range(2500))
    meeting = entity("m0", k.MEETING, "Đại hội thử", date="2025-01-02")
    return build((meeting, *people), tuple(link(p.id, Predicate.ATTENDED, "m0") for p in people))


@pytest.fixture(scope="session")
def poisoned() -> Callable[[str], Neighbourhood]:
    """A drawing with one word in every field that a document can fill."""

    def made(word: str) -> Neighbourhood:
        k = EntityKind
        fields = dict.fromkeys(("type", "number", "date", "place", "first_seen", "last_seen"), word)
        nodes = tuple(
            entity(f"{i}{word}", kind, word, aliases=(word,), **fields) for i, kind in enumerate((k.PERSON, k.MEETING))
        )
        said = dict.fromkeys(("prefix", "suffix", "document", "outlet", "title", "published", "url", "rule"), word)
        span = Evidence(role=EvidenceRole.SUBJECT, start=0, end=1, exact=word, prefix=word, suffix=word)
        times = dict.fromkeys(("first_seen", "last_seen", "start", "end", "title_as_reported"), word)
        edge = link(nodes[0].id, Predicate.CHAIRED, nodes[1].id, citation(word, **said, also=(span,)), **times)
        return build(nodes, (edge,))

    return made

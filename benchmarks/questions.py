"""What to ask of a graph: every question in its usual forms, of whom much is told and of whom little."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random
from typing import Any

from graph.store import Store

OFTEN, SELDOM = 20, 40
"""How many of the best attested of a kind are asked about, and how many of those that chance gives."""

Given = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Form:
    """A question in one form, with all the parameters it is asked with."""

    question: str
    form: str  # what is given
    given: tuple[Given, ...]
    whole: bool = False  # of the whole graph: its answer is a sum over it, or a page of everything


class Drawn:
    """Entities of a graph, the best attested and some by chance: ids are hashes, so that their order is no order."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.people, self.bodies, self.meetings, self.posts = map(self._some, ("Person", "Body", "Meeting", "Position"))
        self.places, self.directives = self._some("Place"), self._some("Directive")

    def _some(self, label: str) -> list[dict[str, Any]]:
        told = f"MATCH (n:{label}) RETURN n.id AS id, n.name AS name, n.first_seen AS day ORDER BY"
        often = self._store.read(f"{told} n.n_documents DESC, n.id LIMIT {OFTEN}")
        return [dict(one) for one in (*often, *self._store.read(f"{told} n.id LIMIT {SELDOM}"))]

    def edges(self, predicate: str, many: int) -> list[str]:
        """The ids of some edges."""
        cypher = f"MATCH ()-[r:{predicate}]->() RETURN r.id AS id LIMIT {many}"
        return [row["id"] for row in self._store.read(cypher)]

    def documents(self) -> list[str]:
        """The ids of some documents."""
        rows = self._store.read(f"MATCH (d:Document) RETURN d.id AS id LIMIT {OFTEN + SELDOM}")
        return [row["id"] for row in rows]


def forms(store: Store, seed: int = 1) -> Iterator[Form]:
    """Every question in its forms."""
    drawn, draw = Drawn(store), Random(seed)
    yield from _of_people(drawn)
    yield from _of_bodies(drawn)
    yield from _of_meetings(drawn)
    yield from _of_posts(drawn)
    yield from _of_documents(drawn)
    yield from _whole()
    others = [one["id"] for one in drawn.people]
    draw.shuffle(others)
    pairs = [(one["id"], other) for one, other in zip(drawn.people, others, strict=True) if one["id"] != other]
    yield Form("path", "two people", tuple({"person": one, "other": other} for one, other in pairs))
    yield Form("search", "a whole name", tuple({"text": one["name"]} for one in drawn.people))
    yield Form("search", "a beginning", tuple({"text": one["name"][:9]} for one in (*drawn.people, *drawn.bodies)))
    yield Form("search", "later words", tuple({"text": " ".join(one["name"].split()[-2:])} for one in drawn.people))


def _each(question: str, form: str, parameter: str, entities: list[dict[str, Any]], **more: object) -> Form:
    return Form(question, form, tuple({parameter: one["id"], **more} for one in entities))


def _of_people(drawn: Drawn) -> Iterator[Form]:
    for question in ("attended-with", "posts", "chaired", "meetings", "on-date"):
        more = {"as_of": "2021-06"} if question == "on-date" else {}
        yield _each(question, "a person", "person", drawn.people, **more)
    yield Form("chaired", "a name", tuple({"person": one["name"], "limit": 20} for one in drawn.people))
    yield _each("neighbourhood", "a person, 1 step", "entity", drawn.people)
    yield _each("neighbourhood", "a person, 2 steps", "entity", drawn.people, depth=2)


def _of_bodies(drawn: Drawn) -> Iterator[Form]:
    years = {"from": "2019", "to": "2022"}
    for question in ("chaired", "holders", "organized", "meetings", "signed", "partners", "units", "unchaired"):
        yield _each(question, "a body", "body", drawn.bodies)
    yield _each("chaired", "a body, a year", "body", drawn.bodies, **{"from": "2021", "to": "2021"})
    yield _each("on-date", "a body", "body", drawn.bodies, as_of="2021-06")
    yield _each("turnover", "a body, two days", "body", drawn.bodies, **years)
    yield _each("central", "a body, three years", "body", drawn.bodies, **years)
    yield _each("directives", "a body", "body", drawn.bodies)
    yield _each("lineage", "a body", "entity", drawn.bodies)
    yield Form("holders", "a body's name", tuple({"body": one["name"]} for one in drawn.bodies))
    yield _each("neighbourhood", "a body, 2 steps", "entity", drawn.bodies, depth=2)


def _of_meetings(drawn: Drawn) -> Iterator[Form]:
    yield _each("meeting", "a meeting", "meeting", drawn.meetings)
    yield _each("directives", "a meeting", "meeting", drawn.meetings)
    yield _each("contradictions", "a meeting", "entity", drawn.meetings)
    yield _each("meetings", "a place", "place", drawn.places)
    yield _each("chaired", "a place", "place", drawn.places)


def _of_posts(drawn: Drawn) -> Iterator[Form]:
    yield _each("holders", "a post", "post", drawn.posts)
    yield _each("on-date", "a post", "post", drawn.posts, as_of="2021-06")
    yield _each("contradictions", "a person or post", "entity", [*drawn.people, *drawn.posts])


def _of_documents(drawn: Drawn) -> Iterator[Form]:
    yield Form("claims", "a document", tuple({"document": id_} for id_ in drawn.documents()))
    own = [id_ for predicate in ("CHAIRED", "HOLDS", "ATTENDED") for id_ in drawn.edges(predicate, 15)]
    derived = [id_ for predicate in ("AT", "SIGNED_WITH") for id_ in drawn.edges(predicate, 15)]
    yield Form("documents", "an edge", tuple({"edge": id_} for id_ in own))
    yield Form("documents", "a derived edge", tuple({"edge": id_} for id_ in derived))


def _whole() -> Iterator[Form]:
    """Sums over everything, and pages of everything."""
    months = [f"{year}-{month:02}" for year in (2017, 2020, 2023) for month in (1, 4, 7, 10)]
    yield Form("statistics", "everything", ({},) * 12, whole=True)
    yield Form("statistics", "as of a day", tuple({"as_of": month} for month in months), whole=True)
    yield Form("contradictions", "everything", ({},) * 12, whole=True)
    for question in ("unchaired", "chaired", "meetings", "directives", "signed"):
        yield Form(question, "everything", ({},) * 12, whole=True)
        yield Form(question, "a month", tuple({"from": month, "to": month} for month in months), whole=True)
    yield Form("central", "a month", tuple({"from": month, "to": month} for month in months), whole=True)
    yield Form("on-date", "everything", tuple({"as_of": month} for month in months), whole=True)
    topics = ("chuyển đổi số", "bảo vệ rừng", "bình đẳng giới", "thu ngân sách")
    yield Form("meetings", "a topic", tuple({"topic": topic} for topic in islice(cycle(topics), 12)), whole=True)
    yield Form("directives", "words", tuple({"text": f"{number}-CT"} for number in range(1, 13)), whole=True)

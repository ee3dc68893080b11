"""What the tables that ship say: which body or unit became which, as claims of a document of our own.

The document is in no store, so that nobody can take it back; the edges that follow from it are, wherever reports name
both ends. Each claim is a line of its text, with the day and the decree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.bodies import BodySuccession, successions
from graph.bodies.lineage import steps
from graph.days import days
from graph.digests import raw_hash, text_hash
from graph.identity.resolving import entity_id
from graph.model.documents import Article, Document
from graph.model.entities import Edge, edge_id
from graph.model.kinds import EntityKind, Predicate
from graph.places import Level, Succession, gazetteer

ID = "giaoban:successions"
RULE = "gazetteer"
TITLE = "Đơn vị hành chính và cơ quan được kế tiếp (bảng đi kèm Giaoban)"


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """One line: the body or place of one key became that of another."""

    kind: EntityKind
    from_key: str
    to_key: str
    date: str  # EDTF
    line: str

    @property
    def claim(self) -> str:
        """The id of the claim."""
        return f"{ID}#{self.kind.value}:{self.from_key}>{self.to_key}"

    @property
    def ends(self) -> tuple[str, str]:
        """The ids of the two entities."""
        return entity_id(self.kind, self.from_key), entity_id(self.kind, self.to_key)

    @property
    def edge(self) -> Edge:
        """The edge that follows."""
        first, last = self.ends
        seen = days(self.date)
        return Edge(
            id=edge_id(Predicate.SUCCEEDED_BY, first, last),
            predicate=Predicate.SUCCEEDED_BY,
            subject=first,
            object=last,
            claims=(self.claim,),
            first_seen=seen.first,
            last_seen=seen.last,
            n_documents=1,
            n_independent=1,
            confidence=1.0,
            date=self.date,
        )


def told_of(kind: EntityKind, key: str) -> tuple[Told, ...]:
    """The lines in which the body or place of a key stands, at either end; sorted."""
    if kind is EntityKind.BODY:
        return tuple(sorted(_of_body(one) for one in steps(key)))
    if kind is not EntityKind.PLACE:
        return ()
    try:
        gazetteer().unit(key)
    except KeyError:
        return ()
    return tuple(sorted({_of_place(one) for one in (*gazetteer().succession(key), *_into(key))}))


@cache
def article() -> Article:
    """The document with its text: all lines, sorted."""
    text = "".join(f"{one.line}\n" for one in _all())
    hashes = {"text_hash": text_hash(text), "raw_hash": raw_hash(text.encode())}
    return Article(document=Document(id=ID, title=TITLE, n_chars=len(text), **hashes), text=text)


@cache
def spans() -> dict[str, tuple[int, int]]:
    """Claim id → where its line stands in the text."""
    found, at = {}, 0
    for one in _all():
        found[one.claim] = (at, at + len(one.line))
        at += len(one.line) + 1
    return found


@cache
def _all() -> tuple[Told, ...]:
    bodies = {_of_body(one) for one in successions()}
    units = (unit.id for level in Level for unit in gazetteer().units(level))
    return tuple(sorted(bodies | {_of_place(one) for id_ in units for one in gazetteer().succession(id_)}))


def _of_body(one: BodySuccession) -> Told:
    line = f"{one.from_name} → {one.to_name}; {one.date}; {one.decree}"
    return Told(EntityKind.BODY, one.from_key, one.to_key, one.date, line)


def _of_place(one: Succession) -> Told:
    before, after = (_full(id_) for id_ in (one.from_id, one.to_id))
    part = "" if one.whole else " (một phần)"
    line = f"{before}{part} → {after}; {one.date}; {one.decree}"
    return Told(EntityKind.PLACE, one.from_id, one.to_id, one.date, line)


def _full(id_: str) -> str:
    """The name of a unit with that of its province."""
    unit, province = gazetteer().unit(id_), gazetteer().province_of(id_)
    return unit.full_name if province is None or province == unit else f"{unit.full_name}, {province.full_name}"


def _into(key: str) -> Iterator[Succession]:
    """How the units ended that a unit took over, districts by their communes too."""
    places = gazetteer()
    yield from places.takeovers(key)
    before = {one.from_id for one in places.takeovers(key)}
    districts = {parent for one in before for parent in places.parents(one) if _is_district(parent)}
    for id_ in sorted(districts):
        yield from (one for one in places.succession(id_) if one.to_id == key)


def _is_district(id_: str) -> bool:
    return gazetteer().unit(id_).level is Level.DISTRICT

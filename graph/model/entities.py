"""The query layer: entities and edges, derived from claims and rebuilt from them."""

from pydantic import BaseModel, ConfigDict

from graph.digests import digest
from graph.model.kinds import EntityKind, Predicate


class Entity(BaseModel):
    """One node of the query layer.

    `id` is computed from the cluster (its smallest mention fingerprint) or, for bodies, positions,
    places and directives, from the canonical key. Fields that do not fit the kind are None.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: EntityKind
    name: str
    folded: str  # search key: no accents, lower case
    aliases: tuple[str, ...] = ()
    key: str | None = None  # canonical key of a body, position, place or directive
    title: str | None = None  # position
    place: str | None = None  # body, meeting: name of the unit
    unit: str | None = None  # body, meeting, place: id in graph.places
    type: str | None = None  # meeting kind, body type, directive type
    number: str | None = None  # directive
    date: str | None = None  # meeting, agreement, directive: EDTF
    date_earliest: str | None = None  # ISO day: the first day that `date` allows
    date_latest: str | None = None
    date_inferred: bool = False
    first_seen: str | None = None  # ISO day of the earliest document or event that names it
    last_seen: str | None = None
    n_documents: int = 0


class Edge(BaseModel):
    """One relation of the query layer, with the claims it follows from."""

    model_config = ConfigDict(frozen=True)

    id: str  # edge_id()
    predicate: Predicate
    subject: str
    object: str
    claims: tuple[str, ...]  # sorted claim ids; never empty
    first_seen: str | None = None  # ISO day
    last_seen: str | None = None
    n_documents: int
    n_independent: int
    confidence: float  # the greatest of its claims', three decimals
    former: bool = False  # HOLDS: every claim narrates it as past
    acting: bool = False
    co: bool = False
    title_as_reported: str | None = None
    order: int | None = None
    start: str | None = None  # EDTF, HOLDS only
    end: str | None = None
    date: str | None = None


def edge_id(predicate: Predicate, subject: str, object_: str) -> str:
    """The id of an edge: one edge a predicate and pair of entities."""
    return digest("edge", predicate, subject, object_)

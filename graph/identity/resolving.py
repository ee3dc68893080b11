"""Documents → entities: every mention gets the id of what it names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.digests import digest
from graph.identity import meetings, persons
from graph.identity.clustering import Link
from graph.identity.documents import DocumentMentions, Meeting, Person, texts
from graph.identity.profiles import Profile
from graph.model.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class Clusters:
    """Who is who: mention → entity, and the links that were not followed because they fit two."""

    entities: Mapping[str, str]
    open_links: tuple[Link, ...] = field(default=())


def resolve(documents: Iterable[DocumentMentions]) -> Clusters:
    """The entities that documents name; the same whatever their order."""
    documents = texts(documents)
    entities = {one.id: entity_id(one.kind, one.key) for document in documents for one in document.keyed}
    of_meetings, open_meetings = resolve_meetings(one for document in documents for one in document.meetings)
    of_persons, open_persons = resolve_persons((one for document in documents for one in document.persons), of_meetings)
    every = entities | of_meetings | of_persons
    return Clusters({id_: every[id_] for id_ in sorted(every)}, (*open_meetings, *open_persons))


def resolve_meetings(reports: Iterable[Meeting]) -> tuple[dict[str, str], tuple[Link, ...]]:
    """Mention → entity of meetings and agreements, and the links left open."""
    by_kind: dict[EntityKind, list[Meeting]] = defaultdict(list)
    for one in reports:
        by_kind[one.kind].append(one)
    entities: dict[str, str] = {}
    refused: list[Link] = []
    for kind in sorted(by_kind):
        made = meetings.resolve(by_kind[kind])
        for cluster in made.clusters:
            entities.update(dict.fromkeys(cluster, entity_id(kind, cluster[0])))
        refused += made.refused
    return entities, tuple(refused)


def resolve_persons(people: Iterable[Person], meeting_of: Mapping[str, str]) -> tuple[dict[str, str], tuple[Link, ...]]:
    """Mention → entity of persons, and the links left open, given the entities of meetings."""
    blocks: dict[str, list[Person]] = defaultdict(list)
    for one in people:
        blocks[one.name.key].append(one)
    entities: dict[str, str] = {}
    refused: list[Link] = []
    for key in sorted(blocks):
        made, found = persons.resolve(blocks[key], meeting_of)
        entities.update(_entities(made, found.clusters))
        refused += found.refused
    return entities, tuple(refused)


def entity_id(kind: EntityKind, key: str) -> str:
    """The id of an entity: of its canonical key or of its smallest mention."""
    return digest("entity", kind, key)


def _entities(made: Iterable[Profile], clusters: Iterable[tuple[str, ...]]) -> dict[str, str]:
    mentions = {profile.id: profile.mentions for profile in made}
    entities: dict[str, str] = {}
    for cluster in clusters:
        members = sorted(mention for id_ in cluster for mention in mentions[id_])
        entities.update(dict.fromkeys(members, entity_id(EntityKind.PERSON, members[0])))
    return entities

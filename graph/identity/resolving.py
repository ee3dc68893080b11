"""Documents → entities: every mention gets the id of what it names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.digests import digest
from graph.identity import meetings, persons
from graph.identity.clustering import Link
from graph.identity.decisions import Decision
from graph.identity.documents import DocumentMentions, Meeting, Person, texts
from graph.identity.profiles import Profile
from graph.identity.rulings import NONE, Rulings, bind
from graph.model.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class Clusters:
    """Who is who: mention → entity, the links not followed as they fit two, and what decisions came to."""

    entities: Mapping[str, str]
    open_links: tuple[Link, ...] = ()
    rulings: Rulings = NONE


def resolve(documents: Iterable[DocumentMentions], decisions: Iterable[Decision] = ()) -> Clusters:
    """The entities that documents name; the same whatever their order."""
    documents = texts(documents)
    rulings = bind(decisions, documents)
    entities = {one.id: entity_id(one.kind, one.key) for document in documents for one in document.keyed}
    of_meetings, open_meetings = resolve_meetings((one for document in documents for one in document.meetings), rulings)
    people = (one for document in documents for one in document.persons)
    of_persons, open_persons = resolve_persons(people, of_meetings, rulings)
    every = entities | of_meetings | of_persons
    return Clusters({id_: every[id_] for id_ in sorted(every)}, (*open_meetings, *open_persons), rulings)


def resolve_meetings(reports: Iterable[Meeting], rulings: Rulings = NONE) -> tuple[dict[str, str], tuple[Link, ...]]:
    """Mention → entity of meetings and agreements, and the links left open."""
    by_kind: dict[EntityKind, list[Meeting]] = defaultdict(list)
    for one in reports:
        by_kind[one.kind].append(one)
    entities: dict[str, str] = {}
    refused: list[Link] = []
    for kind in sorted(by_kind):
        made = meetings.resolve(by_kind[kind], rulings)
        for cluster in made.clusters:
            entities.update(dict.fromkeys(cluster, entity_id(kind, cluster[0])))
        refused += made.refused
    return entities, tuple(refused)


def resolve_persons(
    people: Iterable[Person], meeting_of: Mapping[str, str], rulings: Rulings = NONE
) -> tuple[dict[str, str], tuple[Link, ...]]:
    """Mention → entity of persons, and the links left open, given the entities of meetings."""
    entities: dict[str, str] = {}
    refused: list[Link] = []
    for block in _blocks(people, rulings):
        made, found = persons.resolve(block, meeting_of, rulings)
        entities.update(_entities(made, found.clusters))
        refused += found.refused
    return entities, tuple(refused)


def _blocks(people: Iterable[Person], rulings: Rulings) -> list[list[Person]]:
    """People by the key of their names; names that decisions join together."""
    by_key: dict[str, list[Person]] = defaultdict(list)
    key_of: dict[str, str] = {}
    for one in people:
        by_key[one.name.key].append(one)
        key_of[one.id] = one.name.key
    group: dict[str, set[str]] = {}
    for a, b in rulings.among(key_of):
        first, second = key_of[a], key_of[b]
        joined = group.get(first, {first}) | group.get(second, {second})
        group.update(dict.fromkeys(joined, joined))
    alone = [[key] for key in by_key if key not in group]
    keys = sorted([*alone, *(sorted(joined) for key, joined in group.items() if key == min(joined))])
    return [[one for key in block for one in by_key[key]] for block in keys]


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

"""Files of identity tests → what `giaoban resolve` prints."""

from collections import defaultdict

from pydantic import BaseModel, ConfigDict

from graph.identity.documents import DocumentMentions
from graph.identity.dossier import read_dossier
from graph.identity.pairs import Answer, Verdict, judge_file
from graph.identity.resolving import resolve
from graph.model.kinds import EntityKind

__all__ = ["Answer", "ResolvedFile", "Verdict", "judge_file", "resolve_file"]


class ResolvedFile(BaseModel):
    """The clusters of a dossier: lists of mentions, each list and the lists sorted."""

    model_config = ConfigDict(frozen=True)

    person_clusters: tuple[tuple[str, ...], ...]
    meeting_clusters: tuple[tuple[str, ...], ...]
    body_clusters: tuple[tuple[str, ...], ...]


def resolve_file(path: str) -> ResolvedFile:
    """Who is who in a dossier file: {"documents": [{"id", "published", "province", "persons": […], …}, …]}."""
    documents = read_dossier(path)
    entities = resolve(documents).entities
    clusters: dict[EntityKind, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for mention, kind in _kinds(documents).items():
        clusters[kind][entities[mention]].append(mention)
    persons, meetings, bodies = (
        tuple(sorted(tuple(sorted(cluster)) for cluster in clusters[kind].values()))
        for kind in (EntityKind.PERSON, EntityKind.MEETING, EntityKind.BODY)
    )
    return ResolvedFile(person_clusters=persons, meeting_clusters=meetings, body_clusters=bodies)


def _kinds(documents: tuple[DocumentMentions, ...]) -> dict[str, EntityKind]:
    kinds: dict[str, EntityKind] = {}
    for document in documents:
        kinds |= {one.id: EntityKind.PERSON for one in document.persons}
        kinds |= {one.id: one.kind for one in document.meetings}
        kinds |= {one.id: one.kind for one in document.keyed}
    return kinds

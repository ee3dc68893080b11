"""The one place where the store asks who is who."""

from collections.abc import Sequence

from graph.digests import digest
from graph.facts import Clusters
from graph.model.claims import Reading
from graph.model.mentions import Mention


def resolve(readings: Sequence[Reading]) -> Clusters:
    """Mention id → entity id: one key one entity, and every keyless mention for itself."""
    return {mention.id: _entity(mention) for reading in readings for mention in reading.mentions}


def _entity(mention: Mention) -> str:
    key = getattr(mention, "key", None) or mention.id
    return digest("entity", mention.kind, key)

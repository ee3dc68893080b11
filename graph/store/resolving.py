"""The one place where the store asks who is who."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from graph.digests import digest
from graph.facts import Clusters
from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.model.mentions import Mention, PersonMention, PositionMention
from graph.names import fold

Blocks = Mapping[str, frozenset[str]]
"""Mention id → the blocks it is compared in; empty for a mention whose key alone names its entity."""


def resolve(readings: Sequence[Reading]) -> Clusters:
    """Mention id → entity id: one key one entity; one name in one post one person; the others for themselves."""
    groups: dict[str, set[str]] = defaultdict(set)
    home: dict[str, str] = {}
    for reading in readings:
        for mention, posts in _persons(reading).items():
            groups.setdefault(mention.id, {mention.id})
            for post in posts:
                _join(groups, home.setdefault(f"{fold(mention.name)}|{post}", mention.id), mention.id)
    return {m.id: _entity(m, groups) for reading in readings for m in reading.mentions}


def blocks(reading: Reading) -> Blocks:
    """The blocks of each mention: whom it may be one with depends on the mentions in these and on no others."""
    return {m.id: _blocks(m) for m in reading.mentions}


def _blocks(mention: Mention) -> frozenset[str]:
    if getattr(mention, "key", None):
        return frozenset()
    if isinstance(mention, PersonMention):
        return frozenset({f"Person {fold(mention.name)}"})
    return frozenset({f"{mention.kind} {mention.id}"})  # one text under two addresses has the same mentions twice


def _persons(reading: Reading) -> dict[PersonMention, list[str]]:
    mentions = {m.id: m for m in reading.mentions}
    persons: dict[PersonMention, list[str]] = {m: [] for m in reading.mentions if isinstance(m, PersonMention)}
    for claim in reading.claims:
        subject, object_ = mentions[claim.subject], mentions[claim.object]
        if claim.predicate is Predicate.HOLDS and isinstance(subject, PersonMention):
            assert isinstance(object_, PositionMention)
            persons[subject].append(object_.key)
    return persons


def _join(groups: dict[str, set[str]], one: str, other: str) -> None:
    joined = groups[one] | groups[other]
    for member in joined:
        groups[member] = joined


def _entity(mention: Mention, groups: Mapping[str, set[str]]) -> str:
    key = getattr(mention, "key", None) or min(groups.get(mention.id, {mention.id}))
    return digest("entity", mention.kind, key)

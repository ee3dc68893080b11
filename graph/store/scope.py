"""How far a change reaches: the documents whose mentions share a block with it, and theirs, to the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.facts import Clusters
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.model.kinds import EntityKind
from graph.store.bolt import Work
from graph.store.packing import unpack_reading
from graph.store.resolving import blocks, resolve
from graph.store.rows import document
from graph.store.statements import statement


@dataclass(frozen=True, slots=True)
class Scope:
    """Readings before and after a change, and who is who in them before and after; without other texts."""

    before: tuple[Reading, ...]
    after: tuple[Reading, ...]
    clusters_before: Clusters
    clusters_after: Clusters
    sources: dict[str, str]  # of the documents that were stored

    @property
    def documents(self) -> frozenset[str]:
        """The ids of all documents in reach."""
        return frozenset(reading.article.document.id for reading in (*self.before, *self.after))


def scope(work: Work, put: Sequence[Reading], gone: Sequence[str]) -> Scope:
    """The reach of putting readings and taking documents away."""
    touched = sorted({*gone, *(one.article.document.id for one in put)})
    old = readings(work, touched)
    near, reached = _closure(work, [*old, *put], set(touched))
    before, after = _sorted([*near, *old]), _sorted([*near, *put])
    clusters = _clusters(work, before)
    found = resolve(after)
    free = {id_ for one in near for id_, keys in blocks(one).items() if not keys & reached}
    settled = {id_: clusters[id_] for id_ in free if id_ in clusters}
    sources = {row["id"]: row["source"] for row in _heads(work, [one.article.document.id for one in before])}
    return Scope(before, after, clusters, {**found, **settled}, sources)


def readings(work: Work, ids: Sequence[str]) -> list[Reading]:
    """Stored readings of these documents, by id; their articles without text."""
    heads = {row["id"]: row for row in _heads(work, ids)}
    rows = work.each(statement("documents", "readings"), "ids", sorted(heads))
    bare = {id_: Article(document=document(head), text="") for id_, head in heads.items()}
    return [unpack_reading(bare[row["id"]], row["extractor"], row["body"]) for row in rows]


def _heads(work: Work, ids: Sequence[str]) -> list[dict[str, str]]:
    return [dict(row["properties"]) for row in work.each(statement("documents", "by id"), "ids", sorted(ids))]


def _closure(work: Work, seeds: Sequence[Reading], known: set[str]) -> tuple[list[Reading], set[str]]:
    """The other documents in reach, and all blocks that the reach fills."""
    near: list[Reading] = []
    reached: set[str] = set()
    frontier = {key for one in seeds for keys in blocks(one).values() for key in keys}
    while frontier:
        rows = work.each(statement("blocks", "documents"), "keys", sorted(frontier))
        new = sorted({row["document"] for row in rows} - known)
        known.update(new)
        near += readings(work, new)
        reached |= frontier
        frontier = {key for one in near for key in _pulled(one, reached)} - reached
    return near, reached


def _pulled(reading: Reading, reached: set[str]) -> set[str]:
    """Blocks that come into reach with a document: those of mentions in reach, and those of its agreements.

    Signing with each other is read off all signatures of an agreement, so they come together or not at all.
    """
    agreements = {m.id for m in reading.mentions if m.kind is EntityKind.AGREEMENT}
    pulled = (keys for id_, keys in blocks(reading).items() if keys & reached or id_ in agreements)
    return {key for keys in pulled for key in keys}


def _clusters(work: Work, before: Sequence[Reading]) -> dict[str, str]:
    ids = [one.article.document.id for one in before]
    rows = work.each(statement("names", "of documents"), "ids", ids)
    return {row["mention"]: row["entity"] for row in rows}


def _sorted(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda one: one.article.document.id))

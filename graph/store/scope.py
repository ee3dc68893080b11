"""How far a change of documents reaches, and who is who there before and after."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.facts import Clusters, Keys
from graph.identity import DocumentMentions, mentions_of, reresolve
from graph.identity.resolving import entity_id
from graph.model.claims import Reading
from graph.model.kinds import EntityKind
from graph.store.bolt import Work
from graph.store.recall import Recall
from graph.store.reprints import Reprints, reprints
from graph.store.shelf import Shelf
from graph.store.standing import Standing
from graph.store.statements import statement


@dataclass(frozen=True, slots=True)
class State:
    """Some readings at one time, and who is who in them."""

    readings: tuple[Reading, ...]
    clusters: Clusters
    keys: Keys
    mentions: Mapping[str, DocumentMentions]  # by document


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything that a change can touch, before and after it; articles of stored readings are without text."""

    before: State
    after: State
    sources: Mapping[str, str]  # of the documents that were stored
    reprints: Reprints
    corrected: frozenset[str]  # documents that stay, with a claim that becomes wrong or right
    restated: frozenset[str]  # documents that stay, with another source than before

    @property
    def documents(self) -> frozenset[str]:
        """The ids of all documents in reach."""
        return frozenset(one.article.document.id for one in (*self.before.readings, *self.after.readings))


def scope(work: Work, put: Sequence[Reading], gone: Sequence[str], decided: Standing, recall: Recall) -> Scope:
    """The reach of putting readings and taking documents away.

    In reach are these documents, those with a claim that people find wrong or right again, those in which a
    mention changes its entity, those that turn out to reprint one text or no longer do, and those that sign an
    agreement of one of them: who signed with whom is read off all signatures together.
    """
    shelf = Shelf(work, decided.wrong_before, recall)
    changing = {*gone, *_ids(put)}
    corrected = shelf.readings(set(shelf.of_texts(decided.corrected)) - changing)
    old, new = [*shelf.readings(changing), *corrected], [*put, *corrected]
    said = {one.article.document.id: mentions_of(decided.wrong_after.of(one)) for one in new}
    moved = reresolve(said.values(), map(shelf.mentions, old), shelf, decided.after, decided.changed)
    printed = reprints(shelf, put, changing)
    restated = _restated(shelf, printed, changing)
    near = _moving(shelf, moved, {*changing, *_ids(corrected), *restated})
    near += shelf.readings(restated - set(_ids(corrected)))
    while more := _cosigning(work, shelf, moved, [*old, *new, *near]):
        near += more
    before = _sorted(decided.wrong_before.of(one) for one in (*near, *old))
    after = _sorted(decided.wrong_after.of(one) for one in (*near, *new))
    clusters = {**shelf.clusters(_ids(near)), **moved}
    staying = {one.article.document.id: shelf.mentions(one) for one in near}
    leaving = {one.article.document.id: shelf.mentions(one) for one in old}
    return Scope(
        State(before, shelf.clusters(_ids(before)), shelf.keys(_ids(before)), {**staying, **leaving}),
        State(after, clusters, keys_of({**staying, **said}.values(), clusters), {**staying, **said}),
        shelf.sources,
        printed,
        frozenset(_ids(corrected)),
        restated,
    )


def _restated(shelf: Shelf, printed: Reprints, changing: Collection[str]) -> frozenset[str]:
    """The documents that stay and whose source is another one now."""
    staying = {id_: source for id_, source in printed.sources.items() if id_ not in changing}
    shelf.readings(staying)  # which learns their sources
    return frozenset(id_ for id_, source in staying.items() if shelf.sources[id_] != source)


def _moving(shelf: Shelf, moved: Clusters, changing: Collection[str]) -> list[Reading]:
    """The readings that stay and in which a mention changes its entity."""
    candidates = [one for one in shelf.met() if one.document not in changing and not one.ids.isdisjoint(moved)]
    settled = shelf.clusters(one.document for one in candidates)
    moving = [one for one in candidates if any(moved.get(id_, settled[id_]) != settled[id_] for id_ in one.ids)]
    return shelf.readings(one.document for one in moving)


def _cosigning(work: Work, shelf: Shelf, moved: Clusters, near: Sequence[Reading]) -> list[Reading]:
    """Further stored readings that name an agreement of these."""
    agreements = {m.id for one in near for m in one.mentions if m.kind is EntityKind.AGREEMENT}
    stored = shelf.clusters(_ids(near))
    entities = {clusters[id_] for id_ in agreements for clusters in (stored, moved) if id_ in clusters}
    rows = work.each(statement("names", "of agreements"), "rows", [{"entity": id_} for id_ in sorted(entities)])
    return shelf.readings({row["document"] for row in rows} - set(_ids(near)))


def keys_of(documents: Iterable[DocumentMentions], clusters: Clusters) -> dict[tuple[str, str], str]:
    """The canonical key of every mention whose entity is known by it.

    One text in two outlets may mean two bodies by the same words; its mentions are those of the first print.
    """
    return {
        (one.document, keyed.id): keyed.key
        for one in documents
        for keyed in one.keyed
        if clusters[keyed.id] == entity_id(keyed.kind, keyed.key)
    }


def _ids(readings: Iterable[Reading]) -> list[str]:
    return [one.article.document.id for one in readings]


def _sorted(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=lambda one: one.article.document.id))

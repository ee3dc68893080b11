"""Batches of documents in and out of the store, each one transaction."""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.errors import DocumentError, NotFound
from graph.identity.corrections import Corrections, stale
from graph.identity.decisions import Decision
from graph.identity.documents import texts
from graph.identity.rulings import Rulings, bind
from graph.model.claims import Reading
from graph.model.documents import Article
from graph.store import rows
from graph.store.bolt import Work
from graph.store.consequences import consequences
from graph.store.ledger import record
from graph.store.recall import Recall
from graph.store.scope import scope
from graph.store.shelf import Shelf
from graph.store.standing import Standing, keep, standing, stored
from graph.store.statements import statement
from graph.store.transaction import advance, apply
from graph.store.verify import verify
from graph.store.versions import Head, plan


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the documents of a write."""

    added: int = 0
    replaced: int = 0
    displaced: int = 0  # documents that another one at their path took the place of
    unchanged: int = 0
    older: int = 0  # versions older than the stored one
    failures: tuple[DocumentError, ...] = ()

    @property
    def changes(self) -> int:
        """Documents that are not as they were."""
        return self.added + self.replaced + self.displaced

    def __add__(self, other: "Written") -> "Written":
        return Written(
            self.added + other.added,
            self.replaced + other.replaced,
            self.displaced + other.displaced,
            self.unchanged + other.unchanged,
            self.older + other.older,
            self.failures + other.failures,
        )


def checked(readings: Iterable[Reading]) -> tuple[list[Reading], tuple[DocumentError, ...]]:
    """The readings whose quotes are all in their texts, and an error for each of the others."""
    good: list[Reading] = []
    failures: list[DocumentError] = []
    for reading in readings:
        try:
            verify(reading)
        except DocumentError as error:
            failures.append(error)
        else:
            good.append(reading)
    return good, tuple(failures)


def write(work: Work, recall: Recall, readings: Sequence[Reading], *, replace: bool) -> Written:
    """Keep the newest version of each document, with everything that follows from it."""
    recall.begin(advance(work))
    planned = plan(readings, _heads(work, readings), replace=replace)
    _change(work, recall, planned.put, planned.gone)
    return Written(
        added=planned.added,
        replaced=len(planned.put) - planned.added,
        displaced=len(planned.gone),
        unchanged=planned.unchanged,
        older=planned.older,
        failures=planned.failures,
    )


def retract(work: Work, recall: Recall, name: str) -> tuple[str, ...]:
    """Take every document of that id, URL, path or hash back; the ids of those that went."""
    recall.begin(advance(work))
    found = work.rows(statement("documents", "named"), {"name": name})
    if not found:
        raise NotFound("document", name)
    gone = tuple(sorted({row["id"] for row in found}))
    _change(work, recall, (), gone)
    return gone


def reread(work: Work, recall: Recall, ids: Sequence[str], read: Callable[[Article], Reading]) -> Written:
    """Read stored texts again and settle anew who is who in them; only readings that differ count as replaced."""
    recall.begin(advance(work))
    before = {one.article.document.id: one for one in Shelf(work).readings(ids)}
    new, failures = checked(read(article(work, id_)) for id_ in before)
    _change(work, recall, new, ())
    differing = sum(_content(one) != _content(before[one.article.document.id]) for one in new)
    return Written(replaced=differing, unchanged=len(new) - differing, failures=failures)


def clear_some(work: Work) -> int:
    """Take some nodes away, whatever they are; how many."""
    advance(work)
    return int(work.rows(statement("clear", "some"))[0]["gone"])


def article(work: Work, id_: str) -> Article:
    """A stored document with its text."""
    found = work.rows(statement("documents", "by id"), {"ids": [id_]})
    texts = work.rows(statement("documents", "text"), {"id": id_})
    if not found or not texts:
        raise NotFound("document", id_)
    return rows.article(found[0]["properties"], texts[0]["properties"])


def decide(work: Work, recall: Recall, decisions: Iterable[Decision]) -> int:
    """Let these decisions hold instead of those that did; how many are new or taken back."""
    recall.begin(advance(work))
    decided = standing(work, decisions)
    if decided.changed:
        keep(work, decided)
        _change(work, recall, (), (), decided)
    return len(decided.changed)


def rulings(work: Work) -> Rulings:
    """What the stored decisions mean for the stored documents, and which are stale or contradict each other."""
    decisions = stored(work)
    shelf = Shelf(work, Corrections(decisions))
    hashes = {end.text for one in decisions for end in (one.a, one.b, one.claim) if end}
    documents = shelf.readings(shelf.of_texts(hashes))
    bound = bind(decisions, texts(map(shelf.mentions, documents)))
    return dataclasses.replace(bound, stale=(*bound.stale, *stale(decisions, documents)))


def _change(
    work: Work, recall: Recall, put: Sequence[Reading], gone: Sequence[str], decided: Standing | None = None
) -> None:
    """Write and take away documents, and bring the derived graph after them and what people decided."""
    if put or gone or decided:
        decided = decided or standing(work)
        recall.under(decided.before)
        reach = scope(work, put, gone, decided, recall)
        recall.change(reach.documents)
        change = consequences(work, reach)
        apply(work, put, gone, reach, change)
        record(work, reach, change)


def _heads(work: Work, incoming: Iterable[Reading]) -> list[Head]:
    """What is stored under the ids and paths of a batch."""
    documents = [reading.article.document for reading in incoming]
    ids = sorted({one.id for one in documents})
    paths = sorted({one.path for one in documents if one.path is not None})
    heads = work.each(statement("documents", "by id"), "ids", ids)
    heads += work.each(statement("documents", "by path"), "paths", paths)
    return [Head(rows.document(row["properties"]), row["properties"]["extractor"]) for row in heads]


def _content(reading: Reading) -> tuple[object, ...]:
    return reading.mentions, reading.claims, reading.extractor

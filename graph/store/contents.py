"""What a store holds that nothing else gives: readings with their texts, decisions, notes of ids."""

from collections.abc import Iterator, Sequence
from itertools import islice

from graph.errors import StoreError
from graph.identity.decisions import Decision
from graph.model.claims import Reading
from graph.store import rows
from graph.store.bolt import Bolt, Work
from graph.store.export import digest
from graph.store.folder import SCHEMA
from graph.store.ledger import Redirect, redirects
from graph.store.packing import unpack_reading
from graph.store.standing import stored
from graph.store.statements import statement

PAGE = 100  # documents in memory at once


class Contents:
    """Everything of one store that is moved; the graph follows from it. Raises StoreError where others write too."""

    def __init__(self, bolt: Bolt) -> None:
        self._bolt = bolt
        self._revision = bolt.work(revision)
        if bolt.work(cut_off):
            raise StoreError(bolt.place, "filling it was cut off, and it is not whole", "Restore or copy into it again")

    @property
    def schema(self) -> int:
        """The schema of the store."""
        return int(self._bolt.work(_meta).get("schema", SCHEMA))

    def readings(self) -> Iterator[Reading]:
        """Every reading with its text, by the id of its document."""
        ids = iter(sorted(self._bolt.work(_ids)))
        while group := list(islice(ids, PAGE)):
            found = self._bolt.work(lambda work, group=group: _page(work, group))  # type: ignore[misc]
            if len(found) != len(group):
                raise self._changed()
            yield from found

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided, sorted."""
        return self._bolt.work(stored)

    def redirects(self) -> tuple[Redirect, ...]:
        """What every id that is no more leads to, by id."""
        return self._bolt.work(redirects)

    def digest(self) -> str:
        """The SHA-256 of the graph and its evidence."""
        return self._bolt.work(digest)

    def check_unchanged(self) -> None:
        """Raise StoreError if anybody has written since."""
        if self._bolt.work(revision) != self._revision:
            raise self._changed()

    def _changed(self) -> StoreError:
        return StoreError(self._bolt.place, "it was written to while it was read", "Do it again when nobody loads")


def cut_off(work: Work) -> bool:
    """Whether the last write was one of filling the store, which has not ended."""
    record = _meta(work)
    return bool(record.get("restoring") == record["revision"])


def _page(work: Work, ids: Sequence[str]) -> list[Reading]:
    heads = {
        row["properties"]["id"]: row["properties"] for row in work.each(statement("documents", "by id"), "ids", ids)
    }
    texts = {row["properties"]["id"]: row["properties"] for row in work.each(statement("moving", "texts"), "ids", ids)}
    found = {
        row["id"]: unpack_reading(rows.article(heads[row["id"]], texts[row["id"]]), row["extractor"], row["body"])
        for row in work.each(statement("documents", "readings"), "ids", ids)
        if row["id"] in heads and row["id"] in texts
    }
    return [found[id_] for id_ in ids if id_ in found]


def _ids(work: Work) -> list[str]:
    return [row["id"] for row in work.rows(statement("moving", "documents"))]


def revision(work: Work) -> int:
    """How many writes the store has seen."""
    return int(_meta(work)["revision"])


def _meta(work: Work) -> rows.Row:
    properties: rows.Row = work.rows(statement("meta", "read"))[0]["properties"]
    return properties

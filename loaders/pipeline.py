"""Documents → readings → the store, batch by batch; a document that cannot be read costs itself alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from graph.errors import DocumentError
from graph.model.claims import Reading
from graph.store import Store, Written
from graph.store.bulk.prepared import Prepared, try_to_prepare
from loaders.files import Failure, Ignored, located
from loaders.pool import Read, read_all, read_each

BATCH = 100  # documents a transaction


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How to load: reading processes, documents a transaction, and whether other words of a known path win.

    `bulk`: the store is empty, and everything comes into it at once.
    """

    workers: int = 1
    batch: int = BATCH
    replace: bool = False
    bulk: bool = False


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What became of every document of a load; `failures` names each one that was not kept and says why."""

    added: int = 0
    replaced: int = 0
    displaced: int = 0  # documents that another one at their path took the place of
    unchanged: int = 0
    older: int = 0  # skipped: the store holds a newer version
    ignored: int = 0  # files that are no documents
    failures: tuple[DocumentError, ...] = ()
    seconds: float = 0.0

    @property
    def changes(self) -> int:
        """Documents of the store that are not as they were."""
        return self.added + self.replaced + self.displaced

    @property
    def documents(self) -> int:
        """Documents met, kept or not."""
        return self.added + self.replaced + self.unchanged + self.older + len(self.failures)

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.documents / self.seconds if self.seconds else 0.0


class Progress(Protocol):
    """Who is told how far a load has come."""

    def read(self, failed: bool) -> None:
        """One more document was read, or could not be."""

    def kept(self, documents: Sequence[str]) -> None:
        """These documents too, by path or id, are safe in the store."""


class Silent:
    """Nobody is told."""

    def read(self, failed: bool) -> None:
        """Nothing."""

    def kept(self, documents: Sequence[str]) -> None:
        """Nothing."""


def load(
    paths: Sequence[str], store: Store, options: LoadOptions | None = None, progress: Progress | None = None
) -> LoadReport:
    """Read every document under the paths and keep it; raises StoreError where the store fails.

    A batch is one transaction: what `progress.kept` was told of is in the store, come what may.
    """
    options, told = options or LoadOptions(), progress or Silent()
    if options.bulk:  # what is read is made ready where it is read, so that workers share that too
        return keep_all(read_each(located(paths), try_to_prepare, options.workers), store, options, told)
    return keep(read_all(located(paths), options.workers), store, options, told)


def keep(read: Iterable[Read], store: Store, options: LoadOptions, progress: Progress) -> LoadReport:
    """Keep what was read, batch by batch as it comes, or all of it at once. Raises StoreError where the store fails."""
    if options.bulk:
        return keep_all(map(_made_ready, read), store, options, progress)
    started = perf_counter()
    run = _Run(store, options, progress)
    for item in read:
        run.take(item)
    run.flush()
    return run.report(perf_counter() - started)


def keep_all(
    read: Iterable[Prepared | DocumentError | Failure | Ignored], store: Store, options: LoadOptions, progress: Progress
) -> LoadReport:
    """Keep what was read and made ready in a store that is empty, all of it or none. Raises StoreError."""
    started = perf_counter()
    whole = _Whole(progress)
    written = store.write_all(whole.taken(read), replace=options.replace)
    progress.kept(_safe(whole.names, written))
    return _report(written, written.failures, whole.ignored, perf_counter() - started)


def _made_ready(item: Read) -> Prepared | DocumentError | Failure | Ignored:
    return try_to_prepare(item) if isinstance(item, Reading) else item


class _Whole:
    """A load at once under way: the documents met so far, those that were ignored counted."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.names: list[str] = []
        self.ignored = 0

    def taken(self, read: Iterable[Prepared | DocumentError | Failure | Ignored]) -> Iterator[Prepared | DocumentError]:
        """What is to be kept, and what failed."""
        for item in read:
            match item:
                case Ignored():
                    self.ignored += 1
                case Prepared():
                    self.names.append(item.head.article.document.place)
                    self.progress.read(failed=False)
                    yield item
                case _:
                    self.progress.read(failed=True)
                    yield item.error if isinstance(item, Failure) else item


class _Run:
    """One load under way: what came of the documents so far, and the batch that fills up."""

    def __init__(self, store: Store, options: LoadOptions, progress: Progress) -> None:
        self.store, self.options, self.progress = store, options, progress
        self.batch: list[Reading] = []
        self.written = Written()
        self.failures: list[DocumentError] = []
        self.ignored = 0

    def take(self, item: Read) -> None:
        match item:
            case Ignored():
                self.ignored += 1
            case Failure():
                self.failures.append(item.error)
                self.progress.read(failed=True)
            case Reading():
                self.batch.append(item)
                self.progress.read(failed=False)
                if len(self.batch) == self.options.batch:
                    self.flush()

    def flush(self) -> None:
        if self.batch:
            written = self.store.write_batch(self.batch, replace=self.options.replace)
            self.failures += written.failures
            self.written += written
            self.progress.kept(_safe((one.article.document.place for one in self.batch), written))
            self.batch = []

    def report(self, seconds: float) -> LoadReport:
        return _report(self.written, self.failures, self.ignored, seconds)


def _report(written: Written, failures: Sequence[DocumentError], ignored: int, seconds: float) -> LoadReport:
    return LoadReport(
        added=written.added,
        replaced=written.replaced,
        displaced=written.displaced,
        unchanged=written.unchanged,
        older=written.older,
        ignored=ignored,
        failures=tuple(failures),
        seconds=seconds,
    )


def _safe(names: Iterable[str], written: Written) -> list[str]:
    """The documents of a write that did not fail."""
    failed = {one.path for one in written.failures}
    return [name for name in names if name not in failed]

"""A load on a cluster: groups to workers, parts to a folder, then everything into the store."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter

from graph.errors import ClusterError, DocumentError, QuestionError
from graph.store import Store
from loaders.extractor import extractor
from loaders.listing import STDIN, Failure, Ignored
from loaders.pipeline import LoadOptions, LoadReport, Progress, Silent, keep
from loaders.pool import Read
from loaders.scale.cluster import AGAIN, Cluster, connected, results
from loaders.scale.folder import Folder, Manifest, Part
from loaders.scale.groups import Group, groups
from loaders.scale.tasks import Task


def load_on(
    cluster: Cluster, paths: Sequence[str], store: Store, options: LoadOptions, progress: Progress | None = None
) -> LoadReport:
    """Read every document under the paths on a cluster and keep it, as `load` does; the store is the same.

    Parts of an earlier load in the same folder are used where nothing changed. Raises ClusterError and StoreError.
    """
    started, progress = perf_counter(), progress or Silent()
    if STDIN in paths:
        raise QuestionError("Workers have no standard input; save it to a file that they all see")
    run = _Run(Folder(cluster.claims), progress)
    run.read(cluster, paths)
    report = keep(run.items(), store, options, _Kept(progress))
    return replace(report, seconds=perf_counter() - started)


@contextmanager
def _naming(folder: Folder) -> Iterator[None]:
    """What goes wrong with the folder, as ClusterError."""
    try:
        yield
    except (OSError, DocumentError) as error:
        problem = " ".join(str(error).split())
        raise ClusterError(folder.place, problem, f"Give a folder or bucket that all workers share. {AGAIN}") from error


class _Run:
    """What came of the groups, in their order."""

    def __init__(self, folder: Folder, progress: Progress) -> None:
        self.folder, self.progress = folder, progress
        self.found: dict[int, list[Part | Failure]] = {}
        self.others: list[Failure | Ignored] = []

    def read(self, cluster: Cluster, paths: Sequence[str]) -> None:
        """Let the workers read everything, then say which parts it is."""
        with _naming(self.folder):
            self.folder.prepare()
        with connected(cluster) as client:
            for number, found in results(client, self._tasks(paths, cluster.group)):
                if not self.found:
                    self._check(found)
                self.found[number] = found
                self._tell(found)
        parts = [one for one in self._ordered() if isinstance(one, Part)]
        with _naming(self.folder):
            self.folder.put_manifest(Manifest(extractor=extractor(), parts=tuple(parts)))

    def items(self) -> Iterator[Read]:
        """Every document in the order of the paths, after what is none."""
        yield from self.others
        for one in self._ordered():
            with _naming(self.folder):
                yield from self.folder.read(one.name) if isinstance(one, Part) else [one]

    def _tasks(self, paths: Sequence[str], size: int) -> Iterator[Task]:
        for one in groups(paths, size):
            if isinstance(one, Group):
                yield Task(one, os.getcwd(), self.folder.place, extractor())
            else:
                self.others.append(one)

    def _ordered(self) -> Iterator[Part | Failure]:
        return (one for _, found in sorted(self.found.items()) for one in found)

    def _check(self, found: list[Part | Failure]) -> None:
        with _naming(self.folder):
            for one in found:
                if isinstance(one, Part) and self.folder.part(one.name) is None:
                    raise FileNotFoundError(f"part {one.name}, which a worker wrote there, is not seen from here")

    def _tell(self, found: list[Part | Failure]) -> None:
        for one in found:
            total, failed = (one.documents, one.failed) if isinstance(one, Part) else (1, 1)
            for number in range(total):
                self.progress.read(failed=number < failed)


class _Kept:
    """Passes on what is kept; what was read has been told."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def read(self, failed: bool) -> None:
        pass

    def kept(self, documents: Sequence[str]) -> None:
        self._progress.kept(documents)

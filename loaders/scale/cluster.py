"""Dask: workers found or started, tasks sent to them, what comes back."""

import json
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import islice
from operator import itemgetter
from typing import Any
from uuid import uuid4

from graph.errors import ClusterError, DocumentError, UnreadableFile
from loaders.collected import Stretch
from loaders.listing import Failure
from loaders.parquet import INSTALL
from loaders.scale.folder import Part
from loaders.scale.groups import GROUP, Group, Place
from loaders.scale.tasks import Task, read_part

LOCAL = "local"
AGAIN = "Run the same again: what was read is in the folder of claims and is not read twice"
_AHEAD = 1000  # tasks that wait with the scheduler, 20 kB each


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where to read: `address` of a scheduler, a scheduler file, or LOCAL for `workers` processes here."""

    address: str
    claims: str  # the folder of parts
    workers: int = 1
    group: int = GROUP  # documents a task, about
    patience: float = 300.0  # seconds to wait for the first worker


@contextmanager
def connected(cluster: Cluster) -> Iterator[Any]:
    """A client of the cluster, once it has a worker. Raises ClusterError."""
    try:
        dask: Any = import_module("distributed")  # most of a second
    except ImportError as error:
        raise ClusterError(cluster.address, "reading on a cluster needs Dask", INSTALL) from error
    if cluster.address == LOCAL:
        here = dask.LocalCluster(n_workers=cluster.workers, threads_per_worker=1, dashboard_address="127.0.0.1:0")
        with here, dask.Client(here) as client:
            yield client
        return
    try:
        client = dask.Client(_address(cluster.address))
    except (OSError, ValueError, KeyError) as error:
        problem = " ".join(str(error).split()) or "nobody answers"
        remedy = "Give tcp://HOST:8786 of a running `dask scheduler`, its scheduler file, or local"
        raise ClusterError(cluster.address, problem, remedy) from error
    with client:
        _wait(client, cluster)
        yield client


def _address(cluster: str) -> str:
    """The address of the scheduler, where a file names it."""
    if "://" in cluster:
        return cluster
    with open(cluster, encoding="utf-8") as file:
        return str(json.load(file)["address"])


def _wait(client: Any, cluster: Cluster) -> None:
    try:
        client.wait_for_workers(1, timeout=cluster.patience)
    except TimeoutError as error:
        problem = f"it has had no worker for {cluster.patience:g} seconds"
        raise ClusterError(cluster.address, problem, "Start some with `dask worker` and its address") from error


def results(client: Any, tasks: Iterator[Task]) -> Iterator[tuple[int, list[Part | Failure]]]:
    """The number of each task with the part it left, as they come. Raises ClusterError.

    Whose workers died again and again is read once more document by document, as it may only have been near to one
    that kills them.
    """
    dask: Any = import_module("distributed")
    run, rest = uuid4().hex[:8], enumerate(tasks)
    waiting: dict[str, tuple[int, Task]] = {}
    killed: list[tuple[int, Task]] = []

    def sent(number: int, task: Task) -> Any:
        waiting[key := f"giaoban-{run}-{number}"] = number, task
        return client.submit(read_part, task, key=key)

    coming = dask.as_completed([sent(*one) for one in islice(rest, _AHEAD)])
    for future in coming:
        number, task = waiting.pop(future.key)
        for one in islice(rest, 1):
            coming.add(sent(*one))
        try:
            yield number, [_part(future, task)]
        except dask.KilledWorker:
            killed.append((number, task))
    for number, task in sorted(killed, key=itemgetter(0)):
        yield number, list(_alone(client, task, f"{run}-{number}"))


def _alone(client: Any, task: Task, name: str) -> Iterator[Part | Failure]:
    """The documents of a task one after the other, nothing else beside them."""
    dask: Any = import_module("distributed")
    for number, place in enumerate(task.group.places):
        one = replace(task, group=Group((place,)))
        try:
            yield _part(client.submit(read_part, one, key=f"giaoban-alone-{number}-{name}"), one)
        except dask.KilledWorker as error:
            yield _killed(place, error.allowed_failures + 1)


def _part(future: Any, task: Task) -> Part:
    """The part that a task left; raises KilledWorker and ClusterError."""
    try:
        part: Part = future.result()
    except CancelledError as error:
        raise ClusterError("the cluster", "its scheduler is gone", AGAIN) from error
    except ImportError as error:
        remedy = "Install giaoban[scale] on every worker"
        raise ClusterError("the cluster", f"a worker cannot read: {error}", remedy) from error
    except (OSError, UnreadableFile) as error:
        problem = f"a worker cannot keep parts there: {' '.join(str(error).split())}"
        raise ClusterError(task.folder, problem, AGAIN) from error
    return part


def _killed(place: Place, times: int) -> Failure:
    path = place.path
    if isinstance(place, Stretch):
        path = f"{path}:{place.first}" + (f"-{place.first + place.length - 1}" if place.length else "-")
    problem = f"{times} workers died reading it" if times > 1 else "the worker died reading it"
    error: DocumentError = UnreadableFile(path, problem, "Give workers more memory and run the same again")
    return Failure(path, error, passing=True)

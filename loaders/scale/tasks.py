"""What a worker does: reads one group of documents and leaves a part."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.digests import digest
from graph.errors import ClusterError, DocumentError
from graph.model.claims import Reading
from graph.model.documents import Article
from loaders.collected import Stretch
from loaders.extractor import extractor
from loaders.files import article_at, articles_in
from loaders.listing import Failure, Ignored
from loaders.pool import read_all, settle
from loaders.remote import is_url, stamp
from loaders.scale.folder import FORMAT, Folder, Part
from loaders.scale.groups import Group, Place
from loaders.sidecars import beside_of


@dataclass(frozen=True, slots=True)
class Task:
    """A group to read: `root` is the folder that paths start from, `folder` takes the part."""

    group: Group
    root: str
    folder: str
    extractor: str


def read_part(task: Task) -> Part:
    """Read a group, unless its part is there: of the same files, as they are now, by the same extractor.

    Raises ClusterError where this worker has another release, and OSError where the part cannot be written.
    """
    if extractor() != task.extractor:
        problem = f"a worker reads as {extractor()}, this machine as {task.extractor}"
        raise ClusterError("the cluster", problem, "Install the same release of giaoban on every worker")
    folder = Folder(task.folder)
    name = digest(str(FORMAT), extractor(), *(_marks(one, task.root) for one in task.group.places))
    found = folder.part(name)
    if found is not None and not found.passing:
        return found
    _settled()
    return folder.write(name, _read(task))


@cache
def _settled() -> None:
    settle()


def _marks(place: Place, root: str) -> str:
    """What a part's name says of a place: where it is, and what changes with its content."""
    path = under(root, place.path)
    try:
        if isinstance(place, Stretch):
            return repr((place, place.stamp or stamp(path)))
        return repr((place, stamp(path), stamp(beside_of(path))))
    except (OSError, DocumentError):
        return repr((place, None))  # its failure is told when it is read


def under(root: str, path: str) -> str:
    """The place of a path that is meant from `root`."""
    return path if is_url(path) else os.path.join(root, path)


def _read(task: Task) -> Iterator[Reading | Failure]:
    found = (one for place in task.group.places for one in _articles(place, task.root))
    return (one for one in read_all(found) if not isinstance(one, Ignored))


def _articles(place: Place, root: str) -> Iterator[Article | Failure]:
    """The articles at a place, named as if this process were in `root`."""
    path = under(root, place.path)
    there = replace(place, path=path)
    for one in articles_in(there) if isinstance(there, Stretch) else [article_at(there)]:
        yield one if path == place.path else _renamed(one, root)


def _renamed(one: Article | Failure, root: str) -> Article | Failure:
    before = os.path.join(root, "")
    if isinstance(one, Article):
        named = (one.document.path or "").removeprefix(before) or None
        return one.model_copy(update={"document": one.document.model_copy(update={"path": named})})
    path, problem = one.path.removeprefix(before), one.error.problem.replace(before, "")
    return Failure(path, type(one.error)(path, problem, one.error.remedy), one.passing)

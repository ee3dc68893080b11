"""A dump that was read once and found whole, before anything of it is written to a store."""

import hashlib
import json
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from zipfile import ZipFile

from pydantic import BaseModel

from graph.digests import text_hash
from graph.identity.decisions import Decision
from graph.model.claims import Reading
from graph.store.damage import naming, newer
from graph.store.dumps import DECISIONS, DOCUMENTS, FORMAT, IDS, MANIFEST, MEMBERS, Manifest
from graph.store.folder import SCHEMA
from graph.store.ledger import Redirect
from graph.store.verify import verify

_M = TypeVar("_M", bound=BaseModel)


class Dump:
    """The members of an open dump, each read line by line."""

    def __init__(self, path: Path, archive: ZipFile, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self._archive = archive

    def readings(self) -> Iterator[Reading]:
        """The readings with their texts, by the id of their document."""
        return self._models(DOCUMENTS, Reading)

    def decisions(self) -> Iterator[Decision]:
        """What people decided."""
        return self._models(DECISIONS, Decision)

    def redirects(self) -> Iterator[Redirect]:
        """What became of ids."""
        return self._models(IDS, Redirect)

    def check(self) -> None:
        """Read every member to its end. Raises DumpError naming the one that is damaged."""
        before = ""
        for one in self.readings():
            with naming(self.path, DOCUMENTS):
                before = _checked(one, before)
        for rest in (self.decisions(), self.redirects()):
            deque(rest, maxlen=0)

    def _models(self, name: str, model: type[_M]) -> Iterator[_M]:
        for number, line in enumerate(self._lines(name), 1):
            with naming(self.path, name, f"line {number}: "):
                made = model.model_validate(json.loads(line.decode("utf-8", "surrogatepass")))
            yield made

    def _lines(self, name: str) -> Iterator[bytes]:
        hashed, lines = hashlib.sha256(), 0
        with naming(self.path, name), self._archive.open(name) as member:
            for line in member:
                hashed.update(line)
                lines += 1
                yield line
            told = self.manifest.member(name)
            if (lines, hashed.hexdigest()) != (told.lines, told.sha256):
                raise ValueError("it does not hold what the manifest says")


@contextmanager
def opened_dump(path: Path) -> Iterator[Dump]:
    """A dump of which every line was read and found whole. Raises DumpError."""
    with naming(path, "it"):
        archive = ZipFile(path)
    with archive:
        dump = Dump(path, archive, _manifest(path, archive))
        dump.check()
        yield dump


def _manifest(path: Path, archive: ZipFile) -> Manifest:
    with naming(path, MANIFEST):
        told = json.loads(archive.read(MANIFEST))
        if told["format"] > FORMAT or told["schema_version"] > SCHEMA:
            raise newer(path, told)
        manifest = Manifest.model_validate(told)
        if tuple(one.name for one in manifest.members) != MEMBERS:
            raise ValueError(f"it does not name {', '.join(MEMBERS)}")
        strange = Counter(archive.namelist()) - Counter((*MEMBERS, MANIFEST))
        if strange:
            raise ValueError(f"it does not name {', '.join(strange)}")
    return manifest


def _checked(reading: Reading, before: str) -> str:
    """The id of a document whose text and quotes are what it says, and that comes after the one before."""
    article = reading.article
    if article.document.id <= before:
        raise ValueError(f"{article.document.id} is not in its place")
    if text_hash(article.text) != article.document.text_hash:
        raise ValueError(f"{article.document.id} has another text than its hash says")
    verify(reading)
    return article.document.id

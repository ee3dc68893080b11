"""Every error raised on purpose.

GiaobanError
├── DocumentError            one document cannot be read or kept; the others load
│   ├── UnreadableFile       missing, forbidden, empty, binary or too large
│   ├── UnknownEncoding      bytes that no supported encoding explains
│   ├── NotVietnamese        text without Vietnamese words
│   ├── EvidenceMismatch     a quote that is not in the stored text at its offsets
│   └── VersionConflict      a known path with other words, no URL, no id, no --replace
├── PatternError             a predicate between kinds that it may not join
├── DateError                not an EDTF date of the supported profile
├── QuestionError            a question asked wrongly
│   ├── NotFound             nothing has that id or name
│   └── Ambiguous            a name that fits several; carries the candidates
├── DumpError                a dump is damaged, or of a newer version
├── ClusterError             the cluster cannot be used, or the folder of its claims
└── StoreError               the store cannot be opened or used
    ├── StoreLocked          another process holds it and does not answer
    ├── StoreReadOnly        the folder cannot be written
    ├── StoreVersionError    written by a newer version
    ├── StoreUnavailable     the child died, the port is taken or nobody answers
    ├── StoreForbidden       wrong user or password
    └── CypherRefused        ad-hoc Cypher outside what the door allows

Each carries the facts as attributes and one message that names the place and the remedy:

    try:
        load(paths, store)
    except GiaobanError as error:
        print(error)
"""

from collections.abc import Sequence
from dataclasses import dataclass


class GiaobanError(Exception):
    """The base of every error raised on purpose."""


class DocumentError(GiaobanError):
    """One document cannot be read or kept."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}. {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["DocumentError"], tuple[str, str, str]]:
        return type(self), (self.path, self.problem, self.remedy)  # it crosses processes


class UnreadableFile(DocumentError):
    """A file that is missing, forbidden, empty, binary or too large."""


class UnknownEncoding(DocumentError):
    """Bytes that no supported encoding explains."""


class NotVietnamese(DocumentError):
    """A text without Vietnamese words."""


class EvidenceMismatch(DocumentError):
    """A quote that is not in the stored text at its offsets."""


class VersionConflict(DocumentError):
    """A known path with other words, no URL and no id, loaded without --replace."""


class PatternError(GiaobanError):
    """A predicate between kinds that it may not join."""

    def __init__(self, subject: str, predicate: str, object_: str) -> None:
        super().__init__(f"{predicate} may not join {subject} to {object_}; see graph/model/kinds.py")


class DateError(GiaobanError):
    """Not an EDTF date of the supported profile."""

    def __init__(self, value: str) -> None:
        super().__init__(f"{value!r} is not a date; write 2023, 2023-10, 2023-10-03, XXXX-11-27 or A/B")
        self.value = value


class QuestionError(GiaobanError):
    """A question asked wrongly."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity that a name may mean, with what tells it from its namesakes."""

    id: str
    kind: str
    name: str
    posts: tuple[str, ...] = ()  # a person's, the best attested first; with their bodies
    bodies: tuple[str, ...] = ()
    first_seen: str | None = None  # ISO days
    last_seen: str | None = None
    date: str | None = None  # a meeting's, EDTF
    place: str | None = None  # a meeting's or body's

    @property
    def years(self) -> str:
        """The years in which it is seen: "2021", "2021-2024", or ""."""
        return "-".join(sorted({day[:4] for day in (self.first_seen, self.last_seen) if day}))


class NotFound(QuestionError):
    """Nothing has that id or name; `near` are those with a name like it."""

    def __init__(self, kind: str, wanted: str, near: Sequence[Candidate] = ()) -> None:
        hint = f". Near: {', '.join(f'{one.name} ({one.id})' for one in near)}" if near else ""
        super().__init__(f"No {kind} is called {wanted!r}; `giaoban ask search` looks for near names{hint}")
        self.kind = kind
        self.wanted = wanted
        self.near = tuple(near)


class Ambiguous(QuestionError):
    """A name that fits several; each candidate has an id, to ask again with."""

    def __init__(self, kind: str, wanted: str, candidates: Sequence[Candidate]) -> None:
        problem = f"{wanted!r} fits {len(candidates)} of kind {kind}"
        super().__init__(f"{problem}; ask again with an id, or for each of them (--each, over HTTP /each)")
        self.kind = kind
        self.wanted = wanted
        self.candidates = tuple(candidates)


class DumpError(GiaobanError):
    """A dump is damaged, or of a newer version."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}. {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class ClusterError(GiaobanError):
    """The cluster cannot be used, or the folder of its claims."""

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}. {remedy}")
        self.place = place
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[type["ClusterError"], tuple[str, str, str]]:
        return type(self), (self.place, self.problem, self.remedy)  # it comes from workers


class StoreError(GiaobanError):
    """The store cannot be opened or used."""

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}. {remedy}")
        self.place = place
        self.problem = problem
        self.remedy = remedy


class StoreLocked(StoreError):
    """Another process holds the store and does not answer."""


class StoreReadOnly(StoreError):
    """The folder cannot be written."""


class StoreVersionError(StoreError):
    """Written by a newer version."""


class StoreUnavailable(StoreError):
    """The child died, the port is taken or nobody answers."""


class StoreForbidden(StoreError):
    """Wrong user or password."""


class CypherRefused(StoreError):
    """Ad-hoc Cypher outside what the door allows."""

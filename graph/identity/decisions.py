"""What people decided: same, different, unsure, or a claim that is wrong; a file of JSON Lines.

A decision names its mentions by their fingerprint and, as a reader that was improved may start a name
elsewhere, also by text, kind and name: it holds on an empty store that loads the same texts again.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from graph.digests import digest
from graph.errors import DocumentError
from graph.faults import first_fault
from graph.model.kinds import EntityKind, Predicate


class Verdict(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WRONG_CLAIM = "wrong claim"


class MentionRef(BaseModel):
    """One mention, so that it is found again."""

    model_config = ConfigDict(frozen=True)

    mention: str  # fingerprint
    text: str  # text_hash
    kind: EntityKind
    name: str


class ClaimRef(BaseModel):
    """One claim, so that it is found again; the names are those of its mentions."""

    model_config = ConfigDict(frozen=True)

    claim: str
    text: str  # text_hash
    predicate: Predicate
    subject: str
    object: str


class Decision(BaseModel):
    """One line of the file: a verdict on two mentions, or on one claim."""

    model_config = ConfigDict(frozen=True)

    verdict: Verdict
    a: MentionRef | None = None
    b: MentionRef | None = None
    claim: ClaimRef | None = None
    by: str
    when: str  # ISO day or time
    why: str = ""

    @model_validator(mode="after")
    def _complete(self) -> "Decision":
        wrong = self.verdict is Verdict.WRONG_CLAIM
        if wrong and (self.claim is None or self.a or self.b):
            raise ValueError("a wrong claim is told by `claim` alone")
        if not wrong and (self.a is None or self.b is None or self.claim):
            raise ValueError(f"{self.verdict.value} needs two mentions, `a` and `b`")
        return self

    @property
    def subject(self) -> str:
        """What it is about: a later decision on the same takes its place."""
        if self.claim is not None:
            return digest("decision", self.claim.claim)
        return digest("decision", *sorted(end.mention for end in (self.a, self.b) if end is not None))


def read_decisions(path: str) -> tuple[Decision, ...]:
    """The decisions of a file, as merged() has them. Raises DocumentError naming the line that is none."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return merged(_decision(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def write_decisions(path: str, decisions: Iterable[Decision]) -> None:
    """Write decisions as JSON Lines in one order, through a file beside it."""
    beside = Path(f"{path}.new")
    lines = [decision.model_dump_json(exclude_none=True) for decision in merged(decisions)]
    beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    beside.replace(path)


def merged(*files: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions of several files as one, sorted: of one person's lines on one subject the last.

    Two people's lines on one subject both stay: they agree, or they contradict each other and are named.
    """
    last: dict[tuple[str, str], Decision] = {}
    for decision in sorted((one for lines in files for one in lines), key=_order):
        last[decision.subject, decision.by] = decision
    return tuple(sorted(last.values(), key=_order))


def moment(now: datetime, earlier: Iterable[Decision]) -> str:
    """When a decision is made that follows these: now, or after the last of them where the clock was set back."""
    told = [_read(one.when) for one in earlier]
    return max([now, *(one + timedelta(seconds=1) for one in told)]).isoformat(timespec="seconds")


def _read(when: str) -> datetime:
    """A day or time, that of a file written by hand perhaps; one that is none orders nothing."""
    try:
        read = datetime.fromisoformat(when)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _order(decision: Decision) -> tuple[str, str]:
    return decision.when, decision.model_dump_json()


def _decision(path: str, number: int, line: str) -> Decision:
    try:
        return Decision.model_validate_json(line)
    except ValidationError as error:
        problem = f"line {number} is no decision: {first_fault(error, 'the line')}"
        raise DocumentError(path, problem, "Correct the line or take it out") from error

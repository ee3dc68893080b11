"""Why a document was read as it was: its sentences with their chunks, claims and what came to nothing."""

from pydantic import BaseModel, ConfigDict

from graph.model.mentions import Span


class ChunkTrace(BaseModel):
    """A stretch of a sentence that the lexicons or the grammar know."""

    model_config = ConfigDict(frozen=True)

    kind: str  # title, name, body, place, event, date or the tag of a verb
    span: Span
    text: str


class ClaimTrace(BaseModel):
    """A claim in words, with the sentence that tells what its rule does."""

    model_config = ConfigDict(frozen=True)

    id: str
    subject: str
    predicate: str
    object: str
    rule: str
    explanation: str
    confidence: float


class Rejection(BaseModel):
    """A candidate that led to no claim, and why."""

    model_config = ConfigDict(frozen=True)

    span: Span
    text: str
    reason: str


class SentenceTrace(BaseModel):
    """One sentence; every span points into the stored text."""

    model_config = ConfigDict(frozen=True)

    span: Span
    text: str
    chunks: tuple[ChunkTrace, ...]
    claims: tuple[ClaimTrace, ...]
    rejections: tuple[Rejection, ...]


class Trace(BaseModel):
    """The sentences of a document in order."""

    model_config = ConfigDict(frozen=True)

    document: str
    path: str | None
    extractor: str
    sentences: tuple[SentenceTrace, ...]

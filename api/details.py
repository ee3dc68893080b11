"""RFC 9457 problem details: what a program is told when something cannot be done."""

from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from api.problems import KINDS, MEDIA_TYPE, Kind, kind_of
from graph.errors import Ambiguous, Candidate, GiaobanError, NotFound, QuestionError


class Choice(BaseModel):
    """One entity that a name may mean, with what tells it from the others."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    kind: str
    name: str
    posts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    years: str = ""
    date: str | None = None
    place: str | None = None


class Problem(BaseModel):
    """What went wrong; `candidates` are those an ambiguous name fits, `near` those with a name like it."""

    type: str
    title: str
    status: int
    detail: str
    instance: str | None = None
    candidates: tuple[Choice, ...] | None = None
    near: tuple[Choice, ...] | None = None


def of_error(error: GiaobanError, instance: str | None = None) -> Problem:
    """The problem details of an error raised on purpose."""
    kind = kind_of(error)
    return Problem(
        type=kind.type,
        title=kind.title,
        status=kind.status,
        detail=str(error),
        instance=instance,
        candidates=_choices(error.candidates) if isinstance(error, Ambiguous) else None,
        near=_choices(error.near) if isinstance(error, NotFound) else None,
    )


def of_kind(kind: Kind, detail: str, instance: str | None = None) -> Problem:
    """Problem details without an error of ours, as for a parameter that is no number."""
    return Problem(type=kind.type, title=kind.title, status=kind.status, detail=detail, instance=instance)


def documented(*errors: type[GiaobanError]) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of these errors; 422 and 503 are possible everywhere."""
    kinds = [KINDS[error] for error in (*errors, QuestionError, *_ALWAYS)]
    return {kind.status: {"description": kind.title, "content": _CONTENT} for kind in reversed(kinds)}


def refused() -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of requests without a key."""
    return {
        401: {"description": "No key, or none of ours", "content": _CONTENT},
        403: {"description": "Nobody may write here", "content": _CONTENT},
    }


def _choices(candidates: tuple[Candidate, ...]) -> tuple[Choice, ...]:
    return tuple(Choice.model_validate(one) for one in candidates)


_ALWAYS: Final = tuple(error for error, kind in KINDS.items() if kind.slug == "store")
_CONTENT: Final = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}

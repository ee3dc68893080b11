"""Every question of the catalogue as typed JSON: `GET /api/v1/<question>`, made from its file's header.

Nothing is listed here: a `.cypher` file in `queries/cypher` is a question, and so a route, a parameter model
and an entry of `/openapi.json`. `/each` beside it answers an ambiguous name once for each it fits.
"""

from inspect import Parameter as Slot
from inspect import Signature
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, create_model

from api.dependencies import StoreDep
from api.details import documented
from graph.errors import Ambiguous, NotFound
from queries.answers import answer_type
from queries.answers.base import Answer
from queries.ask import ask, each
from queries.binding import KINDS
from queries.catalog import catalog
from queries.header import Column, Parameter, Question, Type

MOST = 1000  # rows an answer may have over HTTP; `next` goes on
NAMES = frozenset(KINDS) | {Type.DOCUMENT}  # types of parameters that may fit several
LONGEST = 500  # characters of a parameter


class Described(BaseModel):
    """One question: what it asks in both languages, where, with which parameters, and what comes back."""

    name: str
    vi: str
    en: str
    path: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]


class Asking:
    """The endpoint of one question; its signature is made from the question's parameters."""

    def __init__(self, question: Question, *, several: bool = False) -> None:
        self.__name__ = f"{question.name.replace('-', '_')}{'_each' if several else ''}"
        self.answer: type[Answer[Any]] = answer_type(question.answer)
        self.several = several
        given = Slot("given", Slot.KEYWORD_ONLY, annotation=Annotated[parameters(question), Query()])
        self.__signature__ = Signature([Slot("store", Slot.KEYWORD_ONLY, annotation=StoreDep), given])

    def __call__(self, store: StoreDep, given: BaseModel) -> Answer[Any] | tuple[Answer[Any], ...]:
        """The answer, or one answer for each that the name fits."""
        values = given.model_dump(by_alias=True, exclude_none=True)
        return each(store, self.answer, **values) if self.several else ask(store, self.answer, **values)


class _Strict(BaseModel):
    """Parameters of a question; one that it does not have is refused, not ignored."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True)


def parameters(question: Question) -> type[BaseModel]:
    """The model of a question's parameters."""
    title = "".join(word.title() for word in question.name.split("-"))
    fields: dict[str, Any] = {f"{p.name}_": _field(p) for p in question.parameters}  # `from` is Python's
    return create_model(f"{title}Parameters", __base__=_Strict, **fields)


def _field(parameter: Parameter) -> tuple[Any, Any]:
    known: dict[str, Any] = {"alias": parameter.name, "description": parameter.meaning}
    kind: Any = str
    match parameter.type:
        case Type.INTEGER:
            kind = Annotated[int, Field(ge=0, le=MOST)]
        case Type.NUMBER:
            kind = Annotated[float, Field(ge=0, allow_inf_nan=False)]
        case _:
            kind = Annotated[str, Field(max_length=LONGEST)]
    if parameter.required:
        return kind, Field(**known)
    return kind | None, Field(default=parameter.default, **known)


def router() -> APIRouter:
    """The routes of all questions, and the list of them."""
    routes = APIRouter(prefix="/api/v1", tags=["questions"])
    refused = documented(NotFound, Ambiguous)
    for question in catalog().values():
        answer = answer_type(question.answer)
        told: dict[str, Any] = {"summary": question.en, "description": question.vi, "responses": refused}
        routes.add_api_route(f"/{question.name}", Asking(question), response_model=answer, **told)
        if any(p.type in NAMES for p in question.parameters):
            told |= {"summary": f"{question.en} For each that the name fits"}
            several = Asking(question, several=True)
            routes.add_api_route(f"/{question.name}/each", several, response_model=tuple[answer, ...], **told)  # type: ignore[valid-type]
    routes.add_api_route("", questions, response_model=tuple[Described, ...], summary="The questions there are")
    return routes


def questions() -> tuple[Described, ...]:
    """Every question with its parameters and columns."""
    return tuple(
        Described(name=q.name, vi=q.vi, en=q.en, path=f"/api/v1/{q.name}", parameters=q.parameters, columns=q.columns)
        for q in catalog().values()
    )

"""Asking a question of the catalogue: parameters → statement → rows → answer with evidence."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from graph.errors import Ambiguous
from queries.answers import Central, Found, Neighbourhood, Paths, answer_type
from queries.answers.base import Answer, Asked, Row
from queries.binding import bind, typed
from queries.catalog import question
from queries.central import central
from queries.citations import with_evidence
from queries.geography import inside
from queries.header import Question, Type
from queries.neighbourhood import neighbourhood
from queries.paths import paths
from queries.reader import Reader
from queries.search import search

A = TypeVar("A", bound=Answer[Any])
_PAGES = 5  # statements sent for one answer, where rows drop out for their dates


def ask(store: Reader, answer: type[A], **given: object) -> A:
    """The answer to a question. Raises QuestionError (Ambiguous, NotFound among them) or DateError."""
    asking = question(answer.name)
    given = {name.rstrip("_"): value for name, value in given.items()}  # from_, since `from` is Python's
    asked = bind(store, asking, typed(asking, given))
    if answer is Found:
        return cast(A, search(store, asked, str(given["text"])))
    if answer is Central:
        return cast(A, central(store, asked))
    if answer is Neighbourhood:
        return cast(A, neighbourhood(store, asked))
    if answer is Paths:
        return cast(A, paths(store, asked))
    return _answered(store, answer, asking, asked)


def ask_named(store: Reader, name: str, given: Mapping[str, object]) -> Answer[Any]:
    """The answer to the question of that name. Raises UnknownQuestion too."""
    return ask(store, answer_type(question(name).answer), **given)


def each(store: Reader, answer: type[A], **given: object) -> tuple[A, ...]:
    """One answer for each entity that an ambiguous name fits; one answer where it fits one."""
    try:
        return (ask(store, answer, **given),)
    except Ambiguous as error:
        name = next(name for name, value in given.items() if str(value).strip() == error.wanted)
        found = [each(store, answer, **{**given, name: one.id}) for one in error.candidates]
        return tuple(one for several in found for one in several)


def _answered(store: Reader, answer: type[A], asking: Question, asked: Asked) -> A:
    rows, keys = _rows(store, answer.row, asking, asked)
    limit = int(asked.parameters.get("limit", len(rows)))
    more = len(rows) > limit
    return answer(asked=asked, rows=tuple(rows[:limit]), more=more, next=keys[limit - 1] if more and limit else None)


def _rows(store: Reader, row: type[Row], asking: Question, asked: Asked) -> tuple[list[Row], list[str | None]]:
    """All rows up to one over the limit, with their cursors; asks again where dates took rows out of a full page."""
    bound: dict[str, Any] = {p.name: asked.parameters.get(p.name) for p in asking.parameters if p.bound}
    for parameter in asking.parameters:
        if parameter.type is Type.PLACE and bound[parameter.name] is not None:
            bound[parameter.name] = inside(store, str(bound[parameter.name]))
    limit = bound.get("limit")
    over = None if limit is None else int(limit) + 1
    kept: list[Row] = []
    keys: list[str | None] = []
    for _ in range(_PAGES):
        found = store.read(asking.cypher, bound | ({"limit": over} if over else {}))
        for one in with_evidence(store, found, int(asked.parameters.get("evidence", 0))):
            if (made := row.of(one, asked)) is not None:
                kept.append(made)
                keys.append(one.get("key"))
        if over is None or len(found) < over or len(kept) >= over:
            break
        bound["after"] = found[-1]["key"]
    return kept, keys

"""Asking a question of the catalogue: parameters → statement → rows → answer with evidence."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from graph.errors import Ambiguous
from queries.answers import Central, Documents, Found, Lineage, Neighbourhood, Paths, answer_type
from queries.answers.base import Answer, Asked
from queries.binding import bind, geography, typed
from queries.catalog import question
from queries.central import central
from queries.geography import Geography
from queries.lineage import lineage
from queries.neighbourhood import neighbourhood
from queries.pages import answered
from queries.paths import paths
from queries.present import with_today
from queries.reader import Reader
from queries.search import search
from queries.supporting import documents

A = TypeVar("A", bound=Answer[Any])
_MAKERS: Mapping[type[Answer[Any]], Callable[[Reader, Asked], Answer[Any]]] = {
    Central: central,
    Documents: documents,
    Lineage: lineage,
    Neighbourhood: neighbourhood,
    Paths: paths,
}
"""The answers that take more than a statement."""


def ask(store: Reader, answer: type[A], **given: object) -> A:
    """The answer to a question, of one state. Raises QuestionError (Ambiguous, NotFound among them) or DateError."""
    return store.steady(lambda: _asked(store, answer, given))


def _asked(store: Reader, answer: type[A], given: Mapping[str, object]) -> A:
    asking = question(answer.name)
    given = {name.rstrip("_"): value for name, value in given.items()}  # from_, since `from` is Python's
    values = typed(asking, given)
    asked = bind(store, asking, values)
    made = _made(store, answer, asked, given)
    return with_today(store, made) if geography(values) is Geography.NOW else made


def _made(store: Reader, answer: type[A], asked: Asked, given: Mapping[str, object]) -> A:
    if answer is Found:
        return cast(A, search(store, asked, str(given["text"])))
    if answer in _MAKERS:
        return cast(A, _MAKERS[answer](store, asked))
    return answered(store, answer, asked)


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

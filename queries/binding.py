"""What a user gave → what the statement takes: checked, typed, names turned into ids."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from graph.edtf import Match, parse
from graph.errors import Ambiguous, Candidate, NotFound, QuestionError
from graph.model.kinds import EntityKind, Predicate
from graph.names import plain
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY
from queries.answers.base import Asked, Ref
from queries.candidates import choose
from queries.catalog import part
from queries.geography import Geography, inside
from queries.header import Parameter, Question, Type
from queries.keys import EVER, Days
from queries.present import at_present, bodies_of
from queries.reader import Reader

Value: TypeAlias = str | int | float | None

KINDS: Mapping[Type, Sequence[EntityKind]] = {
    Type.PERSON: (EntityKind.PERSON,),
    Type.BODY: (EntityKind.BODY,),
    Type.PLACE: (EntityKind.PLACE,),
    Type.MEETING: (EntityKind.MEETING,),
    Type.POST: (EntityKind.POSITION,),
    Type.ENTITY: tuple(EntityKind),
}


class BadValue(QuestionError):
    """A parameter that is unknown, missing or of the wrong kind."""


def typed(question: Question, given: Mapping[str, object]) -> dict[str, Value]:
    """A value for every parameter of the question: what was given, else its default. Raises BadValue, DateError."""
    for name in given:
        if question.parameter(name) is None:
            known = ", ".join(p.name for p in question.parameters)
            raise BadValue(f"{question.name} has no parameter {name!r}; it takes {known}")
    return {p.name: _value(question.name, p, given.get(p.name)) for p in question.parameters}


def bind(store: Reader, question: Question, values: Mapping[str, Value]) -> Asked:
    """The question with ids for names. Raises Ambiguous or NotFound."""
    bound: dict[str, str | int | float] = {}
    about: list[Ref] = []
    extent: dict[str, Mapping[str, Match]] = {}
    for parameter in question.parameters:
        value = values[parameter.name]
        if value is None:
            continue
        if parameter.type in KINDS:
            about.append(_named(store, parameter, str(value), values))
            value = about[-1].id
            extent[parameter.name] = _extent(store, parameter, value, values)
        elif parameter.type is Type.DOCUMENT:
            value = _document(store, str(value))
        bound[parameter.name] = value
    return Asked(question=question.name, parameters=bound, about=tuple(about), extent=extent)


def geography(values: Mapping[str, Value]) -> Geography | None:
    """Whether the question is asked about then or now; None where it does not say."""
    said = values.get("geography")
    return Geography(str(said)) if said else None


def _named(store: Reader, parameter: Parameter, value: str, values: Mapping[str, Value]) -> Ref:
    """The one entity that a name means."""
    now = geography(values) is Geography.NOW
    if now and parameter.type in (Type.PLACE, Type.BODY):
        one = at_present(store, KINDS[parameter.type][0], value)
    else:
        one = choose(store, KINDS[parameter.type], value, _days(values))
    return Ref(id=one.id, kind=EntityKind(one.kind), name=one.name)


def _extent(store: Reader, parameter: Parameter, id_: str, values: Mapping[str, Value]) -> Mapping[str, Match]:
    """What the entity stands for."""
    said = geography(values)
    if parameter.type is Type.PLACE:
        return inside(store, id_, said)
    if parameter.type is Type.BODY and said is Geography.NOW:
        return dict.fromkeys(bodies_of(store, id_), Match.CERTAIN)
    return {id_: Match.CERTAIN}


def _days(values: Mapping[str, Value]) -> Days:
    """The days on which names are meant: of a period its ends, one of which may be open."""
    if geography(values) is Geography.NOW:
        return (NEW_GEOGRAPHY,)
    if values.get("as_of"):
        return (str(values["as_of"]),)
    if geography(values) is Geography.THEN and not values.get("from") and not values.get("to"):
        return (OLD_GEOGRAPHY,)
    first, last = (str(values.get(key) or day) for key, day in zip(("from", "to"), EVER, strict=True))
    return (first, last)


def _value(question: str, parameter: Parameter, given: object) -> Value:
    if given is None or given == "":
        if parameter.required:
            raise BadValue(f"{question} needs {parameter.name}: {parameter.meaning}")
        return parameter.default
    text = str(given).strip()
    match parameter.type:
        case Type.FIRST_DAY | Type.LAST_DAY:
            return _day(parameter, text)
        case Type.INTEGER | Type.NUMBER:
            return _number(parameter, text)
        case Type.PREDICATES:
            return _predicates(text)
        case Type.WORDS:
            return plain(text)
        case Type.GEOGRAPHY:
            return _geography(text)
        case _:
            return text


def _day(parameter: Parameter, text: str) -> str:
    date = parse(text)
    day = date.earliest if parameter.type is Type.FIRST_DAY else date.latest
    if day is None:
        raise BadValue(f"{parameter.name} needs a year; {text!r} has none")
    return day


def _geography(text: str) -> str:
    if text not in list(Geography):
        raise BadValue(f"geography is {' or '.join(Geography)}; {text!r} is neither")
    return text


def _number(parameter: Parameter, text: str) -> int | float:
    try:
        number = int(text) if parameter.type is Type.INTEGER else float(text)
    except ValueError:
        raise BadValue(f"{parameter.name} is a number; {text!r} is none") from None
    if not 0 <= number < float("inf"):
        raise BadValue(f"{parameter.name} is not negative and not endless; {text!r} is")
    return number


def _predicates(text: str) -> str:
    kinds = [one.strip().upper() for one in text.split(",")]
    for one in kinds:
        if one not in list(Predicate):
            raise BadValue(f"{one!r} is no kind of edge; there are {', '.join(Predicate)}")
    return ",".join(kinds)


def _document(store: Reader, name: str) -> str:
    found = store.read(part("document"), {"name": name})
    if not found:
        raise NotFound("document", name)
    if len(found) > 1:
        raise Ambiguous("document", name, [Candidate(row["id"], "Document", row["name"]) for row in found])
    return str(found[0]["id"])

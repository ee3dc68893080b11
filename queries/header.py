"""The `//` header of a question's file: what it asks, its parameters, its columns, an example."""

import re
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from graph.errors import GiaobanError

_LINE = re.compile(r"// (vi|en|answer|common|beside|example): ?(.*)|// (param|shape|column) (.*)")
_PARAM = re.compile(r"(\w+)(!?): (\w+)(?: = (\S+))? — (.+)")
_COLUMN = re.compile(r"(\w+): (\w+) — (.+)")
_USED = re.compile(r"\$(\w+)")
_TEXTS = re.compile(r"'(?:[^'\\]|\\.)*'")
_RETURNED = re.compile(r"\bAS (\w+)(?=\s*(?:,|$|ORDER BY|LIMIT))")

_QUOTING = ("edge", "list")  # types of columns that hold evidence


class HeaderError(GiaobanError):
    """A question's file that does not say what it does."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"queries/cypher/{name}.cypher: {problem}")


class Type(StrEnum):
    """What a parameter may be; the first six are names or ids, resolved to one id."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    MEETING = "meeting"
    POST = "post"
    ENTITY = "entity"  # any kind
    DOCUMENT = "document"  # id, URL, path or hash
    TEXT = "text"
    WORDS = "words"  # compared without accents
    PREDICATES = "predicates"  # kinds of edges, with commas
    FIRST_DAY = "first_day"  # EDTF; the first day it allows
    LAST_DAY = "last_day"
    INTEGER = "integer"
    NUMBER = "number"
    GEOGRAPHY = "geography"  # then or now


class Parameter(BaseModel):
    """One parameter of a question."""

    model_config = ConfigDict(frozen=True)

    name: str
    type: Type
    required: bool = False
    default: str | int | float | None = None
    meaning: str
    bound: bool = True  # false: the answer's shape, not the Cypher, depends on it


class Column(BaseModel):
    """One column of a question's rows."""

    model_config = ConfigDict(frozen=True)

    name: str
    type: str
    meaning: str


class Question(BaseModel):
    """One question of the catalogue."""

    model_config = ConfigDict(frozen=True)

    name: str
    vi: str
    en: str
    answer: str  # the class in queries.answers
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    example: str
    cypher: str

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((p for p in self.parameters if p.name == name), None)


COMMON = {
    p.name: p
    for p in (
        Parameter(name="as_of", type=Type.LAST_DAY, meaning="as things stood on this day"),
        Parameter(name="min_confidence", type=Type.NUMBER, default=0.0, meaning="leave out edges less certain"),
        Parameter(name="min_independent", type=Type.INTEGER, default=0, meaning="leave out edges with fewer sources"),
        Parameter(name="limit", type=Type.INTEGER, default=100, meaning="at most so many rows"),
        Parameter(name="after", type=Type.TEXT, meaning="go on after this cursor, the `next` of an answer"),
    )
}
GEOGRAPHY = Parameter(
    name="geography",
    type=Type.GEOGRAPHY,
    bound=False,
    meaning="then: names mean what they meant in those days; now: what they mean today, with all that joined it",
)
EVIDENCE = Parameter(
    name="evidence", type=Type.INTEGER, default=3, bound=False, meaning="at most so many quotes an edge"
)
SHARED = frozenset((*COMMON, GEOGRAPHY.name, EVIDENCE.name))
"""The parameters that say nothing of what a question is about."""


def parse(name: str, text: str) -> Question:
    """The question of a file. Raises HeaderError where header and Cypher disagree."""
    said: dict[str, list[str]] = {}
    for line in text.splitlines():
        if found := _LINE.fullmatch(line.rstrip()):
            said.setdefault(found[1] or found[3], []).append(found[2] if found[1] else found[4])
    cypher = "\n".join(line for line in text.splitlines() if not line.startswith("//")).strip().removesuffix(";")
    for key in ("vi", "en", "answer", "example", "column"):
        if not said.get(key):
            raise HeaderError(name, f"the header has no `// {key}` line")
    columns = tuple(_column(name, line) for line in said["column"])
    quoting = any(column.type in _QUOTING for column in columns)
    question = Question(
        name=name,
        vi=said["vi"][0],
        en=said["en"][0],
        answer=said["answer"][0],
        parameters=(*_parameters(name, said), GEOGRAPHY, *([EVIDENCE] if quoting else [])),
        columns=columns,
        example=said["example"][0],
        cypher=cypher,
    )
    _check(question)
    return question


def _parameters(name: str, said: dict[str, list[str]]) -> list[Parameter]:
    own = [_parameter(name, line) for line in said.get("param", [])]
    own += [_parameter(name, line).model_copy(update={"bound": False}) for line in said.get("shape", [])]
    for key in ("common", "beside"):
        for shared in filter(None, ", ".join(said.get(key, [])).split(", ")):
            if shared not in COMMON:
                raise HeaderError(name, f"{shared!r} is no common parameter")
            own.append(COMMON[shared].model_copy(update={"bound": key == "common"}))
    return own


def _parameter(name: str, line: str) -> Parameter:
    found = _PARAM.fullmatch(line)
    if found is None or found[3] not in list(Type):
        raise HeaderError(name, f"cannot read `// param {line}`; write `name: type = default — meaning`")
    kind = Type(found[3])
    default = found[4] if found[4] is None or kind not in (Type.INTEGER, Type.NUMBER) else float(found[4])
    if kind is Type.INTEGER and default is not None:
        default = int(default)
    return Parameter(name=found[1], type=kind, required=bool(found[2]), default=default, meaning=found[5])


def _column(name: str, line: str) -> Column:
    found = _COLUMN.fullmatch(line)
    if found is None:
        raise HeaderError(name, f"cannot read `// column {line}`; write `name: type — meaning`")
    return Column(name=found[1], type=found[2], meaning=found[3])


def _check(question: Question) -> None:
    """What the Cypher uses and returns is what the header declares."""
    bare = _TEXTS.sub("''", question.cypher)
    used = set(_USED.findall(bare))
    declared = {p.name for p in question.parameters if p.bound}
    if used != declared:
        odd = ", ".join(f"${name}" for name in sorted(used ^ declared))
        raise HeaderError(question.name, f"used but not declared, or declared but not used: {odd}")
    returned = _RETURNED.findall(bare[max(bare.rfind("RETURN"), 0) :])
    named = [column.name for column in question.columns]
    if returned != named:
        raise HeaderError(question.name, f"the header names columns {named}, the statement returns {returned}")

"""The questions that can be asked: one `.cypher` file each, read and checked together."""

from functools import cache
from importlib.resources import files

from graph.errors import QuestionError
from graph.resources import read_text
from queries.header import Question, parse

FOLDER = "cypher"


class UnknownQuestion(QuestionError):
    """No question has that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no question {name!r}; ask one of {', '.join(sorted(catalog()))}")


@cache
def catalog() -> dict[str, Question]:
    """Every question by its name, in the order of the names. Raises HeaderError."""
    folder = files("queries").joinpath(FOLDER)
    names = sorted(one.name.removesuffix(".cypher") for one in folder.iterdir() if one.name.endswith(".cypher"))
    return {name: parse(name, read_text("queries", f"{FOLDER}/{name}.cypher")) for name in names}


def question(name: str) -> Question:
    """The question of that name. Raises UnknownQuestion."""
    found = catalog().get(name)
    if found is None:
        raise UnknownQuestion(name)
    return found


@cache
def part(name: str) -> str:
    """The Cypher of a statement that answers share: `cypher/parts/NAME.cypher`."""
    lines = read_text("queries", f"{FOLDER}/parts/{name}.cypher").splitlines()
    return "\n".join(line for line in lines if not line.startswith("//")).strip().removesuffix(";")

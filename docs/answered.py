"""The answers to the examples of the catalogue, from the articles in examples/corpus."""

import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from api.commands.ask import first_parameter
from api.sheets import Sheet, table
from api.terminal import cell
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.launch import stop
from loaders.pipeline import load
from queries.answers.base import Answer
from queries.ask import ask_named
from queries.header import Question

ROOT = Path(__file__).resolve().parent.parent
CORPUS = "examples/corpus"
ROWS, WIDTH = 2, 110  # of an answer shown


@contextmanager
def examples() -> Iterator[Store]:
    """A store with the example articles."""
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Settings(store=f"{folder}/store", heap="256m", idle=5)) as store:
            with chdir(ROOT):  # paths are told as they were given
                load([CORPUS], store)
            yield store
        stop(Path(folder, "store"))


def answer(store: Store, question: Question) -> Answer[object]:
    """The answer to a question's example."""
    given: dict[str, object] = {}
    words = shlex.split(question.example)[3:]
    first = first_parameter(question)
    if words and not words[0].startswith("--"):
        assert first is not None
        given[first.name] = words.pop(0)
    for option, value in zip(words[::2], words[1::2], strict=True):
        given[option.removeprefix("--").replace("-", "_")] = value
    return ask_named(store, question.name, given)


def shown(told: Answer[object]) -> tuple[tuple[str, ...], list[tuple[str, ...]], int]:
    """Head and first rows of an answer as text, and how many rows are left out."""
    sheet: Sheet = table(told)
    rows = [tuple(_cell(row[name]) for name in sheet.columns) for row in sheet.rows[:ROWS]]
    return sheet.columns, rows, len(sheet.rows) - len(rows)


def _cell(value: object) -> str:
    text = cell(value)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1].rstrip()}…"

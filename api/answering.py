"""One question of the command line: asked, and its answer printed."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.options import Format
from api.sheets import spreadsheet, table
from api.terminal import print_json, print_rows, print_table, say
from graph.store import Store
from queries.answers import answer_type
from queries.answers.base import Answer
from queries.ask import ask, each
from queries.header import Question


def answer(store: Store, question: Question, given: Mapping[str, Any], *, form: Format, every: bool) -> None:
    """Ask, and print the answer; with `every` there is one for each entity that a name fits."""
    kind = answer_type(question.answer)
    values = {name: value for name, value in given.items() if value is not None}
    answers = each(store, kind, **values) if every else (ask(store, kind, **values),)
    if form is Format.JSON:
        told = [one.model_dump(mode="json") for one in answers]
        print_json({"answers": told} if every else told[0])
    elif form is Format.CSV:
        sheet = spreadsheet(answers)
        print_rows(sheet.columns, sheet.rows, form)
    else:
        _print_tables(question, answers)


def _print_tables(question: Question, answers: Sequence[Answer[Any]]) -> None:
    for one in answers:
        about = ", ".join(ref.name for ref in one.asked.about)
        title = f"{question.en} {about}".strip()
        for note in one.notes:
            say(note)
        if not one.rows:
            say(f"{title} — nothing found")
            continue
        sheet = table(one)
        print_table(sheet.columns, sheet.rows, title=title)
        if one.next:
            say(f"There is more: --after {one.next!r}")

#!/usr/bin/env python3
"""Write the pages of docs/ that say what the code says, and the blocks of written pages that do.

generate.py [--check]      --check writes nothing and fails where a page is not up to date
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from answered import answer, examples, shown
from blocks import filled

DOCS = Path(__file__).resolve().parent
BENCHMARKS = DOCS.parent / "benchmarks"
NOTE = "<!-- Written by docs/generate.py (`make docs`); change the code, not this page. -->"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    yield from ("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in rows)
    yield ""


def commands() -> Iterator[str]:
    """Every command of `giaoban` with its arguments and options."""
    from typer.main import get_command

    from api.cli import app
    from api.exits import MEANINGS

    yield "# Commands\n"
    yield "`giaoban COMMAND --help` says the same. Its questions: [questions](questions.md).\n"
    root: Any = get_command(app)
    context: Any = root.make_context("giaoban", ["doctor"])
    for name in sorted(root.list_commands(context)):
        yield from _command(name, root.get_command(context, name))
    yield "## Exit codes\n"
    yield from table(("code", "meaning"), [(str(code), meaning) for code, meaning in sorted(MEANINGS.items())])


def _command(name: str, command: Any) -> Iterator[str]:
    yield f"## giaoban {name}\n"
    yield (command.help or "").strip() + "\n"
    rows = []
    for parameter in command.params:
        option = parameter.param_type_name == "option"
        told = f"`{', '.join(parameter.opts) if option else parameter.metavar or parameter.name.upper()}`"
        rows.append((told, " ".join((getattr(parameter, "help", None) or "").split())))
    if rows:
        yield from table(("argument", "meaning"), rows)


def questions() -> Iterator[str]:
    """Every question of the catalogue with its parameters, columns and an example."""
    from queries.catalog import catalog

    yield "# Questions\n"
    yield "Each is one `.cypher` file in `queries/cypher/`, a subcommand of `giaoban ask`, a route below `/api/v1/`,"
    yield "and a typed answer in `queries.answers`. Names may be written without accents; a name that fits several is"
    yield "answered with the candidates (exit code 3, HTTP 409): ask again with an id, or with `--each`.\n"
    yield "`--as-of` leaves out what was not yet so on that day. With `--geography then` a place or body is the one of"
    yield "the days asked about, within its borders of then; what lay in one of several that were joined is a"
    yield "`possible` match. With `now` it is the one of today with all that became part of it, whether reports name it"
    yield "so or not, and `today` says what each place, body and post in the answer has become. Without either a name"
    yield "may mean both, and the id decides: that of a province of today includes what it took over.\n"
    yield "The answers are from the invented articles in `examples/corpus`, cut short.\n"
    with examples() as store:
        for question in catalog().values():
            yield from _question(question)
            yield from _answer(answer(store, question))
            yield from _parts(question)


def _answer(told: Any) -> Iterator[str]:
    if not told.rows:
        yield "Nothing in the example articles.\n"
        return
    head, rows, left = shown(told)
    yield from table(head, rows)
    if left:
        yield f"And {left} more.\n"


def _question(question: Any) -> Iterator[str]:
    yield f"## {question.name}\n"
    yield f"*{question.vi}* {question.en}\n"
    yield f"    {question.example}\n"


def _parts(question: Any) -> Iterator[str]:
    parameters = [
        (
            f"`--{p.name.replace('_', '-')}`",
            p.type.value,
            p.meaning
            + (" (required)" if p.required else "")
            + (f" [{p.default:g}]" if isinstance(p.default, int | float) else ""),
        )
        for p in question.parameters
    ]
    yield from table(("parameter", "type", "meaning"), parameters)
    yield from table(("column", "type", "meaning"), [(c.name, c.type, c.meaning) for c in question.columns])


def http() -> Iterator[str]:
    """Every route of the web server, from its OpenAPI description."""
    from api.app import create_app
    from graph.settings import Settings

    yield "# HTTP\n"
    yield "`giaoban serve` serves pages for people and JSON for programs; `/openapi.json` is the whole description.\n"
    described = create_app(Settings()).openapi()
    rows = []
    for path, methods in sorted(described["paths"].items()):
        for method, one in sorted(methods.items()):
            rows.append(
                (
                    f"`{method.upper()} {path}`",
                    one.get("summary") or "",
                    " ".join((one.get("description") or "").split()),
                )
            )
    yield from table(("route", "name", "what it answers"), rows)


def vocabulary() -> Iterator[str]:
    """Which predicate joins which kinds."""
    from graph.model.kinds import PATTERNS, EntityKind

    yield "# Vocabulary\n"
    yield "Kinds of node: " + ", ".join(f"`{kind.value}`" for kind in EntityKind) + ".\n"
    rows = sorted((f"`{p.value}`", s.value, o.value) for s, p, o in PATTERNS)
    yield from table(("predicate", "from", "to"), rows)


def word_lists() -> Iterator[str]:
    """How many phrases of each kind the grammar knows by heart, and how many units the gazetteer."""
    from graph.places import Level, gazetteer
    from loaders.lexicon import lexicon

    words = lexicon()
    found: dict[str, int] = {}
    waiting = [*words.trie.root.values()]
    for node in waiting:  # grows as it goes: nodes below nodes
        waiting.extend(node.next.values())
        for entry in node.entries:
            found[entry.tag.value] = found.get(entry.tag.value, 0) + 1
    rows = [(f"phrases tagged `{tag}`", str(found[tag])) for tag in sorted(found, key=lambda tag: (-found[tag], tag))]
    rows += [("surnames", str(len(words.surnames))), ("names of streets, schools and wards", str(len(words.namesakes)))]
    rows += [
        (f"units of level {level.value}, of all times", str(len(gazetteer().units(level))))
        for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    ]
    yield from table(("list", "entries"), rows)


def read_by_hand() -> Iterator[str]:
    """Precision and recall as people found them, with Wilson intervals."""
    sys.path.insert(0, str(BENCHMARKS))
    from intervals import wilson

    judged = json.loads((BENCHMARKS / "read_by_hand.json").read_text(encoding="utf-8"))
    for head, counts in (
        (("precision of", "wrong", "judged", "right", "95 % interval"), judged["wrong_of"]),
        (
            ("recall of", "missed", "told", "found", "95 % interval"),
            {k: (n - h, n) for k, (h, n) in judged["found_of"].items()},
        ),
    ):
        rows = []
        for name, (wrong, of) in counts.items():
            low, high = wilson(of - wrong, of)
            rows.append((f"`{name}`", str(wrong), str(of), f"{1 - wrong / of:.2f}", f"{low:.2f}-{high:.2f}"))
        yield from table(head, rows)


def identity_sentences() -> Iterator[str]:
    """What links and what parts two mentions, as explanations say it."""
    from graph.identity import meeting_features, person_features, person_supports, person_vetoes

    lists = (
        ("Persons are linked by, the strongest first:", person_features.FEATURES),
        ("Likelier, but never one by these alone:", person_supports.SUPPORTS),
        ("Persons are parted by:", (*person_vetoes.VETOES, person_vetoes.two_provinces)),
        ("Meetings are linked by, added up:", meeting_features.FEATURES),
        ("Meetings are parted by:", meeting_features.VETOES),
    )
    for head, features in lists:
        yield f"{head}\n"
        yield from (f"- {(feature.__doc__ or '').strip()}" for feature in features)
        yield ""


BLOCKS = {
    ("extraction.md", "word lists"): word_lists,
    ("extraction.md", "read by hand"): read_by_hand,
    ("identity.md", "identity sentences"): identity_sentences,
}
PAGES = {"commands.md": commands, "questions.md": questions, "http.md": http, "vocabulary.md": vocabulary}


def written() -> Iterator[tuple[str, str]]:
    """Every page by name, as it ought to be."""
    for name, page in PAGES.items():
        yield name, f"{NOTE}\n\n" + "\n".join(page()).rstrip() + "\n"
    for name in sorted({name for name, _ in BLOCKS}):
        text = (DOCS / name).read_text(encoding="utf-8")
        for (where, block), lines in BLOCKS.items():
            text = filled(text, block, list(lines())) if where == name else text
        yield name, text


def main() -> int:
    """Write the pages, or say which are out of date."""
    stale = []
    for name, text in written():
        path = DOCS / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv[1:]:
                path.write_text(text, encoding="utf-8")
    print(f"{', '.join(stale) or 'nothing'} {'out of date: make docs' if '--check' in sys.argv[1:] else 'written'}")
    return int(bool(stale) and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

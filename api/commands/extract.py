"""`giaoban extract`: what documents say, as JSON Lines, without a store."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.exits import of_documents
from api.options import PathsArgument, WorkersOption
from api.terminal import print_table, print_text, say

if TYPE_CHECKING:
    from graph.model.claims import Reading
    from graph.model.traces import Trace
    from loaders.records import DocumentRecord


def extract(
    paths: PathsArgument,
    json: Annotated[
        bool | None, typer.Option("--json/--table", help="JSON Lines, one object a document, or a table to look at.")
    ] = None,
    workers: WorkersOption = 1,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show sentence by sentence why each claim was read; also with --json.")
    ] = False,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write what --explain shows to this file, as a page of its own.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", help="Leave out claims less certain than this, from 0 to 1.")
    ] = 0.0,
) -> None:
    """Print what documents say; no store is opened.

    Each line is one document: its persons, bodies, meetings and relations, every one with its spans in the text.
    """
    from functools import partial

    from graph.errors import QuestionError
    from loaders.files import Failure, Ignored, located
    from loaders.output import line, record
    from loaders.pool import read_each, settle
    from loaders.records import DocumentRecord
    from loaders.remote import is_url

    if not 0 <= min_confidence <= 1:
        raise QuestionError(f"--min-confidence is {min_confidence}; give a number from 0 to 1")
    if explain or html is not None:
        raise typer.Exit(_explain(paths, min_confidence, json is True, html))
    settle()
    done = failed = 0
    finish: Callable[[Reading], str | DocumentRecord] = partial(record if json is False else line, least=min_confidence)
    alone = not any(map(is_url, paths))  # what reads addresses has threads
    for item in read_each(located(paths), finish, workers, fork=alone):
        match item:
            case Failure():
                failed += 1
                say(str(item.error))
            case str():
                done += 1
                print_text(item)
            case DocumentRecord():
                done += 1
                _print_record(item)
            case Ignored():
                pass
    raise typer.Exit(of_documents(done, failed))


def _explain(paths: list[str], min_confidence: float, json: bool, html: Path | None) -> int:
    """Print the trace of every document, or write their page; the exit code."""
    from graph.errors import DocumentError
    from graph.model.documents import Article
    from loaders.files import Failure, articles
    from loaders.tracing import trace

    done = failed = 0
    traces = []
    for item in articles(paths):
        if isinstance(item, Failure):
            failed += 1
            say(str(item.error))
        elif isinstance(item, Article):
            try:
                told = trace(item, min_confidence)
            except DocumentError as error:
                failed += 1
                say(str(error))
                continue
            done += 1
            if html is None:
                print_text(told.model_dump_json() if json else _in_words(told))
            else:
                traces.append(told)
    if html is not None:
        from api.written import write
        from visualizations.reading_page import reading_page

        write(html, reading_page(traces), "--html")
    return of_documents(done, failed)


def _in_words(told: "Trace") -> str:
    lines = [told.path or told.document]
    for sentence in told.sentences:
        text, at = "", sentence.span[0]
        for chunk in sentence.chunks:
            text += sentence.text[at - sentence.span[0] : chunk.span[0] - sentence.span[0]]
            text += f"[{chunk.kind}: {chunk.text}]"
            at = chunk.span[1]
        text += sentence.text[at - sentence.span[0] :]
        lines += ["", " ".join(text.split())]
        for claim in sentence.claims:
            lines.append(f"  + {claim.subject} {claim.predicate} {claim.object}")
            lines.append(f"      {claim.rule}, {claim.confidence:.3f}: {claim.explanation}")
        lines += [f"  - {' '.join(one.text.split())}: {one.reason}" for one in sentence.rejections]
    return "\n".join(lines)


def _print_record(told: "DocumentRecord") -> None:
    names = {person.id: person.name for person in told.persons}
    names |= {body.id: body.name for body in told.bodies}
    names |= {meeting.id: meeting.name for meeting in told.meetings}
    rows = [
        {
            "who": names[one.source],
            "says": f"{one.type} {one.role}" if one.role else one.type,
            "what": names[one.target],
            "quote": " ".join(one.evidence[0].exact.split()),
        }
        for one in told.relations
    ]
    print_table(("who", "says", "what", "quote"), rows, title=f"{told.path or told.document} ({told.published or '?'})")

"""`giaoban extract`: what documents say, as JSON Lines, without a store."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.exits import of_documents
from api.options import PathsArgument, WorkersOption
from api.terminal import print_table, print_text, say

if TYPE_CHECKING:
    from loaders.records import DocumentRecord


def extract(
    paths: PathsArgument,
    json: Annotated[
        bool, typer.Option("--json/--table", help="JSON Lines, one object a document, or a table to look at.")
    ] = True,
    workers: WorkersOption = 1,
) -> None:
    """Print what documents say; no store is opened.

    Each line is one document: its persons, bodies, meetings and relations, every one with its spans in the text.
    """
    from graph.model.claims import Reading
    from loaders.files import Failure, articles
    from loaders.output import line, record
    from loaders.pool import read_all

    done = failed = 0
    for item in read_all(articles(paths), workers):
        if isinstance(item, Failure):
            failed += 1
            say(str(item.error))
        elif isinstance(item, Reading):
            done += 1
            if json:
                print_text(line(item))
            else:
                _print_record(record(item))
    raise typer.Exit(of_documents(done, failed))


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

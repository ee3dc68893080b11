"""`giaoban demo`: the invented example articles, who chaired what in them, and their pages."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.load import summary
from api.commands.serve import PortOption
from api.terminal import print_text, say
from graph.errors import GiaobanError

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store import Store
    from queries.answers.meetings import ChairedRow

CORPUS = Path(__file__).resolve().parents[2] / "examples" / "corpus"

CorpusOption = Annotated[Path | None, typer.Option("--corpus", help="Another folder of articles to show.")]
OnceOption = Annotated[bool, typer.Option("--once", help="Fetch the page once and end, as without a terminal.")]


def demo(corpus: CorpusOption = None, once: OnceOption = False, port: PortOption = 0) -> None:
    """Load invented articles into a store of their own, print who chaired what, and serve the page.

    The people and events are invented; the store is thrown away at the end.
    """
    from loaders.pipeline import load

    folder = _articles(corpus)
    with _own_store() as (settings, store):
        report = load([str(folder)], store)
        say(f"{folder}: {summary(report)}")
        say("The people and events in these articles are invented.")
        print_text(_chairs(store))
        _show(settings, port, once=once or not sys.stdout.isatty())


def _articles(corpus: Path | None) -> Path:
    folder = corpus or next((one for one in (CORPUS, Path("examples/corpus")) if one.is_dir()), None)
    if folder is None or not folder.is_dir():
        raise GiaobanError(
            f"{folder or CORPUS} is not there: the articles come with the checkout; name a folder with --corpus"
        )
    return folder


@contextmanager
def _own_store() -> "Iterator[tuple[Settings, Store]]":
    """A store in a folder that goes when the demo ends."""
    import os

    from graph.settings import from_env
    from graph.store import open_store
    from graph.store.launch import stop

    with tempfile.TemporaryDirectory(prefix="giaoban-demo-") as folder:
        place = Path(folder) / "store"
        settings = from_env(os.environ).model_copy(update={"store": str(place), "demo": True})
        try:
            with open_store(settings) as store:
                yield settings, store
        finally:
            stop(place)


def _chairs(store: "Store") -> str:
    """Who chaired what, each with the sentence that says so."""
    from queries.answers import Chaired
    from queries.ask import ask

    return "\n\n".join(_told(row) for row in ask(store, Chaired).rows)


def _told(row: "ChairedRow") -> str:
    from api.sheets import quoted

    chair = f"{row.chair.name} ({row.posts[0]})" if row.posts else row.chair.name
    lines = (chair, row.meeting.name, *(quoted(one) for one in row.edge.evidence[:1]))
    return f"{row.meeting.date or '?':<12}" + f"\n{'':<12}".join(lines)


def _show(settings: "Settings", port: int, *, once: bool) -> None:
    import threading
    import webbrowser

    from api import server
    from api.app import create_app

    app = create_app(settings)
    with server.listen("127.0.0.1", port) as listening:
        page = server.address(listening)
        if once:
            with server.serving(app, listening):
                _fetch(page)
        else:
            say(f"Serving {page} (Ctrl-C ends it)")
            # The socket listens already, so the browser waits; in a thread, as one for terminals blocks.
            threading.Thread(target=webbrowser.open, args=(page,), daemon=True).start()
            server.serve(app, listening)


def _fetch(page: str) -> None:
    """Ask for the page once. Raises GiaobanError unless it comes with status 200."""
    from urllib.error import URLError
    from urllib.request import urlopen

    try:
        with urlopen(page, timeout=30) as answer:
            say(f"Fetched {page}: status {answer.status}, {len(answer.read())} bytes")
    except URLError as error:
        raise GiaobanError(f"{page} does not answer as it should ({error}); this is a fault of Giaoban") from error

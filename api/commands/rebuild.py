"""`giaoban rebuild`: stored texts read again."""

import typer

from api.exits import of_documents
from api.options import JsonOption, StoreOption
from api.session import opened, settings
from api.terminal import print_json, print_text, say


def rebuild(context: typer.Context, json: JsonOption = False, store: StoreOption = None) -> None:
    """Read every stored text again, as after an upgrade, and keep what differs."""
    from loaders.articles import again
    from loaders.reading import read

    with opened(settings(context, store)) as opened_store:
        written = opened_store.rebuild(lambda article: read(again(article)))
    for failure in written.failures:
        say(str(failure))
    failed = len(written.failures)
    if json:
        failures = [{"path": one.path, "problem": one.problem, "remedy": one.remedy} for one in written.failures]
        print_json({"changed": written.replaced, "unchanged": written.unchanged, "failed": failures})
    else:
        print_text(f"{written.replaced} changed, {written.unchanged} unchanged, {failed} failed")
    raise typer.Exit(of_documents(written.replaced + written.unchanged, failed))

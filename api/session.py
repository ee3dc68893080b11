"""The store of one command: named by option or environment, its place told, opened and closed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from api.terminal import say

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.store import Store


def settings(context: typer.Context, store: str | None = None) -> "Settings":
    """The settings of a command: its own --store, else that before the command, else the environment."""
    from graph.settings import from_env

    named = store or context.find_root().params.get("store")
    found = from_env(os.environ)
    return found.model_copy(update={"store": named}) if named else found


@contextmanager
def opened(settings: "Settings") -> "Iterator[Store]":
    """The open store; its place is told on standard error."""
    from graph.store import open_store  # the driver takes long to import

    with open_store(settings) as store:
        say("\n".join((f"Store: {store.place}", *store.notices)))
        yield store

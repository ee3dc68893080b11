"""What routes ask for: the open store and the settings of this app."""

from typing import Annotated

from fastapi import Depends, Request

from graph.settings import Settings
from graph.store import Store


def store(request: Request) -> Store:
    """The store that the app opened when it started."""
    opened: Store = request.app.state.store
    return opened


def settings(request: Request) -> Settings:
    """The settings the app was made with."""
    known: Settings = request.app.state.settings
    return known


StoreDep = Annotated[Store, Depends(store)]
SettingsDep = Annotated[Settings, Depends(settings)]

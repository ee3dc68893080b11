"""The HTTP way in: `create_app(settings)` is the whole application."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api import handlers
from api.details import Problem
from api.headers import EntityTags, SafeHeaders
from api.routes import documents, pages, questions, system
from graph.settings import Settings
from graph.store import open_store
from visualizations.language import Language

LOCAL: Final = ("127.0.0.1", "localhost", "[::1]")


def hosts_of(listening: str) -> tuple[str, ...]:
    """The names by which a server on this address may be asked: its own while it listens to this machine only."""
    return LOCAL if listening in ("127.0.0.1", "localhost", "::1") else ("*",)


def create_app(settings: Settings, *, hosts: Sequence[str] = LOCAL) -> FastAPI:
    """The application over the store of these settings; it opens the store when it starts.

    Only requests to `hosts` are answered, so that a page of another site cannot reach a local store through a
    name of its own. `("*",)` answers all. The ready-made documentation pages load from another host: they are off.
    """
    app = FastAPI(
        title="Giaoban",
        version=version("giaoban"),
        summary="Who held which post and who chaired which meeting, with the sentence that says so",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
        middleware=[
            Middleware(SafeHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(EntityTags),
        ],
    )
    app.state.settings = settings
    handlers.install(app)
    app.include_router(questions.router())
    app.include_router(documents.router)
    app.include_router(system.router)
    for language in Language:
        app.include_router(pages.router(language), prefix=language.prefix)
    app.include_router(pages.vietnamese)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """The store is open as long as the app runs."""
    with open_store(app.state.settings) as store:
        app.state.store = store
        yield


def _described(app: FastAPI) -> dict[str, Any]:
    """OpenAPI with the schema of problem details, which routes only refer to."""
    if app.openapi_schema is None:
        found = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas = found.setdefault("components", {}).setdefault("schemas", {})
        schemas |= problem.pop("$defs", {}) | {"Problem": problem}
        app.openapi_schema = found
    return app.openapi_schema

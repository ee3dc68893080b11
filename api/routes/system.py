"""The system's own addresses: whether it is well, and the files of the pages."""

from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from api.dependencies import StoreDep
from api.details import documented
from visualizations import assets

FOR_EVER = "public, max-age=31536000, immutable"  # a file's address carries its digest

router = APIRouter()


class Health(BaseModel):
    """The store answers; `revision` counts its writes."""

    status: Literal["ok"] = "ok"
    version: str
    revision: int


@router.get("/healthz", tags=["system"], summary="Whether the store answers", responses=documented())
def healthz(store: StoreDep) -> Health:
    """Ask the store for its own record; 503 if it does not answer."""
    return Health(version=version("giaoban"), revision=store.revision)


@router.get("/static/{file}", include_in_schema=False)
def static(file: str) -> Response:
    """A file of the pages, by a name that changes with its content."""
    asset = assets.served().get(file)
    if asset is None:
        raise HTTPException(404)
    return Response(asset.text, media_type=asset.media_type, headers={"cache-control": FOR_EVER})

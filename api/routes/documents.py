"""Loading and retracting over HTTP, for those who hold a key.

A key is one of GIAOBAN_WRITE_KEYS, sent as `Authorization: Bearer KEY`. Without keys nobody may write.
"""

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from api.dependencies import SettingsDep, StoreDep
from api.details import documented, refused
from graph.digests import raw_hash
from graph.errors import NotFound, VersionConflict
from loaders.sidecars import Sidecar

LONGEST = 2_000_000  # characters: three times the longest report of a legislature's session

bearer = HTTPBearer(auto_error=False, description="One of GIAOBAN_WRITE_KEYS")


class Sent(Sidecar):
    """A text with what is known of it; what is left out is read from the text."""

    text: str = Field(min_length=1, max_length=LONGEST)


class Kept(BaseModel):
    """What became of a document: the id it is known by, and which of these happened, 1 or 0."""

    document: str
    added: int
    replaced: int
    unchanged: int
    older: int  # an older version than the stored one, left out
    claims: int


class Gone(BaseModel):
    """The ids of the documents that were taken back."""

    retracted: tuple[str, ...]


def may_write(settings: SettingsDep, given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
    """Raise unless one of the keys was sent; keys are compared in a time that tells nothing of them."""
    if not settings.write_keys:
        raise HTTPException(403, "Nobody may write here: set GIAOBAN_WRITE_KEYS and start again")
    sent = given.credentials.encode() if given else b""
    if not any(hmac.compare_digest(sent, key.encode()) for key in settings.write_keys):
        raise HTTPException(401, "Send a key as Authorization: Bearer KEY", {"www-authenticate": "Bearer"})


router = APIRouter(prefix="/api/v1/documents", tags=["documents"], dependencies=[Depends(may_write)])


@router.post("", status_code=201, summary="Read a text and keep it", responses=documented(VersionConflict) | refused())
def load(sent: Sent, store: StoreDep) -> Kept:
    """Read one text as `giaoban load` reads a file; sending it twice changes nothing."""
    from loaders.articles import describe
    from loaders.reading import read

    known = Sidecar.model_validate(sent.model_dump(exclude={"text"}))
    reading = read(describe(sent.text, raw_hash(sent.text.encode("utf-8", "surrogatepass")), None, known))
    written = store.write_batch([reading])
    for failure in written.failures:
        raise failure
    counts = {name: getattr(written, name) for name in ("added", "replaced", "unchanged", "older")}
    return Kept(document=reading.article.document.id, claims=len(reading.claims), **counts)


@router.delete("", summary="Take documents back", responses=documented(NotFound) | refused())
def retract(store: StoreDep, name: Annotated[str, Query(min_length=1, max_length=2000)]) -> Gone:
    """Take back the documents of an id, URL, path or hash, with every claim that is theirs alone."""
    return Gone(retracted=store.retract(name))

"""Headers on every answer: what a page may do, and a tag that says whether an answer changed."""

import hashlib
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from visualizations.page import POLICY

SAFE: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class SafeHeaders:
    """Adds the security headers to every answer, errors too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add to what comes back."""

        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SAFE.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, told if scope["type"] == "http" else send)


class EntityTags:
    """Tags every good answer to GET with the digest of its bytes; 304 where the asker has them already.

    The answer is still computed: what is saved is its transfer. Answers that say how long they last are left alone.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold a GET's answer back until its bytes are known."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        started: list[Message] = []
        body = bytearray()

        async def held(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.append(message)
            else:
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await _tagged(started[0], bytes(body), Headers(scope=scope), send)

        await self.app(scope, receive, held)


async def _tagged(start: Message, body: bytes, asked: Headers, send: Send) -> None:
    headers = MutableHeaders(scope=start)
    if start["status"] == 200 and "cache-control" not in headers:
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers["etag"] = tag
        headers["cache-control"] = "no-cache"  # keep it, but ask whether it changed
        if tag in [one.strip().removeprefix("W/") for one in asked.get("if-none-match", "").split(",")]:
            start["status"], body = 304, b""
            del headers["content-length"], headers["content-type"]
    await send(start)
    await send({"type": "http.response.body", "body": body})

"""`giaoban serve`: the pages and the HTTP interface."""

from typing import Annotated

import typer

from api.options import StoreOption
from api.session import opened, settings
from api.terminal import say

HostOption = Annotated[str, typer.Option("--host", help="Address to listen on; 127.0.0.1 is this machine only.")]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to listen on; 0 is any free one.")]
AllowOption = Annotated[
    list[str] | None,
    typer.Option("--allow-host", metavar="NAME", help="Answer only requests to this name; may be given again."),
]
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def serve(
    context: typer.Context,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8000,
    allow_host: AllowOption = None,
    store: StoreOption = None,
) -> None:
    """Serve the pages, and the same questions as JSON under /api/v1/.

    On 127.0.0.1 only the names of this machine are answered; on another --host every name, or those of --allow-host.
    """
    from api import server
    from api.app import LOCAL, create_app

    known = settings(context, store)
    app = create_app(known, hosts=allow_host or (LOCAL if host in LOOPBACK else ("*",)))
    # Opened here too, so that a store that does not open is one line and no traceback of the server.
    with opened(known), server.listen(host, port) as listening:
        say(f"Serving {server.address(listening)} (Ctrl-C ends it)")
        server.serve(app, listening)

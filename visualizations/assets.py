"""The files a page needs: our stylesheet and script, and the vis-network that ships inside pyvis.

Nothing is vendored and nothing comes from another host. The vis-network file is checked against a
recorded digest, so that another pyvis cannot slip other code into our pages.
"""

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from graph.errors import GiaobanError
from graph.resources import read_text
from visualizations import styles

VIS_FILE: Final = "templates/lib/vis-9.1.2/vis-network.min.js"
VIS_SHA256: Final = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"  # pyvis 0.3.2

SCRIPTS: Final = ("evidence.js", "picture.js", "page.js")
SHEETS: Final = ("page.css", "links.css", "picture.css", "print.css")


class AssetMismatch(GiaobanError):
    """The vis-network file of the installed pyvis is not the one that was reviewed."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served: its address carries its digest, so it may be cached for ever."""

    name: str
    media_type: str
    text: str

    @property
    def digest(self) -> bytes:
        """SHA-256 of the bytes."""
        return hashlib.sha256(self.text.encode("utf-8")).digest()

    @property
    def file(self) -> str:
        """Name with digest: giaoban.1a2b3c4d5e6f.js."""
        stem, extension = self.name.rsplit(".", 1)
        return f"{stem}.{self.digest.hex()[:12]}.{extension}"

    @property
    def csp(self) -> str:
        """The source expression that allows exactly this text inline."""
        return f"'sha256-{b64encode(self.digest).decode('ascii')}'"


@cache
def stylesheet() -> Asset:
    """Every rule of every page, colours first."""
    return Asset("giaoban.css", "text/css", "\n".join([styles.variables(), *(_static(name) for name in SHEETS)]))


@cache
def script() -> Asset:
    """Our script: the evidence panel, the picture, and what starts them."""
    return Asset("giaoban.js", "text/javascript", "\n".join(_static(name) for name in SCRIPTS))


@cache
def icon() -> Asset:
    """The mark in the browser's tab."""
    return Asset("icon.svg", "image/svg+xml", _static("icon.svg"))


@cache
def vis_network() -> Asset:
    """vis-network 9.1.2 (MIT or Apache-2.0) from the pyvis wheel; AssetMismatch if it is another file."""
    data = files("pyvis").joinpath(VIS_FILE).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != VIS_SHA256:
        raise AssetMismatch(f"pyvis/{VIS_FILE} has SHA-256 {found}, not {VIS_SHA256}; install pyvis==0.3.2")
    # HTML turns \r\n into \n before an inline script is hashed, so the asset has \n from the start.
    return Asset("vis-network.js", "text/javascript", data.decode("utf-8").replace("\r\n", "\n"))


def served() -> dict[str, Asset]:
    """Every asset by the name it is served under."""
    return {asset.file: asset for asset in (stylesheet(), script(), icon(), vis_network())}


def _static(name: str) -> str:
    return read_text("visualizations", f"static/{name}")

"""The served pages in a real browser, under the policy they are served with."""

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api import server
from api.app import create_app
from graph.settings import Settings
from graph.store import Store

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--virtual-time-budget=4000",
    "--enable-logging=stderr",
    "--dump-dom",
)


@pytest.fixture(scope="module")
def site(invented: Store, embedded_settings: Settings) -> Iterator[str]:
    """The address of the first page, served as `giaoban serve` does."""
    with server.listen("127.0.0.1", 0) as listening, server.serving(create_app(embedded_settings), listening):
        yield server.address(listening).rstrip("/")


@pytest.fixture
def look(tmp_path: Path) -> Callable[[str], tuple[str, list[str]]]:
    """Open an address; the finished page and what its console said."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no chromium here: apt-get install chromium fonts-noto-core")

    def looked(url: str) -> tuple[str, list[str]]:
        command = [chromium, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", url]
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
        return done.stdout.decode("utf-8"), re.findall(r"CONSOLE[^\]]*\] (.*)", done.stderr.decode("utf-8", "replace"))

    return looked


def test_a_served_line_shows_its_sentence_and_the_console_is_silent(
    site: str, look: Callable[[str], tuple[str, list[str]]], id_of: Callable[[str], str]
) -> None:
    person = id_of("luong thi khuyen")
    plain, said = look(f"{site}/p/{person}")
    assert said == []
    assert "<canvas" in plain
    edge = re.findall(r'data-edge="([0-9a-f]+)"', plain)[0]
    html, said = look(f"{site}/p/{person}#edge={edge}")
    assert said == []
    panel = html.split('<div id="evidence">')[1].split("</aside>")[0]
    assert "<mark>" in panel
    assert "Báo Thử" in panel
    assert 'href="/d/' in panel


@pytest.mark.parametrize("path", ["/", "/en/?q=luong", "/d/hoi-thao.txt", "/nowhere"])
def test_other_pages_are_silent_too(site: str, look: Callable[[str], tuple[str, list[str]]], path: str) -> None:
    html, said = look(f"{site}{path}")
    assert "Giaoban" in html
    assert [line for line in said if "404" not in line] == []

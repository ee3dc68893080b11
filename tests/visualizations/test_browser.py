"""The pages in a real browser, without a network: clicks by address, silence on the console."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from queries.answers.ties import Neighbourhood
from visualizations.language import Language
from visualizations.standalone import standalone

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--virtual-time-budget=4000",
    "--enable-logging=stderr",
    "--dump-dom",
)


@dataclass(frozen=True)
class Seen:
    """The finished page, what its console said, and what it asked the network for."""

    dom: str
    console: list[str]
    requests: list[str]

    @property
    def panel(self) -> str:
        """The evidence panel as the reader sees it."""
        found = re.search(r'<div id="evidence">(.*?)</aside>', self.dom, re.DOTALL)
        assert found is not None
        return found[1]


@pytest.fixture
def look(chromium: str, tmp_path: Path) -> Callable[[str, str], Seen]:
    """Open a page from a file at an address within it."""

    def looked(html: str, hash_: str = "") -> Seen:
        page, log = tmp_path / "page.html", tmp_path / "net.json"
        page.write_text(html, encoding="utf-8")
        kept = (f"--user-data-dir={tmp_path / 'profile'}", f"--log-net-log={log}", f"{page.as_uri()}{hash_}")
        done = subprocess.run([chromium, *FLAGS, *kept], capture_output=True, timeout=120, check=True)
        said = re.findall(r"CONSOLE[^\]]*\] (.*)", done.stderr.decode("utf-8", "replace"))
        return Seen(done.stdout.decode("utf-8"), said, _requests(log))

    return looked


def _requests(log: Path) -> list[str]:
    """Addresses that a page, not the browser, asked for."""
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = [event["params"] for event in events if "url" in event.get("params", {})]
    own = [params["url"] for params in asked if params.get("initiator") not in (None, "not an origin")]
    return [url for url in own if not url.startswith(("file:", "data:"))]


def test_a_line_picked_shows_its_sentence_marked_in_its_place(
    look: Callable[..., Seen], drawing: Neighbourhood
) -> None:
    chaired = drawing.rows[2].edge
    seen = look(standalone(drawing), f"#edge={chaired.id}")
    cited = chaired.evidence[0]
    assert f"<mark>{cited.quote}</mark>" in seen.panel
    assert cited.prefix in seen.panel
    assert "Báo Thử Nghiệm" in seen.panel
    assert "3/10/2023" in seen.panel
    assert 'href="https://bao.example/giao-ban"' in seen.panel
    assert seen.panel.count("<blockquote") == 2
    assert re.search(rf'data-edge="{chaired.id}"[^>]*aria-current="true"', seen.dom)


def test_a_page_opened_from_a_folder_draws_asks_nobody_and_says_nothing(
    look: Callable[..., Seen], drawing: Neighbourhood
) -> None:
    seen = look(standalone(drawing))
    assert "<canvas" in seen.dom
    assert seen.console == []
    assert seen.requests == []


def test_a_node_picked_shows_its_whole_name(look: Callable[..., Seen], drawing: Neighbourhood) -> None:
    seen = look(standalone(drawing, Language.EN), "#node=s1")
    assert "Phó Bí thư Thường trực Tỉnh ủy Lai Châu" in seen.panel


@pytest.mark.parametrize("hash_", ["#edge=nothing", "#node=%3Cimg%20src=x%3E", "#edge=%", "#%", "#edge"])
def test_an_address_that_fits_nothing_leaves_the_page_as_it_was(
    look: Callable[..., Seen], drawing: Neighbourhood, hash_: str
) -> None:
    seen = look(standalone(drawing), hash_)
    assert "Bấm vào một đường nối" in seen.panel
    assert seen.console == []


def test_no_string_of_a_document_runs(look: Callable[..., Seen], poisoned: Callable[[str], Neighbourhood]) -> None:
    evil = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> href=x"
    drawing = poisoned(evil)
    for hash_ in (f"#edge={drawing.rows[0].edge.id}", "#node=0"):
        seen = look(standalone(drawing), hash_)
        assert "<title>taken" not in seen.dom
        assert "<img" not in seen.dom
        assert seen.console == []
        assert seen.requests == []


def test_a_crowd_is_drawn_with_its_count(look: Callable[..., Seen], crowd: Neighbourhood) -> None:
    html = standalone(crowd)
    assert len(html.encode()) < 2_000_000
    seen = look(html)
    assert "Có 500 trong số 2501 nút" in seen.dom
    assert seen.console == []

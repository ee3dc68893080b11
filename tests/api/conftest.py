"""The command line on the embedded store that all tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from graph.settings import Settings
from graph.store import Store

REPORT = (
    "Hội nghị giao ban công tác tuyên giáo\n\n"
    "Ngày {day}/{month}/2023, Ban Tuyên giáo Tỉnh ủy Sơn La tổ chức hội nghị giao ban. "
    "Đồng chí Lò Thị Mẫu, Trưởng ban Tuyên giáo Tỉnh ủy chủ trì hội nghị.\n"
)

Giaoban = Callable[..., Result]


@pytest.fixture
def giaoban(store: Store, embedded_settings: Settings) -> Giaoban:
    """`giaoban ARGUMENTS` on an empty store; a bug is raised, not turned into an exit code."""

    def run(*arguments: str, input: str | bytes | None = None, place: str | None = None) -> Result:  # noqa: A002
        environment = {"GIAOBAN_STORE": place or embedded_settings.store, "GIAOBAN_HEAP": "512m", "GIAOBAN_IDLE": "20"}
        environment["COLUMNS"] = "400"  # wide enough that no cell of a table is folded
        return CliRunner().invoke(app, list(arguments), input=input, env=environment, catch_exceptions=False)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with three reports of fictional people."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for n in (1, 2, 3):
        (folder / f"{n}.txt").write_text(REPORT.format(day=n + 1, month=n), encoding="utf-8")
    return folder

import re
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Giaoban = Callable[..., Result]


def test_view_writes_one_file_that_asks_nobody(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    giaoban("load", str(reports / "1.txt"))
    page = tmp_path / "page.html"
    result = giaoban("view", "Lò Thị Mẫu", "--output", str(page))
    assert result.exit_code == 0
    assert f"Wrote {page}" in result.stderr
    html = page.read_text(encoding="utf-8")
    assert "Lò Thị Mẫu" in html
    assert "chủ trì hội nghị" in html
    assert not re.search(r"""(?:src|href)=["']?https?:""", html)
    assert giaoban("view", "lo thi mau", "--output", "-").stdout.rstrip("\n") == html.rstrip("\n")


def test_a_file_that_cannot_be_written_is_said(giaoban: Giaoban, reports: Path, tmp_path: Path) -> None:
    giaoban("load", str(reports / "1.txt"))
    result = giaoban("view", "Lò Thị Mẫu", "--output", str(tmp_path / "none" / "page.html"))
    assert result.exit_code == 1
    assert "--output" in result.stderr


def test_nobody_of_that_name_writes_nothing(giaoban: Giaoban, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert giaoban("view", "Nguyễn Chưa Từng Có", "--output", str(page)).exit_code == 4
    assert not page.exists()


def test_the_nodes_can_be_placed_otherwise(giaoban: Giaoban, reports: Path) -> None:
    giaoban("load", str(reports / "1.txt"))
    pages = {giaoban("view", "lo thi mau", "-o", "-", "--layout", one).stdout for one in ("rings", "columns", "bands")}
    assert len(pages) == 3
    assert giaoban("view", "lo thi mau", "-o", "-", "--layout", "heap").exit_code == 2

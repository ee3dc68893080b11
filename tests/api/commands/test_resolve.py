import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Giaoban = Callable[..., Result]

HOLDS = [{"title": "Trưởng ban", "body": "Ban Tuyên giáo Tỉnh ủy Sơn La", "former": False}]


def _document(n: int, name: str) -> dict[str, Any]:
    return {
        "id": f"d{n}",
        "published": f"2023-0{n}-02",
        "province": "Sơn La",
        "outlet": "Báo Sơn La",
        "persons": [{"mention": f"d{n}#p1", "name": name, "holds": HOLDS}],
        "bodies": [{"mention": f"d{n}#b1", "name": "Ban Tuyên giáo Tỉnh ủy Sơn La", "place": "Sơn La"}],
        "meetings": [],
    }


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Two documents that name one holder of a post, and a third with another tone in the name."""
    path = tmp_path / "dossier.json"
    documents = [_document(1, "Lò Thị Mẫu"), _document(2, "Lò Thị Mẫu"), _document(3, "Lò Thị Mậu")]
    path.write_text(json.dumps({"documents": documents}, ensure_ascii=False), encoding="utf-8")
    return path


def test_mentions_of_one_holder_are_one_person(giaoban: Giaoban, dossier: Path) -> None:
    result = giaoban("resolve", str(dossier), "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert told["person_clusters"] == [["d1#p1", "d2#p1"], ["d3#p1"]]
    assert told["body_clusters"] == [["d1#b1", "d2#b1", "d3#b1"]]
    assert "person: 3 mentions, 2 entities" in giaoban("resolve", str(dossier)).stdout


def test_pairs_are_judged_a_line_each(giaoban: Giaoban, tmp_path: Path) -> None:
    one = {"name": "Lò Thị Mẫu", "holds": HOLDS, "date": "2023-01-02", "province": "Sơn La"}
    pairs = {"persons": [{"a": one, "b": one}, {"a": one, "b": one | {"name": "Lò Thị Mậu"}}]}
    path = tmp_path / "pairs.json"
    path.write_text(json.dumps(pairs, ensure_ascii=False), encoding="utf-8")
    lines = [json.loads(line) for line in giaoban("resolve", str(path), "--pairs", "--json").stdout.splitlines()]
    assert [line["answer"] for line in lines] == ["same", "different"]


@pytest.mark.parametrize("text", ["", "{", '{"documents": [{}]}'])
def test_a_file_that_is_no_dossier_is_said(giaoban: Giaoban, tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    result = giaoban("resolve", str(path))
    assert result.exit_code == 5
    assert str(path) in result.stderr


def test_a_file_that_is_not_there_is_said(giaoban: Giaoban) -> None:
    assert giaoban("resolve", "nowhere.json").exit_code == 5

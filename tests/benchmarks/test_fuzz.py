"""What once was read wrongly or slowly is read well, and what fuzzing looks for it would see."""

import random
from pathlib import Path

import damage
import fuzz
import pytest

from graph.model.claims import Reading
from loaders.reading import read

SEEDS = sorted(fuzz.SEEDS.iterdir())
TEXT = (
    "Sáng 3/10 - UBND tỉnh Lạng Sơn tổ chức “Hội nghị”.\nÔng Hứa Văn Đoan, Bí thư Tỉnh ủy, chủ trì hội nghị.\n"
    "Đồng chí Lục Thị Uyển, Trưởng ban Tuyên giáo, phát biểu…"
)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_what_was_found_stays_mended(path: Path) -> None:
    if path.suffix == ".txt":
        fuzz.check(read(fuzz.article(path.read_text(encoding="utf-8"))))
    fuzz.check_bytes(path.read_bytes(), page=path.suffix == ".html")


@pytest.mark.parametrize("kind", sorted(damage.DAMAGE))
def test_every_kind_of_damage_is_read(kind: str) -> None:
    spoilt = damage.DAMAGE[kind](TEXT, TEXT.upper(), random.Random(1))
    assert spoilt != TEXT
    fuzz.check(read(fuzz.article(spoilt)))


def test_a_quote_that_is_not_the_text_is_seen() -> None:
    reading = read(fuzz.article(TEXT))
    assert reading.claims
    moved = reading.article.model_copy(update={"text": "x" + reading.article.text})
    with pytest.raises(AssertionError):
        fuzz.check(Reading(article=moved, mentions=reading.mentions, claims=reading.claims, extractor=""))


def test_a_failure_is_kept_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "texts", lambda: [TEXT])
    monkeypatch.setattr(fuzz, "GRACE", -1000.0)  # no text can be quick enough
    assert fuzz.fuzz(5, 3, tmp_path) == 1
    assert "TooSlow" in capsys.readouterr().out
    (kept,) = tmp_path.iterdir()
    assert kept.suffix == ".txt"


def test_a_run_without_failure_counts_what_it_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "texts", lambda: [TEXT])
    monkeypatch.setattr(fuzz, "GRACE", 1000.0)
    assert fuzz.fuzz(0.2, 3, tmp_path) == 0
    assert "none read wrongly" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())

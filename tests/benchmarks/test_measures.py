"""Figures that pass or fail, and what a command used."""

import sys

import measures
import pytest
import reading


def test_a_figure_fails_beyond_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        measures.below("a", 2.0, 1.0, "s"),
        measures.below("b", 1.0, 1.0, "s"),
        measures.above("c", 1.0, 2.0, "times"),
        measures.Row("d", "7"),
    ]
    assert measures.told(rows) == 2
    assert [line.split()[-4] for line in capsys.readouterr().out.splitlines()[:3:2]] == ["FAILS", "FAILS"]


def test_memory_is_that_of_the_command_alone() -> None:
    held = bytearray(300_000_000)
    _, memory = measures.child([sys.executable, "-c", "pass"])
    assert 1 < memory < 200 < len(held) / 1e6


def test_a_command_that_fails_is_no_measurement() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        measures.child([sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(SystemExit):
        measures.wall([sys.executable, "-c", "raise SystemExit(3)"])


def test_lines_that_never_end_grow_as_they_are_told_to() -> None:
    for make in reading.ENDLESS.values():
        assert len(make(8)) == pytest.approx(8 * len(make(1)), rel=0.01)
        assert "\n" not in make(1)


def test_speed_is_told_of_any_texts() -> None:
    texts = reading.texts()[:3]
    rows = list(reading.speed(texts, 1))
    assert all("second" in row.figure for row in rows[:2])
    assert rows[2].good is not None

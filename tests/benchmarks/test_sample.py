"""Facts drawn by hand: the seed decides the draw, and each comes with its sentence."""

from pathlib import Path

import pytest
import sample

CORPUS = Path(__file__).parents[2] / "examples" / "corpus"


def test_a_draw_is_the_same_for_a_seed(capsys: pytest.CaptureFixture[str]) -> None:
    drawn = []
    for seed in (1, 1, 2):
        assert sample.draw(CORPUS, "CHAIRED", 5, seed) > 5
        drawn.append(capsys.readouterr().out)
    assert drawn[0] == drawn[1] != drawn[2]


def test_a_fact_comes_with_the_words_that_say_it(capsys: pytest.CaptureFixture[str]) -> None:
    sample.draw(CORPUS, "CHAIRED", 3, seed=1)
    told = capsys.readouterr().out
    assert told.count("assertion: ") == 3
    assert told.count("chủ trì") >= 3
    sample.draw(CORPUS, "Meeting", 2, seed=1)
    assert capsys.readouterr().out.count("[[") == 2

"""Sentences of tokens, and what becomes of lines that never end."""

import pytest

from loaders.tokens import Sentence, sentences, tokenise


def cut(text: str) -> list[Sentence]:
    return sentences(tokenise(text), 0, len(text))


@pytest.mark.parametrize("text", ["dự hội nghị " * 2000, "Hứa Văn Đoan, " * 900, "a, b" + "c " * 1500])
def test_a_line_without_a_full_stop_comes_in_parts_that_miss_nothing(text: str) -> None:
    parts = cut(text)
    assert len(parts) > 1
    assert [p.start for p in parts] == [0, *(p.end for p in parts[:-1])]
    assert parts[-1].end == len(tokenise(text).words)
    assert len({p.paragraph for p in parts}) == 1


def test_parts_end_behind_a_comma_where_there_is_one() -> None:
    words = tokenise("Hứa Văn Đoan, " * 900).words
    assert {words[part.end - 1] for part in cut("Hứa Văn Đoan, " * 900)} == {","}


def test_a_long_sentence_stays_whole() -> None:
    assert len(cut("Hứa Văn Đoan, " * 170 + "dự.")) == 1

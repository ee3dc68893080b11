"""One spelling for texts in any form of Unicode."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.spelling import is_composed, normalise


@pytest.mark.parametrize("before", [0, 4093, 4094, 4095, 4096, 4097, 5000])
@pytest.mark.parametrize("letter", ["ệ", "ǻ", "ữ"])
def test_a_letter_apart_from_its_mark_is_seen_wherever_it_stands(before: int, letter: str) -> None:
    text = "a" * before + unicodedata.normalize("NFD", letter) + "b" * 5000
    assert not is_composed(text)
    assert normalise(text).text == "a" * before + letter + "b" * 5000
    assert is_composed(unicodedata.normalize("NFC", text))


@given(st.text(alphabet=st.sampled_from("aeuđ \u0301\u0302\u0323\u031b\u0327ộ\n"), max_size=40))
def test_every_letter_knows_where_it_came_from(text: str) -> None:
    found = normalise(text)
    assert found.text == normalise(unicodedata.normalize("NFC", text)).text
    assert found.original(0, len(found.text)) == (0, len(text))


@given(st.text(alphabet=st.sampled_from("aTđ \u0301\u0302\u0323\u031b\u0327\u0344\u0958ộ\n"), min_size=1, max_size=40))
def test_no_piece_of_a_text_came_from_nothing(text: str) -> None:
    found = normalise(text)
    spans = [found.original(at, at + 1) for at in range(len(found.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_a_letter_stands_apart_from_a_mark_it_does_not_take() -> None:
    assert normalise("a\u0301 T\u0302 b").text == "á T\u0302 b"
    assert normalise("a\u0301 T\u0302 b").original(2, 3) == (3, 4)


def test_a_pile_of_marks_is_read_to_its_end() -> None:
    text = "a" + "\u0301\u0323" * 50_000
    assert normalise(text).original(0, len(normalise(text).text)) == (0, len(text))

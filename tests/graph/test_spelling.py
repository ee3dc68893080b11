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


def test_a_pile_of_marks_is_read_to_its_end() -> None:
    text = "a" + "\u0301\u0323" * 50_000
    assert normalise(text).original(0, len(normalise(text).text)) == (0, len(text))

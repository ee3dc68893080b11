"""The entries under which a name is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.entries import INNER, LONGEST, TIERS, WHOLE, entries, entry, folded, tier
from graph.model.kinds import EntityKind

ID = "0123456789abcdef"


def keys(*names: str, n: int = 1) -> list[str]:
    return sorted(one.key for one in entries(EntityKind.PERSON, ID, names, n))


def test_a_name_is_entered_whole_and_from_each_inner_word() -> None:
    assert keys("Lục Thị Uyển") == [
        f"1fluc thy uyen\tlục thị uyển\t{ID}",
        f"2fthy uyen\t luc\t{ID}",
        f"2fuyen\t luc thy\t{ID}",
    ]


def test_names_that_share_words_share_their_entries() -> None:
    assert len(keys("Lục Thị Uyển", "LỤC THỊ UYỂN")) == 3
    assert len(keys("Lục Thị Uyển", "Lục Thị Uyên")) == 4  # whole with other accents, inner the same
    assert keys("") == keys("  ") == []


def test_one_vowel_spelled_i_or_y_is_one() -> None:
    assert folded("Lý Thị Mỹ") == folded("Lí Thị Mĩ") == "ly thy my"
    assert folded("Quí") == folded("Quý")
    assert folded("Linh Uy Kiên") == "linh uy kien"


@pytest.mark.parametrize(
    ("documents", "letter"),
    [(1, "f"), (3, "f"), (4, "e"), (15, "e"), (16, "d"), (1023, "b"), (1024, "a"), (10**6, "a")],
)
def test_what_is_reported_more_has_an_earlier_tier(documents: int, letter: str) -> None:
    assert tier(documents) == letter


def test_a_very_long_name_is_cut() -> None:
    found = entries(EntityKind.MEETING, ID, ["Hội nghị " + "rất dài " * 100], 1)
    assert max(len(one.words) for one in found) <= LONGEST
    assert len(found) == len(max((one.words for one in found), key=len).split())


@given(name=st.text(max_size=60), kind=st.sampled_from(EntityKind), n=st.integers(1, 5000))
def test_an_entry_is_read_back_from_its_string(name: str, kind: EntityKind, n: int) -> None:
    for one in entries(kind, ID, [name], n):
        assert entry(str(one)) == one
        assert one.family in (WHOLE, INNER)
        assert one.tier in TIERS

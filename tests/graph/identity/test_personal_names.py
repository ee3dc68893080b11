"""What is one name and what is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.personal_names import personal_name, same_name, variants


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lò Thị Thuý", "Lò Thị Thúy"),
        ("Hà Sĩ Kì", "Hà Sỹ Kỳ"),
        ("Mai Quí Lân", "Mai Quý Lân"),
        ("Ðặng Ðình Sơ", "Đặng Đình Sơ"),
        ("TẠ BÍCH HẰNG", "Tạ Bích Hằng"),
        ("Tạ  Bích\u00a0Hằng", "Tạ Bích Hằng"),
        ("H`Uyên Mlô", "H’Uyên Mlô"),
        ("Alăng Hiền", "A Lăng Hiền"),
        ("Trần Văn Đước (Tư Đước)", "Trần Văn Đước"),
        ("Thiếu tướng Vừ A Chứ", "Vừ A Chứ"),
        ("PGS.TS. Đào Thị Sương", "Đào Thị Sương"),
    ],
)
def test_spelling_makes_no_other_name(a: str, b: str) -> None:
    assert same_name(personal_name(a), personal_name(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Đào Văn Bình", "Đào Văn Bính"),
        ("Đào Văn Nam", "Đào Văn Năm"),
        ("Y Sơn Niê", "Y Sơn Byă"),
        ("Lò Thị Mỵ", "Lò Thị My"),
        ("Đào Quốc Hùng", "Đào Văn Quốc Hùng"),
        ("H'Loan Mlô", "H'Lan Mlô"),
    ],
)
def test_a_tone_a_vowel_or_a_word_makes_another_name(a: str, b: str) -> None:
    first, second = personal_name(a), personal_name(b)
    assert not same_name(first, second)
    assert not variants(first, second)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Dao Thi Suong", "Đào Thị Sương"),
        ("Đào Bích Sương", "Đào Thị Bích Sương"),
        ("Bh'riu Sơn", "Bríu Sơn"),
        ("Y Đec Kbuôr", "Y Dec K'buôr"),
    ],
)
def test_careless_writing_makes_a_variant(a: str, b: str) -> None:
    first, second = personal_name(a), personal_name(b)
    assert not same_name(first, second)
    assert variants(first, second)
    assert first.key == second.key


def test_the_parts_of_a_name_that_look_like_ranks_stay() -> None:
    assert personal_name("Ông Thị Kim").syllables == ("ông", "thị", "kim")
    assert personal_name("Tá Văn Úy").syllables == ("tá", "văn", "úy")
    assert personal_name("Lê Thị Thủy").syllables == ("lê", "thị", "thủy")


LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"


@given(st.lists(st.text(LETTERS, min_size=1, max_size=6).map(str.capitalize), min_size=2, max_size=5).map(" ".join))
def test_composition_and_case_never_matter(name: str) -> None:
    known = personal_name(name)
    assert same_name(known, personal_name(unicodedata.normalize("NFD", name)))
    assert same_name(known, personal_name(name.upper()))
    assert variants(known, known)

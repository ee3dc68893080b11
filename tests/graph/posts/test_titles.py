"""Titles as newspapers write them."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.posts import Rank, canonical_title, rank, read_title

HEADS = [
    "Bí thư",
    "Chủ tịch",
    "Trưởng ban",
    "Giám đốc",
    "Chánh Văn phòng",
    "Chỉ huy trưởng",
    "Vụ trưởng",
    "Trưởng đoàn",
]
MODIFIERS = ["", "Thường trực", "chuyên trách", "phụ trách"]
TITLES = st.builds(
    lambda prefix, head, modifier: f"{prefix}{head} {modifier}".strip(),
    st.sampled_from(["", "Phó ", "Quyền "]),
    st.sampled_from(HEADS),
    st.sampled_from(MODIFIERS),
)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Phó trưởng Ban", "Phó Trưởng ban"),
        ("Phó Ban", "Phó Trưởng ban"),
        ("PHÓ TRƯỞNG BAN", "Phó Trưởng ban"),
        ("Phó Trưởng ban thường trực", "Phó Trưởng ban Thường trực"),
        ("Trưởng ban Tuyên giáo Tỉnh ủy", "Trưởng ban"),
        ("BT", "Bí thư"),
        ("PBT", "Phó Bí thư"),
        ("PBT TT", "Phó Bí thư Thường trực"),
        ("CT", "Chủ tịch"),
        ("PCT UBND tỉnh", "Phó Chủ tịch"),
        ("UVBTV", "Ủy viên Ban Thường vụ"),
        ("Uỷ viên BTV", "Ủy viên Ban Thường vụ"),
        ("Tỉnh uỷ viên", "Ủy viên Ban Chấp hành"),
        ("Ủy viên T.Ư Đảng", "Ủy viên Ban Chấp hành"),
        ("Vụ phó", "Phó Vụ trưởng"),
        ("Q. Giám đốc", "Quyền Giám đốc"),
        ("nguyên Phó Chủ tịch HĐND", "Phó Chủ tịch"),
        ("Phó Chánh Văn phòng", "Phó Chánh Văn phòng"),
        ("Phó Thủ tướng Thường trực", "Phó Thủ tướng Thường trực"),
        ("Phó Chủ tịch nước", "Phó Chủ tịch nước"),
        ("đại biểu Quốc hội chuyên trách", "Đại biểu chuyên trách"),
        ("Phụ trách chuyên mục", "Phụ trách chuyên mục"),
    ],
)
def test_canonical_titles(written: str, canonical: str) -> None:
    assert canonical_title(written) == canonical


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bí thư", Rank.CHIEF),
        ("Phó Bí thư", Rank.DEPUTY),
        ("Thứ trưởng", Rank.DEPUTY),
        ("Vụ phó", Rank.DEPUTY),
        ("Ủy viên Ban Thường vụ", Rank.MEMBER),
        ("Đại biểu", Rank.MEMBER),
        ("Nghệ nhân", Rank.OTHER),
    ],
)
def test_ranks(title: str, expected: Rank) -> None:
    assert rank(title) is expected


def test_how_a_title_is_held() -> None:
    assert read_title("Quyền Chủ tịch").acting
    assert read_title("nguyên Bí thư").former
    assert read_title("cựu Bộ trưởng").former
    assert read_title("tân Chủ tịch").new
    assert read_title("Quyền Chủ tịch").seat == "Chủ tịch"
    assert read_title("Chủ tịch UBND tỉnh").rest == "ubnd tỉnh"


@given(TITLES)
def test_canonical_titles_are_fixed_points(title: str) -> None:
    assert canonical_title(canonical_title(title)) == canonical_title(title)


@given(TITLES, st.sampled_from([str.upper, str.lower, str.title]), st.booleans())
def test_case_and_composition_make_no_other_title(title: str, case: Callable[[str], str], decomposed: bool) -> None:
    written = unicodedata.normalize("NFD", case(title)) if decomposed else case(title)
    assert canonical_title(written) == canonical_title(title)

"""Dates as readers write them."""

import pytest

from visualizations.dates import written
from visualizations.language import Language


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("2025-03-12", "12/3/2025", "12 March 2025"),
        ("2025-03", "3/2025", "March 2025"),
        ("2025", "2025", "2025"),
        ("XXXX-11-27", "27/11/?", "27 November ?"),
        ("2023-XX-05", "2023", "2023"),
        ("2023/2024-11", "2023 – 11/2024", "2023 – November 2024"),
        ("2023/..", "2023 – …", "2023 – …"),
        ("2025-03-12T07:30:00+07:00", "12/3/2025", "12 March 2025"),
        ("hôm qua", "hôm qua", "hôm qua"),
    ],
)
def test_a_date_is_written(value: str, vi: str, en: str) -> None:
    assert written(value, Language.VI) == vi
    assert written(value, Language.EN) == en

"""What is wrong with data, in one line."""

import pytest
from pydantic import BaseModel, ValidationError

from graph.faults import first_fault


class _Pair(BaseModel):
    left: int
    right: tuple[int, ...]


@pytest.mark.parametrize(("data", "begins"), [('{"left": "x", "right": []}', "left: "), ("[]", "the line: ")])
def test_the_first_fault_says_where(data: str, begins: str) -> None:
    with pytest.raises(ValidationError) as found:
        _Pair.model_validate_json(data)
    assert first_fault(found.value, "the line").startswith(begins)


def test_a_place_within_a_field_is_named() -> None:
    with pytest.raises(ValidationError) as found:
        _Pair.model_validate({"left": 1, "right": [1, "x"]})
    assert first_fault(found.value, "it").startswith("right.1: ")

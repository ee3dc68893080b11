"""Every question is a function of its name with exactly its parameters."""

import inspect
from typing import get_args, get_type_hints

import pytest

from graph.store import Store
from queries import functions
from queries.catalog import catalog


@pytest.mark.parametrize("name", catalog())
def test_a_question_is_a_function(name: str) -> None:
    asking = catalog()[name]
    function = getattr(functions, name.replace("-", "_"))
    hints = get_type_hints(function)
    taken = {one for one in inspect.signature(function).parameters if one not in ("store", "more")}
    if "more" in hints:
        (keys,) = get_args(hints["more"])
        taken |= set(get_type_hints(keys))
    assert {one.rstrip("_") for one in taken} == {parameter.name for parameter in asking.parameters}
    assert hints["return"].name == name


def test_functions_answer(graph: Store) -> None:
    (row,) = functions.chaired(graph, person="Lương Thị Khuyên", from_="2023", to="2024").rows
    assert row.meeting.date == "2023-11-27"
    assert functions.posts(graph, "Lương Thị Khuyên", as_of="2023-12-01").rows[0].status == "presumed"

"""Every error has one status and one exit code."""

import inspect

import pytest

from api.problems import KINDS, PARTIAL, exit_code, kind_of
from graph import errors

CLASSES = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.GiaobanError)]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda c: c.__name__)
def test_every_error_has_a_row_by_itself_or_by_inheritance(cls: type[errors.GiaobanError]) -> None:
    kind = kind_of(cls.__new__(cls))
    assert 400 <= kind.status < 600
    assert kind.exit not in (0, PARTIAL)
    assert cls is errors.GiaobanError or kind is not KINDS[errors.GiaobanError]


def test_an_ambiguous_name_is_409_and_exit_3() -> None:
    error = errors.Ambiguous("person", "Nguyễn Văn A", ["p1", "p2"])
    assert (kind_of(error).status, exit_code(error)) == (409, 3)


def test_a_subclass_takes_the_row_of_its_base() -> None:
    assert kind_of(errors.UnreadableFile("a.txt", "is empty", "Remove it.")) is KINDS[errors.DocumentError]


def test_slugs_are_unique() -> None:
    assert len({kind.slug for kind in KINDS.values()}) == len(KINDS)

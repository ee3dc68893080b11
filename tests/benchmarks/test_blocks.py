"""Blocks of a page are filled, and nothing around them is touched."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
from blocks import filled

PAGE = "Before.\n\n<!-- sizes: written by x -->\nold\n<!-- end of sizes -->\n\nAfter.\n"


def test_a_block_is_filled_and_filled_again() -> None:
    once = filled(PAGE, "sizes", ["| a |", r"\1 stays as it is"])
    assert once.startswith(
        "Before.\n\n<!-- sizes: written by x -->\n\n| a |\n\\1 stays as it is\n\n<!-- end of sizes -->"
    )
    assert once.endswith("\n\nAfter.\n")
    assert filled(once, "sizes", ["| a |", r"\1 stays as it is"]) == once


def test_a_page_without_the_block_is_an_error() -> None:
    with pytest.raises(ValueError, match="0 blocks named 'words'"):
        filled(PAGE, "words", ["x"])

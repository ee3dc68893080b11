"""A text cut at its marked sentences is still the text."""

from hypothesis import given
from hypothesis import strategies as st

from visualizations.passages import anchor, pieces

SPANS = st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=12)


@given(st.text(max_size=50), SPANS)
def test_the_pieces_are_the_text_and_each_character_is_marked_if_a_span_covers_it(
    text: str, spans: list[tuple[int, int]]
) -> None:
    found = pieces(text, spans)
    assert "".join(piece.text for piece in found) == text
    marked = [piece.marked for piece in found for _ in piece.text]
    valid = [(a, b) for a, b in spans if 0 <= a < b <= len(text)]
    assert marked == [any(a <= i < b for a, b in valid) for i in range(len(text))]
    anchors = [name for piece in found for name in piece.anchors]
    assert sorted(anchors) == sorted({anchor(span) for span in valid})


def test_two_spans_that_begin_together_have_two_addresses() -> None:
    first = pieces("abcdef", [(1, 3), (1, 5)])[1]
    assert first.text == "bc"
    assert first.anchors == ("at-1-3", "at-1-5")

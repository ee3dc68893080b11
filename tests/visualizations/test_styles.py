"""Every colour can be told from its background, and every kind from every other."""

import pytest

from graph.model.kinds import EntityKind, Predicate
from visualizations import styles
from visualizations.styles import KINDS, Shade, contrast


def test_contrast_is_the_wcag_ratio() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("kind", EntityKind)
def test_a_kind_stands_out_in_light_and_dark(kind: EntityKind) -> None:
    shade = KINDS[kind].shade
    for ground in (styles.PAPER, styles.CARD):
        assert contrast(shade.light, ground.light) >= 3
        assert contrast(shade.dark, ground.dark) >= 3


@pytest.mark.parametrize("text", [styles.INK, styles.MUTED, styles.LINK, styles.ACCENT])
def test_text_can_be_read_in_light_and_dark(text: Shade) -> None:
    for ground in (styles.PAPER, styles.CARD):
        assert contrast(text.light, ground.light) >= 4.5
        assert contrast(text.dark, ground.dark) >= 4.5


def test_marked_words_can_be_read_and_lines_seen() -> None:
    assert contrast(styles.INK.light, styles.MARK.light) >= 4.5
    assert contrast(styles.INK.dark, styles.MARK.dark) >= 4.5
    assert contrast(styles.EDGE.light, styles.CARD.light) >= 3
    assert contrast(styles.EDGE.dark, styles.CARD.dark) >= 3


def test_no_two_kinds_share_colour_or_shape() -> None:
    assert set(KINDS) == set(EntityKind)
    assert len({s.shade.light for s in KINDS.values()}) == len(KINDS)
    assert len({s.shade.dark for s in KINDS.values()}) == len(KINDS)
    assert len({s.shape for s in KINDS.values()}) == len(KINDS)


def test_what_people_did_is_solid() -> None:
    assert not styles.DASHED & {Predicate.CHAIRED, Predicate.SPOKE_AT, Predicate.ATTENDED, Predicate.SIGNED}


def test_the_stylesheet_gives_each_kind_its_colour_twice() -> None:
    css = styles.variables()
    for kind, style in KINDS.items():
        assert f"--kind-{kind.value.lower()}:{style.shade.light};" in css
        assert f"--kind-{kind.value.lower()}:{style.shade.dark};" in css

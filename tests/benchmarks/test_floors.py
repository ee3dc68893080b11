"""Floors: ratios where a set has facts enough, counts where it has few, and nothing falls unseen."""

from floors import fallen, pinned, shown


def figures(gold: int, said: int, hit: int) -> dict[str, float]:
    """What the scorer tells of one kind."""
    precision, recall = hit / said, hit / gold
    f1 = 2 * hit / (gold + said)
    return {"gold": gold, "said": said, "hit": hit, "precision": precision, "recall": recall, "f1": f1}


def test_few_facts_are_counted() -> None:
    assert pinned({"chaired": figures(11, 12, 10)}) == {"chaired": {"missed": 1, "wrong": 2}}


def test_many_facts_make_a_ratio() -> None:
    assert pinned({"holds": figures(100, 90, 81)}) == {"holds": {"f1": 0.852}}


def test_persons_have_floors_of_precision_and_recall() -> None:
    assert pinned({"person": figures(100, 90, 81)})["person"] == {"f1": 0.852, "precision": 0.9, "recall": 0.81}


def test_what_is_neither_asked_nor_said_has_no_floor() -> None:
    assert pinned({"signed_with": {"gold": 0, "said": 0, "hit": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0}}) == {}


def test_equal_figures_hold() -> None:
    floors = pinned({"person": figures(100, 90, 81), "chaired": figures(11, 12, 10)})
    assert fallen(floors, floors) == []


def test_one_more_wrong_fact_falls() -> None:
    floors = {"chaired": {"missed": 0, "wrong": 0}}
    assert fallen({"chaired": {"missed": 0, "wrong": 1}}, floors) == ["chaired: wrong is 1, its floor 0"]


def test_a_lower_ratio_falls_and_a_higher_one_does_not() -> None:
    assert fallen({"holds": {"f1": 0.851}}, {"holds": {"f1": 0.852}}) == ["holds: f1 is 0.851, its floor 0.852"]
    assert fallen({"holds": {"f1": 0.9}}, {"holds": {"f1": 0.852}}) == []


def test_a_kind_no_longer_measured_falls() -> None:
    assert fallen({}, {"holds": {"f1": 0.852}}) == ["holds: f1 is not measured, its floor is 0.852"]


def test_a_new_kind_wants_a_floor() -> None:
    assert fallen({"holds": {"f1": 1.0}, "spoke_at": {"f1": 1.0}}, {"holds": {"f1": 1.0}}) == ["spoke_at: has no floor"]


def test_cells_say_what_is_pinned() -> None:
    assert shown({"missed": 1, "wrong": 2}) == "2 wrong, 1 missed"
    assert shown({"f1": 0.852}) == "0.852"
    assert shown({"f1": 0.852, "precision": 0.9, "recall": 0.81}) == "0.852 (P 0.900, R 0.810)"
    assert shown(None) == "-"

"""Talk beside a meeting: with reporters, with a newspaper, after it was over."""

from itertools import pairwise

from loaders.grammar.sentence import View

# "Trao đổi với phóng viên", "trả lời báo chí", "bên lề hội nghị": said elsewhere.
_TALKS = frozenset([("trao", "đổi"), ("trả", "lời"), ("chia", "sẻ"), ("nói", "với"), ("tiết", "lộ"), ("phỏng", "vấn")])
_TALK_WORDS = frozenset(["trao", "trả", "chia", "nói", "tiết", "phỏng", "lề"])
_PRESS = frozenset([("phóng", "viên"), ("với", "pv"), ("với", "báo"), ("báo", "chí"), ("lời", "báo"), ("phỏng", "vấn")])
_BESIDE = frozenset([("bên", "lề"), ("ngoài", "lề")])
_AFTER_MEETING = frozenset(
    [("sau", "buổi"), ("sau", "cuộc"), ("sau", "hội"), ("sau", "phiên"), ("sau", "kỳ"), ("sau", "khi")]
)


def may_talk(view: View) -> bool:
    """Whether any word of a sentence could tell of talk beside a meeting: most have none."""
    return not _TALK_WORDS.isdisjoint(view.tokens.lower[view.sentence.start : view.sentence.end])


def to_the_press(view: View, token: int) -> bool:
    """Whether the clause before an actor says that he spoke to the press, not to the meeting."""
    lower = view.tokens.lower[view.sentence.start : token]
    pairs = set(pairwise(lower))
    if pairs & _PRESS:
        return bool(pairs & _TALKS)
    return bool(pairs & _BESIDE) or _interviewed(view, lower, token)


def _interviewed(view: View, lower: tuple[str, ...], token: int) -> bool:
    """Whether a talk after the meeting or with a newspaper is told: "Trao đổi PV sau buổi …", "… với Tuổi Trẻ"."""
    at = next((i for i, pair in enumerate(pairwise(lower)) if pair in _TALKS), None)
    if at is None:
        return False
    if "pv" in lower or any(pair in _AFTER_MEETING for pair in pairwise(lower)):
        return True
    with_ = view.sentence.start + at + 2
    named = view.chunk_at(with_ + 1)
    return (
        view.word(with_) == "với"
        and with_ + 1 < token
        and view.tokens.capital[with_ + 1]
        and (named is None or named.kind in ("word", "name"))
        and not any(a.start <= with_ + 1 < a.end for a in view.actors if a.called or a.titles)
    )

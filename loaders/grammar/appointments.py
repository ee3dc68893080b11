"""Posts that a sentence gives or takes: "được bầu giữ chức", "thôi giữ chức", "làm Trưởng ban"."""

from dataclasses import dataclass

from loaders.grammar.sentence import View

_GIVES = frozenset(["chức", "giữ", "làm", "nhiệm", "cương", "chức vụ", "vụ", "bầu"])
_ENDS = (
    ("thôi", "giữ"),
    ("miễn", "nhiệm"),
    ("thôi", "làm"),
    ("nghỉ", "hưu"),
    ("bãi", "nhiệm"),
    ("cách", "chức"),
    ("thôi", "chức"),
)
_GAP = 4  # tokens between "giữ chức" and the title


@dataclass(frozen=True, slots=True)
class Appointment:
    """Actors `who` get (or leave) the titles of actor `post`."""

    who: tuple[int, ...]
    post: int
    ends: bool


def appointments(view: View) -> list[Appointment]:
    """The appointments of a sentence, in order."""
    found = []
    for k, actor in enumerate(view.actors):
        if (
            actor.name is None
            and actor.given is None
            and actor.titles
            and not actor.pronoun
            and _given(view, actor.start)
        ):
            who = _subjects(view, k)
            if who:
                found.append(Appointment(who, k, _is_end(view, actor.start)))
    return found


def _given(view: View, start: int) -> bool:
    """Whether the words before a title give it: "giữ chức", "làm"."""
    before = view.tokens.lower[max(view.sentence.start, start - _GAP) : start]
    return any(w in _GIVES for w in before) and "," not in before[-1:]


def _subjects(view: View, k: int) -> tuple[int, ...]:
    """The persons before the title: the nearest, with those listed before it."""
    for j in range(k - 1, -1, -1):
        actor = view.actors[j]
        if view.people[j] is not None and (actor.name or actor.given or actor.pronoun):
            listed = view.left_list(actor.start, listed=True)
            return (*[i for i in listed if view.people[i] is not None and not view.actors[i].titles], j)
    return ()


def _is_end(view: View, start: int) -> bool:
    lower = view.tokens.lower[max(view.sentence.start, start - 8) : start]
    return any(lower[i : i + 2] == words for words in _ENDS for i in range(len(lower)))

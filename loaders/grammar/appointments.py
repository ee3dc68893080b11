"""Posts that a sentence gives or takes: "được bầu giữ chức", "thôi giữ chức", "làm Trưởng ban"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from loaders.grammar.sentence import View

# The words before a title that give it: "giữ chức", "làm", "cương vị".
_GIVES = frozenset(["chức", "giữ", "làm"])
_GIVES_IN_TWO = frozenset([("chức", "vụ"), ("cương", "vị"), ("nhiệm", "vụ"), ("bầu", "vào"), ("trọng", "trách")])
_ENDS = frozenset(
    [
        ("thôi", "giữ"),
        ("miễn", "nhiệm"),
        ("thôi", "làm"),
        ("nghỉ", "hưu"),
        ("bãi", "nhiệm"),
        ("cách", "chức"),
        ("thôi", "chức"),
    ]
)


@dataclass(frozen=True, slots=True)
class Appointment:
    """Actors `who` get (or leave) the titles of actor `post`."""

    who: tuple[int, ...]
    post: int
    ends: bool
    past: bool = False


# Told of as past: "Từ năm 2011 đến tháng 2/2016, ông làm …", "3 năm làm …", "từng giữ chức …".
_PAST = re.compile(
    r"[Tt]rước đó|[Tt]rước đây|từng |[Gg]iai đoạn \d{4}|[Tt]ừ (?:năm|tháng)[^,;.]{0,20} đến "
    r"|\d+ năm (?:làm|giữ|công tác)|[Nn]hiệm kỳ \d{4}[-–]\d{4} làm"
)


def appointments(view: View) -> list[Appointment]:
    """The appointments of a sentence, in order."""
    found: list[Appointment] = []
    for k, actor in enumerate(view.actors):
        if (
            actor.name is None
            and actor.given is None
            and actor.titles
            and not actor.pronoun
            and (gives(view, actor.start) or _goes_on(view, k, found))
            and _taken_from(view, k) is None
        ):
            who = () if _is_nomination(view, actor.start) else _subjects(view, k)
            if who:
                found.append(Appointment(who, k, _is_end(view, actor.start), _is_past(view, actor.start)))
    return found


def gives(view: View, start: int) -> bool:
    """Whether the words before a title give it: "giữ chức", "làm"."""
    at = start - 1 if view.word(start - 1) == ":" else start  # "đảm nhiệm các chức vụ: …"
    return view.word(at - 1) in _GIVES or view.tokens.lower[at - 2 : at] in _GIVES_IN_TWO


def _goes_on(view: View, k: int, found: list[Appointment]) -> bool:
    """Whether a title is the next of a list of those given: "giữ các chức vụ: …; …"."""
    if not found or found[-1].post != k - 1:
        return False
    return view.word(view.actors[k - 1].end) == ";" and view.actors[k].start == view.actors[k - 1].end + 1


def _is_nomination(view: View, start: int) -> bool:
    """Whether the post is only proposed: "giới thiệu để HĐND tỉnh bầu giữ chức"."""
    lower = view.tokens.lower[max(view.sentence.start, start - 14) : start]
    return any(lower[i : i + 3] == ("giới", "thiệu", "để") for i in range(len(lower)))


def _subjects(view: View, k: int) -> tuple[int, ...]:
    """The persons before the title: the nearest, with those listed before it."""
    for j in range(k - 1, -1, -1):
        actor = view.actors[j]
        if _in_brackets(view, actor.start, view.actors[k].start):
            continue  # "bà A (vợ ông B) được bổ nhiệm": it is not B
        if view.people[j] is not None and (actor.name or actor.given or actor.pronoun):
            listed = view.left_list(actor.start, listed=True)
            return (
                *[
                    i
                    for i in listed
                    if view.people[i] is not None and view.actors[i].name and not view.actors[i].titles
                ],
                j,
            )
    return ()


def _in_brackets(view: View, token: int, until: int) -> bool:
    """Whether a token stands in brackets that close before another."""
    words = view.tokens.words[view.sentence.start : token]
    return words.count("(") > words.count(")") and ")" in view.tokens.words[token:until]


def _is_end(view: View, start: int) -> bool:
    lower = view.tokens.lower[max(view.sentence.start, start - 8) : start]
    return not _ENDS.isdisjoint(pairwise(lower))


def _is_past(view: View, start: int) -> bool:
    """Whether the clause tells of the post as past."""
    at = view.tokens.starts[start]
    return bool(_PAST.search(view.tokens.text, max(view.span[0], at - 90), at))


def dismissals(view: View) -> list[Appointment]:
    """Posts taken from persons named after them: "miễn nhiệm Ủy viên UBND tỉnh … đối với ông …"."""
    found = []
    for k, actor in enumerate(view.actors):
        if actor.name is not None or not actor.titles or not _is_end(view, actor.start):
            continue
        who = _taken_from(view, k)
        if who is not None:
            found.append(Appointment((who,), k, ends=True))
    return found


def _taken_from(view: View, k: int) -> int | None:
    """The person that "đối với" names behind a title before the next title is told: who loses it."""
    for j in range(k + 1, len(view.actors)):
        who = view.actors[j]
        if view.people[j] is not None and view.tokens.lower[who.start - 2 : who.start] == ("đối", "với"):
            return j
        if who.name is None and who.titles and gives(view, who.start):
            return None
    return None

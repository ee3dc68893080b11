"""What speaks for two reports telling of one meeting, and what rules it out; docstrings are what users read."""

from collections.abc import Callable

from graph.identity.documents import Meeting
from graph.identity.occasions import Time, compare, gap
from graph.identity.subjects import Class
from graph.places import gazetteer

Feature = Callable[[Meeting, Meeting], int]
Veto = Callable[[Meeting, Meeting], bool]

INFORMATIVE = 2  # syllables, most often one word: names with fewer of their own say nothing about the subject
LASTING = 5  # days: a congress, session or course may be told by its first day and by its last
_LONG = frozenset({Class.CONGRESS, Class.SESSION, Class.TRAINING})


def same_time(a: Meeting, b: Meeting) -> int:
    """The days agree."""
    return max(0, compare(a.time, b.time))


def shared_host(a: Meeting, b: Meeting) -> int:
    """One body held both."""
    if not a.hosts & b.hosts:
        return 0
    return 4 if a.hosts == b.hosts else 3


def same_signers(a: Meeting, b: Meeting) -> int:
    """The same bodies signed with each other."""
    signed = a.subject.class_ is b.subject.class_ is Class.SIGNING
    return 2 if signed and len(a.hosts) > 1 and a.hosts == b.hosts else 0


def same_chair(a: Meeting, b: Meeting) -> int:
    """One person chaired both."""
    return 3 if a.chairs & b.chairs else 0


def shared_guests(a: Meeting, b: Meeting) -> int:
    """Other people are named at both."""
    return min(2, len((a.people & b.people) - (a.chairs & b.chairs)))


def two_sides(a: Meeting, b: Meeting) -> int:
    """The host of one is a guest of the other."""
    return 2 if not a.hosts & b.hosts and (a.hosts & b.bodies or b.hosts & a.bodies) else 0


def same_number(a: Meeting, b: Meeting) -> int:
    """Both are the same in number: lần thứ, kỳ họp thứ."""
    return 3 if a.subject.ordinal is not None and a.subject.ordinal == b.subject.ordinal else 0


def same_period(a: Meeting, b: Meeting) -> int:
    """Both look back on the same quarter, months or year."""
    month = a.subject.closing_month is not None and a.subject.closing_month == b.subject.closing_month
    year = a.subject.year is not None and a.subject.year == b.subject.year
    return 2 if month or year else 0


def regular_session(a: Meeting, b: Meeting) -> int:
    """Both are the regular session, in which the social and economic situation is reviewed."""
    return 2 if a.subject.regular and b.subject.regular else 0


def same_directive(a: Meeting, b: Meeting) -> int:
    """Both are about the same directive."""
    return 2 if a.subject.directives & b.subject.directives else 0


def same_title(a: Meeting, b: Meeting) -> int:
    """The names are one."""
    return 2 if a.title == b.title and a.title else 0


def shared_words(a: Meeting, b: Meeting) -> int:
    """The names share words that are not of the hosts or the place."""
    own_a, own_b = own_words(a, b), own_words(b, a)
    common = len(own_a & own_b)
    if common < 2:
        return 0
    return 3 if 2 * common >= min(len(own_a), len(own_b)) else 1


def same_report(a: Meeting, b: Meeting) -> bool:
    """One report tells of both, as two meetings."""
    return a.document == b.document


def other_days(a: Meeting, b: Meeting) -> bool:
    """The days contradict each other."""
    if compare(a.time, b.time) is not Time.CONTRADICT:
        return False
    between = gap(a.time, b.time)
    stretch = a.subject.class_ in _LONG and same_number(a, b) and between is not None and between <= LASTING
    return not stretch


def no_time(a: Meeting, b: Meeting) -> bool:
    """One has neither day nor date of print, and no number or year that both give."""
    return compare(a.time, b.time) is Time.UNKNOWN and not (
        same_number(a, b) or (a.subject.year is not None and a.subject.year == b.subject.year)
    )


def other_kind(a: Meeting, b: Meeting) -> bool:
    """They are different kinds of event."""
    first, second = a.subject.class_, b.subject.class_
    if first is second or Class.OTHER in (first, second):
        return False
    return {first, second} != {Class.MEETING, Class.BRIEFING}


def other_number(a: Meeting, b: Meeting) -> bool:
    """They differ in number, period, year, round or phase."""
    first, second = a.subject, b.subject
    return any(
        one is not None and other is not None and one != other
        for one, other in (
            (first.ordinal, second.ordinal),
            (first.round, second.round),
            (first.closing_month, second.closing_month),
            (first.year, second.year),
            (first.phase, second.phase),
        )
    )


def other_hosts(a: Meeting, b: Meeting) -> bool:
    """Different bodies held them."""
    if not a.hosts or not b.hosts:
        return False
    if a.subject.class_ is Class.SIGNING and len(a.hosts) > 1 and len(b.hosts) > 1:
        return a.hosts != b.hosts
    return not (a.hosts & b.hosts or a.hosts & b.bodies or b.hosts & a.bodies)


def other_chairs(a: Meeting, b: Meeting) -> bool:
    """Different people chaired them."""
    return bool(a.chairs and b.chairs) and not (a.chairs & b.people or b.chairs & a.people)


def other_place(a: Meeting, b: Meeting) -> bool:
    """They were held in different places."""
    if not a.units or not b.units or (a.hosts & b.hosts and _nationwide(a.hosts & b.hosts)):
        return False
    return not any(_touch(x, y) or _touch(y, x) for x in a.units for y in b.units)


def other_subject(a: Meeting, b: Meeting) -> bool:
    """Their names say different subjects."""
    if same_number(a, b) or same_directive(a, b) or (a.subject.regular and b.subject.regular):
        return False
    own_a, own_b = own_words(a, b), own_words(b, a)
    if a.subject.regular != b.subject.regular:
        other = own_b if a.subject.regular else own_a
        return len(other) >= INFORMATIVE
    if a.subject.directives and b.subject.directives and min(len(own_a), len(own_b)) < 3 * INFORMATIVE:
        return True
    return min(len(own_a), len(own_b)) >= INFORMATIVE and not own_a & own_b


def own_words(one: Meeting, other: Meeting) -> frozenset[str]:
    """The syllables of a name that no host and no place of the two has."""
    return one.subject.words - one.common - other.common


def _touch(unit: str, other: str) -> bool:
    """Whether a unit contains another, or took over some of it: a city's old name goes on being said."""
    places = gazetteer()
    return places.contains(unit, other) or any(one.id == unit for one in places.successors(other))


def _nationwide(hosts: frozenset[str]) -> bool:
    """Whether all are bodies of the whole country: their conferences are seen from many places."""
    return all("@" not in host for host in hosts)


FEATURES: tuple[Feature, ...] = (
    same_time,
    shared_host,
    same_signers,
    same_chair,
    shared_guests,
    two_sides,
    same_number,
    same_period,
    regular_session,
    same_directive,
    same_title,
    shared_words,
)
VETOES: tuple[Veto, ...] = (
    same_report,
    other_days,
    no_time,
    other_kind,
    other_number,
    other_hosts,
    other_chairs,
    other_place,
    other_subject,
)

"""What keeps two reports of one name apart; docstrings are what users read."""

from collections.abc import Callable, Iterable, Sequence

from graph.identity.documents import Family, Post, Rank
from graph.identity.person_features import same_post_left
from graph.identity.personal_names import same_name, variants
from graph.identity.profiles import Profile, lineage, near

Veto = Callable[[Profile, Profile], bool]

AT_ONCE = 31  # days within which two full-time seats are taken to be held at one time
MOVED = 7  # days within which nobody moves from one province to another unreported
SAME_DAYS = 1  # day printed for day held


def other_name(a: Profile, b: Profile) -> bool:
    """The names differ in a tone, a vowel or a word."""
    return not same_name(a.name, b.name) and not variants(a.name, b.name)


def same_report(a: Profile, b: Profile) -> bool:
    """One report names both, as two people."""
    return bool(a.documents & b.documents)


def chief_and_deputy(a: Profile, b: Profile) -> bool:
    """In the same days one is chief and the other deputy of one body."""
    apart = near(a, b)
    if apart is None or apart > SAME_DAYS:
        return False
    return any(
        p.body == q.body and {p.rank, q.rank} == {Rank.CHIEF, Rank.DEPUTY} and not (_both(a, p, q) or _both(b, p, q))
        for p in a.held
        for q in b.held
    )


def incompatible_seats(a: Profile, b: Profile) -> bool:
    """They hold seats at one time that no one holds together."""
    apart = near(a, b)
    if apart is None or apart > AT_ONCE or _moved(a, b) or _moved(b, a):
        return False
    return any(clash(p, q) for p in a.held for q in b.held) and not _common_seat(a, b)


VETOES: tuple[Veto, ...] = (other_name, same_report, chief_and_deputy, incompatible_seats)


def vetoed(a: Profile, b: Profile) -> bool:
    """Whether two profiles can never be one person by themselves."""
    return any(veto(a, b) for veto in VETOES)


def two_provinces(
    first: Sequence[Profile], second: Sequence[Profile], decided: Iterable[Sequence[Profile]] = ()
) -> bool:
    """They hold posts in two provinces at one time, and no report or decision tells of a move."""
    both = (*first, *second)
    moves = [set(_stays(group)) for group in decided]
    for province, days in _stays(first).items():
        for other, others in _stays(second).items():
            if _one_line(province, other) or _told(both, province, other) or any({province, other} <= m for m in moves):
                continue
            if days[0] <= others[1] + MOVED and others[0] <= days[1] + MOVED:
                return True
    return False


def clash(p: Post, q: Post) -> bool:
    """Whether two posts are full-time seats that no one holds together."""
    if min(p.rank, q.rank) < Rank.DEPUTY or p.organ == q.organ == "" or _occasional(p) or _occasional(q):
        return False
    if p.body == q.body:
        return False  # rank against rank is chief_and_deputy's
    if p.unit == q.unit and p.tier == q.tier:
        return _clash_in_unit(p, q)
    return not (p.family is q.family is Family.PARTY)


def _clash_in_unit(p: Post, q: Post) -> bool:
    if {p.family, q.family} & {Family.PARTY, Family.DELEGATION}:
        return False
    if p.family is None and q.family is None:
        return not (_of_party(p) or _of_party(q) or p.organ in q.organ or q.organ in p.organ)
    if p.family is not None and q.family is not None:
        return True
    agency = p if p.family is None else q
    return not _of_party(agency)


def _occasional(post: Post) -> bool:
    """A body that officials sit in beside their posts."""
    return post.organ.startswith(
        ("ban chỉ đạo", "hội đồng nghĩa vụ", "tiểu ban", "tổ ", "ủy ban bầu cử", "ban đại diện")
    )


def _of_party(post: Post) -> bool:
    return post.organ.endswith(("cấp ủy", "đảng ủy")) or post.organ.startswith("đảng ủy")


def _both(profile: Profile, p: Post, q: Post) -> bool:
    """Whether one report gives both posts to one person, one of them as left."""
    return any(same_post_left(left, p) or same_post_left(left, q) for left in profile.left)


def _common_seat(a: Profile, b: Profile) -> bool:
    return bool({(p.title, p.body) for p in a.held if p.rank} & {(p.title, p.body) for p in b.held if p.rank})


def _moved(a: Profile, b: Profile) -> bool:
    """Whether one names a post of the other as left."""
    return any(same_post_left(left, held) for left in a.left for held in b.held)


def _stays(group: Iterable[Profile]) -> dict[frozenset[str], tuple[int, int]]:
    """For each province the first and the last day on which the group holds a post there."""
    stays: dict[frozenset[str], tuple[int, int]] = {}
    for profile in group:
        if not profile.days:
            continue
        for unit in {post.province for post in profile.held if post.province is not None}:
            line = lineage(unit)
            first, last = stays.get(line, (profile.days[0], profile.days[-1]))
            stays[line] = (min(first, profile.days[0]), max(last, profile.days[-1]))
    return stays


def _one_line(province: frozenset[str], other: frozenset[str]) -> bool:
    return bool(province & other)


def _told(group: Iterable[Profile], province: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a report gives a post held in one of two provinces and one left in the other."""
    for one in group:
        held = {lineage(post.province) for post in one.held}
        left = {lineage(post.province) for post in one.left}
        if (province in held and other in left) or (other in held and province in left):
            return True
    return False

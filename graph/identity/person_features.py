"""What links two reports of one name to one person; docstrings are what users read.

Each feature is strong enough to link alone: names that agree are never enough. The number orders
them where two links contradict each other.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from graph.identity.documents import Family, Post, Rank
from graph.identity.personal_names import same_name, variants
from graph.identity.profiles import Profile, leading, lineage, near

Feature = Callable[[Profile, Profile], int]

TOGETHER = 366  # days within which posts in two leading bodies are taken to be held together
TERM = 6 * 366  # days: how far apart leading posts before and after a merger still say the same person
_ONE_OF_MANY = frozenset(
    {
        ("đại biểu", "quốc hội"),
        ("ủy viên ban chấp hành", "trung ương đảng"),
        ("ủy viên dự khuyết", "trung ương đảng"),
    }
)
CAREER = 20 * 366  # days: nobody leads one body longer


def former_post(a: Profile, b: Profile) -> int:
    """One is named as the former holder of a post that the other held before."""
    return 40 if _left_before(a, b) or _left_before(b, a) else 0


def same_seat(a: Profile, b: Profile) -> int:
    """Both hold the same post in the same body."""
    shared = (seats(a.held) & seats(b.held)) | (seats(a.left) & seats(b.left))
    if not shared:
        return 0
    return 30 if any(rank is Rank.CHIEF for _, _, rank in shared) else 28


def same_deputy(a: Profile, b: Profile) -> int:
    """Both are deputies in the same body, one of them as standing deputy."""
    shared = {(plain_title(p), p.body) for p in a.held if p.known and p.rank is Rank.DEPUTY}
    return 25 if shared & {(plain_title(p), p.body) for p in b.held if p.known and p.rank is Rank.DEPUTY} else 0


def same_meeting(a: Profile, b: Profile) -> int:
    """Both are named at the same meeting."""
    return 26 if a.meetings & b.meetings else 0


def successor_seat(a: Profile, b: Profile) -> int:
    """One holds the seat that the other held in a unit which that unit took over."""
    return 24 if any(p.title == q.title and _succeeds(p, q) for p in a.held for q in b.held) else 0


def leading_body(a: Profile, b: Profile) -> int:
    """Both hold posts in the same leading body of one province."""
    if not _within(a, b, CAREER):
        return 0
    shared = {p.body for p in a.held if leading(p)} & {p.body for p in b.held if leading(p)}
    return 22 if shared else 0


def leading_bodies_together(a: Profile, b: Profile) -> int:
    """At about the same time both hold posts of one province's leading bodies, such as one person holds together."""
    if not _within(a, b, TOGETHER):
        return 0
    return 20 if any(_held_together(p, q) for p in a.held for q in b.held) else 0


def same_membership(a: Profile, b: Profile) -> int:
    """Both sit in the Central Committee or the Assembly in one term, and hold posts in one province or in none."""
    if not _within(a, b, TERM):
        return 0
    wide = {(p.title, p.body) for p in a.held} & {(p.title, p.body) for p in b.held} & _ONE_OF_MANY
    here, there = provinces_of(a), provinces_of(b)
    return 19 if wide and (here & there or not (here or there)) else 0


def successor_leading(a: Profile, b: Profile) -> int:
    """One leads the province that took over the one which the other led."""
    if not _within(a, b, TERM):
        return 0
    return 18 if any(leading(p) and leading(q) and _follows(p, q) for p in a.held for q in b.held) else 0


FEATURES: tuple[Feature, ...] = (
    former_post,
    same_seat,
    same_meeting,
    same_deputy,
    successor_seat,
    leading_body,
    leading_bodies_together,
    same_membership,
    successor_leading,
)
OF_POSTS: tuple[Feature, ...] = (former_post, same_seat)
"""The features that also link a name to a variant of it."""


def strength(a: Profile, b: Profile) -> int:
    """The strength of the link of two profiles, 0 where nothing links them."""
    if same_name(a.name, b.name):
        return max(feature(a, b) for feature in FEATURES)
    if variants(a.name, b.name):
        return max(feature(a, b) for feature in OF_POSTS)
    return 0


def seats(posts: Iterable[Post]) -> frozenset[tuple[str, str, Rank]]:
    """The seats of posts; a member of the National Assembly or the Central Committee is one of hundreds, too many."""
    return frozenset((p.title, p.body, p.rank) for p in posts if p.known and (p.title, p.body) not in _ONE_OF_MANY)


@lru_cache(maxsize=4096)
def plain_title(post: Post) -> str:
    """The title without what says how it is held: reporters leave "Thường trực" out."""
    return post.title.removesuffix(" chuyên trách").removesuffix(" thường trực")


def same_post_left(left: Post, held: Post) -> bool:
    """Whether a post marked former is one that somebody held; its unit may have been joined with others since."""
    if left.title != held.title or left.organ != held.organ or not (left.known and held.known):
        return False
    if left.unit is None or held.unit is None:
        return left.body == held.body
    return left.unit == held.unit or (held.unit in lineage(left.unit) and _name(left.unit) == _name(held.unit))


def _left_before(later: Profile, earlier: Profile) -> bool:
    if not any(same_post_left(left, held) for left in later.left for held in earlier.held):
        return False
    return not later.days or not earlier.days or later.days[-1] >= earlier.days[0]


def _succeeds(p: Post, q: Post) -> bool:
    return p.organ == q.organ and _follows(p, q)


def _follows(p: Post, q: Post) -> bool:
    """Whether one unit took over the other, either way round."""
    if p.unit is None or q.unit is None or p.unit == q.unit:
        return False
    return p.unit in lineage(q.unit) or q.unit in lineage(p.unit)


def _held_together(p: Post, q: Post) -> bool:
    if not (leading(p) and leading(q)) or p.unit is None or p.unit != q.unit or p.family is q.family:
        return False
    together = {Family.PARTY, Family.DELEGATION}
    return p.family in together or q.family in together


def _within(a: Profile, b: Profile, days: int) -> bool:
    """Whether the two were seen within so many days of each other, or the days are not known."""
    apart = near(a, b)
    return apart is None or apart <= days


def provinces_of(profile: Profile) -> set[str]:
    """The provinces of the posts held, with all that they took over."""
    return {unit for post in profile.held for unit in lineage(post.province)}


def _name(unit: str) -> str:
    return unit.split(":")[1]

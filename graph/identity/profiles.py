"""Mentions of one name with one set of posts, taken together: what persons are compared by."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.identity.documents import Person, Post, Tier
from graph.identity.personal_names import PersonalName
from graph.places import gazetteer


@dataclass(frozen=True, slots=True)
class Profile:
    """Mentions that say the same of the same name; `id` is the smallest of them."""

    id: str
    name: PersonalName
    posts: tuple[Post, ...]
    held: tuple[Post, ...]  # those not marked former
    left: tuple[Post, ...]  # those marked former
    mentions: tuple[str, ...]  # sorted
    documents: frozenset[str]
    days: tuple[int, ...]  # sorted ordinals of the days they were seen
    meetings: frozenset[str]  # clusters of meetings


def profiles(persons: Iterable[Person], meeting_of: Mapping[str, str], single: Container[str] = ()) -> list[Profile]:
    """The profiles of persons whose names share a key, sorted.

    A mention without a post is a profile of its own, so is each of several that one document has, and
    so are those in `single`.
    """
    groups: dict[tuple[str, tuple[Post, ...], str], list[Person]] = defaultdict(list)
    for one in persons:
        groups[one.name.full, one.posts, one.id if one.id in single else ""].append(one)
    made: list[Profile] = []
    for (_, posts, _), group in groups.items():
        twice = len({one.document for one in group}) < len(group)
        parts = [[one] for one in group] if twice or not posts else [group]
        made += [_profile(sorted(part, key=lambda one: one.id), meeting_of) for part in parts]
    return sorted(made, key=lambda profile: profile.id)


def near(a: Profile, b: Profile) -> int | None:
    """The least number of days between a sight of one and a sight of the other; None where one has no days."""
    if not a.days or not b.days:
        return None
    best: int | None = None
    for day in a.days:
        at = bisect_left(b.days, day)
        for other in b.days[max(0, at - 1) : at + 1]:
            best = abs(other - day) if best is None else min(best, abs(other - day))
    return best


@lru_cache(maxsize=4096)
def lineage(unit: str | None) -> frozenset[str]:
    """A unit and all that it took over, whole: none of the halves of a divided province has the other."""
    if unit is None:
        return frozenset()
    known = gazetteer()
    before = [one.id for one in known.predecessors(unit) if _whole(one.id, unit)]
    return frozenset([unit, *(older for one in before for older in lineage(one))])


def _whole(unit: str, successor: str) -> bool:
    return any(step.to_id == successor and step.whole for step in gazetteer().succession(unit))


def leading(post: Post) -> bool:
    """Whether a post is in one of the leading bodies of a province or of the country."""
    return post.family is not None and post.known and post.tier in (Tier.PROVINCE, Tier.CENTRAL)


def keys(profile: Profile) -> frozenset[str]:
    """The keys that two profiles of one name share if anything links them."""
    found = {f"meeting|{meeting}" for meeting in profile.meetings}
    for post in profile.posts:
        units = lineage(post.unit)
        if not post.known:
            continue
        found |= {f"{post.organ}|{unit}" for unit in units} or {post.body}
        if leading(post):
            found |= {f"leading|{unit}" for unit in units}
    return frozenset(found)


def _profile(persons: list[Person], meeting_of: Mapping[str, str]) -> Profile:
    first = persons[0]
    held = tuple(post for post in first.posts if not post.former)
    left = tuple(post for post in first.posts if post.former)
    return Profile(
        id=first.id,
        name=first.name,
        posts=first.posts,
        held=held,
        left=left,
        mentions=tuple(one.id for one in persons),
        documents=frozenset(one.document for one in persons),
        days=tuple(sorted({one.day for one in persons if one.day is not None})),
        meetings=frozenset(meeting_of[m] for one in persons for m in one.meetings if m in meeting_of),
    )

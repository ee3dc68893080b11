"""What makes one person of two reports likelier, but never sure; docstrings are what users read."""

from collections.abc import Callable

from graph.identity.person_features import provinces_of, seats
from graph.identity.personal_names import same_name
from graph.identity.profiles import Profile, near
from graph.identity.rarity import rare

Support = Callable[[Profile, Profile], int]

MONTHS = 183  # days


def rare_name(a: Profile, b: Profile) -> int:
    """Hardly two officials bear this name."""
    return 3 if same_name(a.name, b.name) and rare(a.name) else 0


def one_province(a: Profile, b: Profile) -> int:
    """Both hold posts in one province, or in what became one."""
    return 2 if provinces_of(a) & provinces_of(b) else 0


def one_body(a: Profile, b: Profile) -> int:
    """Both hold posts in one body."""
    return 3 if {p.body for p in a.posts if p.known} & {p.body for p in b.posts if p.known} else 0


def one_title(a: Profile, b: Profile) -> int:
    """Both have the same title, in different bodies."""
    return 1 if {p.title for p in a.held} & {p.title for p in b.held} and not seats(a.held) & seats(b.held) else 0


def months_apart(a: Profile, b: Profile) -> int:
    """The reports are less than half a year apart."""
    apart = near(a, b)
    return 1 if apart is not None and apart <= MONTHS else 0


SUPPORTS: tuple[Support, ...] = (rare_name, one_province, one_body, one_title, months_apart)

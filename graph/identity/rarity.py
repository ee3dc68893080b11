"""How many people may bear a name."""

import json
from functools import cache, lru_cache
from math import prod

from graph.identity.personal_names import PersonalName
from graph.resources import read_text

OFFICIALS = 300_000
"""People of the kinds that reports name: officials of some 11,000 communes, 700 districts and 63 provinces, roughly."""
RARE = 0.2
"""Below the figures of names that two known officials share: Nguyễn Thị Thu Hà has 0.4."""
_UNLISTED = 0.3  # per cent: what a name met fewer than five times in a thousand may have
_UNLISTED_SURNAME = 0.05


@lru_cache(maxsize=1 << 14)
def bearers(name: PersonalName) -> float:
    """About how many officials bear a name, its parts taken to be independent of each other."""
    surname, *middle = name.syllables[:-1] or name.syllables
    given = name.syllables[-1]
    shares = [_share("surnames", surname), *(_share("middle", one) for one in middle), _share("given", given)]
    return OFFICIALS * prod(share / 100 for share in shares)


def rare(name: PersonalName) -> bool:
    """Whether two officials of the name are unlikely."""
    return bearers(name) < RARE


def _share(part: str, syllable: str) -> float:
    listed: float | None = shares()[part].get(syllable)
    return listed if listed is not None else _UNLISTED_SURNAME if part == "surnames" else _UNLISTED


@cache
def shares() -> dict[str, dict[str, float]]:
    """For each part of a name, "surnames", "middle" and "given", the share of its syllables in per cent."""
    read: dict[str, dict[str, float]] = json.loads(read_text("graph.identity", "data/name_shares.json"))
    return {part: read[part] for part in ("surnames", "middle", "given")}

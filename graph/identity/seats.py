"""A title and a body as words → a post in canonical form."""

from functools import lru_cache

from graph.bodies import BodyName
from graph.identity.documents import Family, Post, Rank, Tier
from graph.places import gazetteer
from graph.posts import Rank as Kind
from graph.posts import position_key, read_title

_FAMILIES = {
    "cấp ủy": Family.PARTY,
    "thường trực/cấp ủy": Family.PARTY,
    "ban thường vụ/cấp ủy": Family.PARTY,
    "hội đồng nhân dân": Family.COUNCIL,
    "thường trực/hội đồng nhân dân": Family.COUNCIL,
    "ủy ban nhân dân": Family.EXECUTIVE,
    "chính phủ": Family.EXECUTIVE,
    "mặt trận tổ quốc": Family.FRONT,
    "ban thường trực/mặt trận tổ quốc": Family.FRONT,
    "đoàn đại biểu quốc hội": Family.DELEGATION,
}
_RANKS = {Kind.CHIEF: Rank.CHIEF, Kind.DEPUTY: Rank.DEPUTY}
_TIERS = frozenset(tier.value for tier in Tier)


def post(title: str, body: BodyName, *, former: bool) -> Post:
    """The post of a title in a body."""
    seat, _, settled = position_key(title, body.key).partition("|")
    read = read_title(title)
    organ = settled.partition("@")[0]
    return Post(
        title=seat,
        rank=_RANKS.get(read.rank, Rank.MEMBER),
        body=settled,
        organ=organ,
        family=_FAMILIES.get(organ),
        tier=Tier(body.level) if body.level in _TIERS else None,
        unit=body.unit,
        province=_province(body.unit),
        known=body.known,
        former=former or read.former,
    )


@lru_cache(maxsize=1 << 14)
def _province(unit: str | None) -> str | None:
    province = gazetteer().province_of(unit) if unit is not None else None
    return province.id if province is not None else None

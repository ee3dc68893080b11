"""A title and a body as words → a post in canonical form."""

from functools import lru_cache

from graph.bodies import BodyName
from graph.identity.documents import Family, Post, Rank, Tier
from graph.names import fold
from graph.places import gazetteer

_FAMILIES = {
    "party_committee": Family.PARTY,
    "council": Family.COUNCIL,
    "people_committee": Family.EXECUTIVE,
    "front": Family.FRONT,
    "delegation": Family.DELEGATION,
}
_STANDING = ("ban thường vụ", "thường trực", "ban thường trực")
_MEMBERS = ("ủy viên", "đại biểu", "thành viên", "cán bộ", "chuyên viên", "hội viên", "thư ký", "phóng viên")


def post(title: str, body: BodyName, *, former: bool) -> Post:
    """The post of a title in a body."""
    return Post(
        title=canonical(title),
        rank=rank(title),
        body=body.key,
        organ="/".join(body.parts),
        family=family(body),
        tier=Tier(body.level) if body.level in set(Tier) else None,
        unit=body.unit,
        province=_province(body.unit),
        former=former,
    )


def family(body: BodyName) -> Family | None:
    """Which leading body of its unit a body is; the standing committee of one counts as the one."""
    if len(body.parts) == 1 or (len(body.parts) == 2 and body.parts[0] in _STANDING):
        return _FAMILIES.get(body.type) if len(body.parts) == 1 else _family_of(body.parts[1])
    return None


@lru_cache(maxsize=4096)
def rank(title: str) -> Rank:
    """What a title makes of its holder."""
    words = fold(title)
    if words.startswith(("phó", "cấp phó")):
        return Rank.DEPUTY
    if words.startswith(_MEMBERS) or words.endswith("viên"):
        return Rank.MEMBER
    return Rank.CHIEF


@lru_cache(maxsize=4096)
def canonical(title: str) -> str:
    """The title in one spelling."""
    return fold(title)


def _family_of(part: str) -> Family | None:
    parts = {
        "cấp ủy": Family.PARTY,
        "hội đồng nhân dân": Family.COUNCIL,
        "ủy ban nhân dân": Family.EXECUTIVE,
        "mặt trận tổ quốc": Family.FRONT,
    }
    return parts.get(part)


@lru_cache(maxsize=1 << 14)
def _province(unit: str | None) -> str | None:
    province = gazetteer().province_of(unit) if unit is not None else None
    return province.id if province is not None else None

"""A seat: a title in a body, whoever holds it."""

from dataclasses import replace
from functools import lru_cache

from graph.bodies import part_of
from graph.names import fold
from graph.posts.titles import Rank, Title, read_title

_COMMITTEE = "cấp ủy"
_CENTRE = "trung ương đảng"
_POLITBURO = "bộ chính trị"
_SECRETARIAT = "ban bí thư"
# Bodies of the day: their chiefs are not seats that one person holds until another does.
_PASSING = ("đoàn công tác", "ban tổ chức", "tổ công tác", "đoàn chủ tịch")
# Titles that say less where the body says it.
_SHORT = (
    ("Chủ tịch", "nhà nước", "Chủ tịch nước"),
    ("Trưởng", "công an", "Trưởng Công an"),
    ("Chánh", "thanh tra", "Chánh Thanh tra"),
    ("Chánh", "văn phòng", "Chánh Văn phòng"),
)
# Bodies with several of the first rank.
_SEVERAL = {"Bí thư": frozenset([_CENTRE, _SECRETARIAT, "đoàn thanh niên"])}


@lru_cache(maxsize=32768)
def position_key(title: str, body_key: str) -> str:
    """The canonical key of a seat: seat and body, with what custom writes in either place in one.

    "Ủy viên" of a Ban Thường vụ is "Ủy viên Ban Thường vụ" of its committee, "Tỉnh ủy viên" is "Ủy viên Ban
    Chấp hành" of the Tỉnh ủy; "Quyền", "nguyên" and "tân" make no other seat.
    """
    seat, body = _settle(read_title(title), body_key)
    return f"{fold(seat)}|{body}"


@lru_cache(maxsize=32768)
def is_single_seat(title: str, body_key: str) -> bool:
    """Whether one person at a time holds this title in this body.

    Chiefs, and the one permanent deputy ("Phó Bí thư Thường trực"). False where the body itself is not known.
    """
    read = read_title(title)
    parts, _, place = body_key.partition("@")
    if place.startswith("?") or not read.single or parts.startswith(_PASSING):
        return False
    if read.rank is Rank.DEPUTY:
        return "Thường trực" in read.modifiers and not parts.startswith("ban chỉ đạo")
    if read.rank is not Rank.CHIEF or "danh dự" in read.modifiers:
        return False
    return place != "" or parts not in _SEVERAL.get(read.head, ())


def _settle(title: Title, body: str) -> tuple[str, str]:
    """Seat and body in their one form."""
    first = body.partition("@")[0].partition("/")[0]
    if title.rank is Rank.MEMBER:
        return _settle_member(title, body, first)
    if title.head == "Bí thư" and title.rank is Rank.CHIEF and first in (_CENTRE, _SECRETARIAT):
        return "Bí thư", _SECRETARIAT
    for head, begin, full in _SHORT:
        if title.head == head and first.startswith(begin):
            return replace(title, head=full).seat, body
    return title.seat, body


def _settle_member(title: Title, body: str, first: str) -> tuple[str, str]:
    """A member of a committee, of its standing part, or of the Politburo."""
    committee = first in (_COMMITTEE, _CENTRE)
    if title.head == "Ủy viên Bộ Chính trị" or (title.head == "Ủy viên" and first == _POLITBURO):
        return "Ủy viên", _POLITBURO
    if title.head == "Ủy viên" and first == "ban thường vụ":
        return "Ủy viên Ban Thường vụ", part_of(body) or body
    if title.head in ("Ủy viên", "Ủy viên Ban Chấp hành") and committee and not title.modifiers:
        return "Ủy viên Ban Chấp hành", body
    return title.seat, body

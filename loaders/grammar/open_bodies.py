"""Bodies with names of their own, read up to where a name must end: "HTX Trái cây Long Thạnh", "Vụ Địa phương II"."""

from dataclasses import dataclass

from loaders.grammar.chunks import Body, Place
from loaders.grammar.closed_bodies import Nested, central_end, is_verb, past_abbreviation, with_place
from loaders.grammar.places import read_place
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Tag

_LONGEST = 18  # tokens; open names longer than this are a reading error

# Bodies that bear a person's name: behind "NAME, Giám đốc" the capitals at their end are theirs.
_NAMED_AFTER = frozenset(["Công ty", "Cty", "Trường", "Doanh nghiệp", "HTX", "Quỹ", "Hội đồng quản trị", "Bệnh viện"])
_WORDED = frozenset(["Hội", "Viện", "Phòng", "Khoa", "Sở"])  # behind a title their names may begin in lower case
_LINKING = frozenset(["và", "các", "của", "một", "thuộc", "viên"])
_OF_THE_DAY = frozenset(["ban chỉ đạo", "ban quản lý dự án", "tổ công tác", "bcđ", "ban tổ chức", "ban chủ nhiệm"])


def _party_of(s: Stretch, head: str, after: int, nested: Nested) -> tuple[Body, int] | None:
    """A party organisation inside a body: "Đảng ủy cơ quan Tạp chí Cộng sản", "Đảng ủy Công an tỉnh"."""
    at = after + 2 if s.lower[after : after + 2] == ("cơ", "quan") else after
    inner = nested(s, at) if at < s.end and s.capital[at] else None
    if inner is None:
        return None
    return Body(head if at == after else f"{head} cơ quan", "unit", owner=inner[0]), inner[1]


@dataclass(frozen=True, slots=True)
class Opening:
    """The type word of an open name, and how it stands: behind a title, behind a person's name and title."""

    head: str
    after: int  # the token after the type word
    titled: bool = False
    named: bool = False


def read_open(s: Stretch, opening: Opening, nested: Nested) -> tuple[Body, int] | None:
    """A body with a name of its own, read up to where a name must end."""
    head, after = opening.head, opening.after
    if head in ("Sở", "Bộ", "Phòng", "Ty", "Ban", "Cục"):
        known = _of_field(s, head, after, nested)
        if known is not None:
            return known
    if not _may_open(s, opening):
        return None
    if head in ("Đảng ủy", "Đảng bộ", "Chi bộ"):
        party = _party_of(s, head, after, nested)
        if party is not None:
            return party
    stop, place = _open_end(s, opening)
    if stop == after:
        return _nameless(head, after, place)
    name = f"{head} {s.surface(after, stop)}"
    central = central_end(s, stop) if place is None else stop
    if central > stop:  # "Ban Tư tưởng - Văn hóa T.Ư"
        return Body(name, "open", national="Trung ương"), central
    body = Body(name, "open", place=place[0] if place else None, level=place[0].level if place else "")
    return body, place[1] if place else stop


def _of_field(s: Stretch, head: str, after: int, nested: Nested) -> tuple[Body, int] | None:
    """A department or ministry by its field: "Sở" + "Kế hoạch và Đầu tư"."""
    known = s.field(after)
    if known is None or not s.capital[after] or _not_whole(s, known[1]):
        return None
    name, stop = f"{head} {known[0].value}", past_abbreviation(s, known[1])
    if head == "Bộ":
        return Body(name, "central"), known[1]
    inner = nested(s, stop) if head in ("Ban", "Phòng") and stop < s.end else None
    if inner is not None:
        return Body(name, "unit", owner=inner[0]), inner[1]
    return with_place(s, Body(name, "department", "province" if head == "Sở" else ""), stop)


def _not_whole(s: Stretch, stop: int) -> bool:
    """Whether the field is the first word of a longer name: "Cục Văn hóa cơ sở", "Ban Tài chính - Quản trị"."""
    if s.low(stop) in "-–" and stop + 1 < s.end:
        return s.capital[stop + 1] and not s.longest(stop + 1, Tag.TITLE)
    return " ".join(s.pair(stop)) in ("cơ sở", "dân tộc", "cộng đồng")


def _may_open(s: Stretch, opening: Opening) -> bool:
    """Whether a name may follow a type word of one syllable: a capital, a number or a level word."""
    after = opening.after
    if " " in opening.head or after >= s.end or s.capital[after] or s.words[after][0].isdigit():
        return True
    if s.longest(after, Tag.LEVEL) is not None or not opening.titled:
        return s.longest(after, Tag.LEVEL) is not None
    return opening.head in ("Vụ", "Cục") or (opening.head in _WORDED and s.low(after) in s.lexicon.inside - _LINKING)


def _nameless(head: str, after: int, place: tuple[Place, int] | None) -> tuple[Body, int] | None:
    """A type word with a place alone, or with nothing: "Đảng ủy xã", "Ban Chỉ đạo"."""
    if place is not None:
        use = "level" if head == "Đảng ủy" else "open"
        return Body(head, use, place[0].level, place[0]), place[1]
    if head == "Đảng ủy":
        return Body(head, "committee", "commune"), after
    return (Body(head, "open"), after) if head.lower() in _OF_THE_DAY else None


def _goes_on(s: Stretch, at: int, after: int, titled: bool) -> bool:
    """Whether a lower-case syllable is still inside an open name: "Vụ Địa phương", "Quản lý dự án"."""
    word = s.lower[at]
    if not word.isalpha() or word in s.lexicon.name_stops or is_verb(s, at) or _lists_others(s, at):
        return False
    if at > after and s.capital[at - 1] and not s.words[at - 1].isupper():
        return True
    if (titled and at > after) or word in s.lexicon.inside:
        return True
    return at > after and _capital_ahead(s, at)


def _lists_others(s: Stretch, at: int) -> bool:
    """Whether "và" adds bodies without a name: "… và các đơn vị liên quan"."""
    return s.lower[at] == "và" and s.low(at + 1) in ("các", "một", "nhiều", "những", "lãnh", "nhân")


def _compound(s: Stretch, at: int, after: int) -> bool:
    """Whether a syllable is half of a word that names hold: "nông thôn", "cộng đồng", "hàng không"."""
    words = s.lexicon.compounds
    return " ".join(s.pair(at)) in words or (at > after and " ".join(s.pair(at - 1)) in words)


def _capital_ahead(s: Stretch, at: int) -> bool:
    """Whether the name takes up its capitals again within three syllables: "HTX Trái cây sinh học OCOP"."""
    for j in range(at + 1, min(at + 4, s.end)):
        if s.capital[j]:
            return not (s.longest(j, Tag.TITLE) or s.longest(j, Tag.BODY) or _person_starts(s, j))
        if not s.words[j].isalpha() or s.lower[j] in s.lexicon.name_stops:
            return False
    return False


def _open_end(s: Stretch, opening: Opening) -> tuple[int, tuple[Place, int] | None]:
    """Where an open name ends, and the place at its end; behind a title any word may be part of it."""
    after = at = opening.after
    swallow = opening.titled and opening.named and opening.head in _NAMED_AFTER
    while at < s.end and at - after < _LONGEST:
        if at > after and central_end(s, at) > at:
            break
        if s.capital[at] or s.words[at].isdigit():
            step = _past_capital(s, at, after, swallow)
        elif s.words[at] in "-–&":
            step = at + 1 if at > after and _joins(s, at) else at
        else:
            of_the_day = opening.titled and opening.head.lower() in _OF_THE_DAY
            within = _goes_on(s, at, after - of_the_day, opening.titled) and not s.longest(at, Tag.LEVEL)
            step = at + 1 if within or _compound(s, at, after) else at
        if step == at:
            break
        at = step
    while at > after and s.lower[at - 1] in ("và", "các", "của", "-", "–", "&", "thuộc", "theo"):
        at -= 1
    level = s.longest(at, Tag.LEVEL)
    return at, read_place(s, at) if level else None


def _past_capital(s: Stretch, at: int, after: int, swallow: bool) -> int:
    """Past a capital or number that goes on the name; `at` where another thing begins there."""
    if s.words[at] in ("TP", "Tp", "TX") or (at > after and not s.capital[at - 1] and s.longest(at, Tag.LEVEL)):
        return at
    if s.surface(at, at + 3) in s.lexicon.namesakes:
        return min(at + 3, s.end)
    if at == after:
        return at + 1
    if s.lower[at - 1] == "và" and s.longest(at, Tag.BODY):
        return at  # the next body of a list: "HTX A và HTX B"
    if s.lower[at - 2 : at] == ("việt", "nam") or (not swallow and _person_starts(s, at)):
        return at
    return at if s.longest(at, Tag.TITLE) or s.longest(at, Tag.RANK) else at + 1


def _joins(s: Stretch, at: int) -> bool:
    """Whether a dash or "&" goes on the name: a capital or a word of names follows, no title."""
    nxt = at + 1
    if nxt >= s.end or s.longest(nxt, Tag.TITLE):
        return False
    return s.capital[nxt] or s.lower[nxt] in s.lexicon.inside


def _person_starts(s: Stretch, at: int) -> bool:
    """Whether a person's name starts here and runs to the end of the capitals."""
    if " ".join(s.pair(at - 1)) in s.lexicon.compounds:
        return False  # "ĐH Nông Lâm Thái Nguyên"
    if s.words[at] not in s.lexicon.common_surnames or (s.words[at].isupper() and len(s.words[at]) > 1):
        return False
    run = at
    while run < s.end and s.capital[run] and s.words[run].isalpha():
        run += 1
    return 3 <= run - at <= 4

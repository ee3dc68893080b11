"""Bodies whose type the lexicon knows: committees, bodies of a level, units inside another."""

from collections.abc import Callable

from loaders.grammar.chunks import Body, Place, word_of
from loaders.grammar.places import place_names, read_name, read_place
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Entry, Tag

Nested = Callable[[Stretch, int], tuple[Body, int] | None]  # reads the body inside which a unit is

_CENTRAL = frozenset(["trung ương", "tw", "tư", "t . ư"])
LINKS = frozenset(["của", "thuộc"])


def read_closed(s: Stretch, entry: Entry, after: int, nested: Nested) -> tuple[Body, int]:
    """The rest of a body whose type word ends at `after`."""
    match entry.use:
        case "committee":
            return _committee(s, entry, after)
        case "level":
            return _levelled(s, entry, after, nested)
        case "unit":
            return _unit(s, entry, after, nested)
        case _:
            return Body(entry.value, "central"), after


def _committee(s: Stretch, entry: Entry, after: int) -> tuple[Body, int]:
    body = Body(entry.value, "committee", entry.extra)
    again = s.longest(after, Tag.LEVEL) if after < s.end else None
    if again is not None and again[1] < s.end and (s.capital[again[1]] or s.words[again[1]].isdigit()):
        named = read_name(s, again[1], again[0].value)  # "Quận ủy Quận 1"
        if named is not None:
            short = f"{s.surface(after, again[1])} {named[0]}" if named[0].isdigit() else named[0]
            body.place = Place(body.level, "" if named[0].isdigit() else word_of(body.head), short)
            return body, named[1]
    level = "city" if entry.extra == "city" else entry.extra
    if after < s.end and s.lower[after] == "tp":
        after += 2 if after + 1 < s.end and s.words[after + 1] == "." else 1
    named = read_name(s, after, level) if after < s.end and _name_starts(s, after) else None
    if named is not None and not _is_person(s, after, named[1], known=_is_known(s, after, level)):
        body.place = Place(level, word_of(body.head), named[0])
        return body, named[1]
    return body, after


def _is_known(s: Stretch, i: int, level: str) -> bool:
    names = place_names()
    known = names.provinces if level in ("province", "city") else names.districts
    return s.find(known, i) is not None


def _name_starts(s: Stretch, i: int) -> bool:
    return s.capital[i] or s.words[i].isdigit()


def _is_person(s: Stretch, i: int, after: int, known: bool) -> bool:
    """Whether the capitals after a body are a person's name, not its place: "Bí thư Huyện ủy Vi Văn Sơn"."""
    if known:
        return False
    run = i
    while run < s.end and s.capital[run] and not s.longest(run, Tag.TITLE):
        run += 1
    return run - i in (3, 4) and s.words[i] in s.lexicon.surnames and after == run


def _levelled(s: Stretch, entry: Entry, after: int, nested: Nested) -> tuple[Body, int]:
    body = Body(entry.value, "level")
    after = past_abbreviation(s, after)
    if entry.value.startswith("Trường"):
        body.head, after = _namesake(s, body.head, after)
    if after + 1 < s.end and s.lower[after] == "việt" and s.lower[after + 1] == "nam":
        after += 2
        body.national = "" if "Việt Nam" in entry.value else "Việt Nam"
    if entry.value.startswith("Ban ") and after < s.end and s.lower[after] in ("hđnd", "hdnd", "hội"):
        council = nested(s, after)
        if council is not None and council[0].head == "HĐND":
            return Body(entry.value, "unit", owner=council[0]), council[1]
    if after < s.end and s.lower[after] in LINKS and after + 1 < s.end:
        place = read_place(s, after + 1)
        after = after + 1 if place is not None and place[0].level else after
    return with_place(s, body, after)


def _namesake(s: Stretch, head: str, after: int) -> tuple[str, int]:
    """A school with the person it is named after: "Trường Chính trị Tô Hiệu"."""
    for width in (3, 2):
        if after + width <= s.end and s.surface(after, after + width) in s.lexicon.namesakes:
            return f"{head} {s.surface(after, after + width)}", after + width
    return head, after


def with_place(s: Stretch, body: Body, after: int) -> tuple[Body, int]:
    """A body with the unit that follows it, "Trung ương" or a level word with or without a name."""
    central = central_end(s, after)
    if central > after:
        body.national = "Trung ương"
        return body, central
    place = read_place(s, after) if after < s.end else None
    if place is None:
        return body, after
    body.place, stop = place
    body.level = body.place.level
    if (
        body.place.name is not None
        and body.place.level == "province"
        and _is_person(
            s,
            stop - len(body.place.name.split()),
            stop,
            known=_is_known(s, stop - len(body.place.name.split()), "province"),
        )
    ):
        body.place.name = None
        stop -= 3
    return body, stop


def central_end(s: Stretch, i: int) -> int:
    """The token after "Trung ương" or its abbreviations, or i."""
    for width in (2, 3, 1):
        if i + width <= s.end and " ".join(s.lower[i : i + width]) in _CENTRAL:
            if width == 1 and not s.words[i].isupper():
                continue
            stop = i + width
            return stop + 1 if stop < s.end and s.lower[stop] == "đảng" and s.capital[stop] else stop
    return i


def _unit(s: Stretch, entry: Entry, after: int, nested: Nested) -> tuple[Body, int]:
    """A unit with the body it belongs to: "Ban Tuyên giáo" + "Tỉnh ủy Bắc Kạn", "Thường trực" + "HĐND tỉnh"."""
    body = Body(entry.value, "unit", owner_hint=entry.extra)
    central = central_end(s, after)
    if central > after:
        body.national = "Trung ương"
        return body, central
    at = after
    while (at < s.end and s.lower[at] in LINKS) or (at + 1 < s.end and s.lower[at] == "các" and s.capital[at + 1]):
        at += 1
    owner = nested(s, at) if at < s.end else None
    if owner is not None:
        body.owner, stop = owner
        if body.owner.use == "committee" and body.owner.place is None and s.lower[stop : stop + 1] == ("các",):
            again = nested(s, stop + 1) if stop + 1 < s.end else None
            if again is not None and again[0].head == body.owner.head:
                body.owner, stop = again  # "Ban Tuyên giáo Tỉnh ủy các Tỉnh ủy Ninh Bình, …"
        return body, stop
    if entry.value == "Ban Chấp hành" and after < s.end and s.lower[after : after + 2] == ("đảng", "bộ"):
        body.head = "Ban Chấp hành Đảng bộ"
        return with_place(s, body, after + 2)
    return with_place(s, body, after)


def past_abbreviation(s: Stretch, i: int) -> int:
    """Past "(TT&TT)" or "(HTX)" behind a name."""
    if i + 2 < s.end and s.words[i] == "(":
        for at in range(i + 1, min(i + 9, s.end)):
            if s.words[at] == ")":
                inside = "".join(s.words[i + 1 : at])
                return at + 1 if inside and inside.upper() == inside and not inside.isdigit() else i
    return i


def is_verb(s: Stretch, at: int) -> bool:
    """Whether two syllables are a verb that no name holds; "các tổ chức" is a noun."""
    pair = f"{s.lower[at]} {s.lower[at + 1] if at + 1 < s.end else ''}"
    return pair in s.lexicon.name_verbs and not (pair == "tổ chức" and s.lower[at - 1] in ("các", "và"))
